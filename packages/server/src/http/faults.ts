// What is not an application answer: unreadable bodies, unknown paths, faults. Never a stack trace.
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Journal } from "../service/journal.ts";

/** A written answer. */
export interface Fault {
  /** Media type; default JSON. */
  readonly type?: string;
  /** Text as it is, anything else as JSON. */
  readonly body: unknown;
}

/** How a status without an application answer is written, for a request of `path`. */
export type FaultForm = (status: number, path: string) => Fault;

/**
 * Answers with a fault. It tells nothing of anybody, so any page may read it: one that could not would know only that
 * a call failed.
 */
export const answerFault = (
  response: Response,
  status: number,
  { type = "application/json", body }: Fault,
): void => {
  response
    .status(status)
    .set({ "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After" })
    .type(type)
    .send(typeof body === "string" ? body : JSON.stringify(body));
};

/** For paths that nobody serves. */
export const notFound =
  (form: FaultForm): RequestHandler =>
  (request, response) => {
    answerFault(response, 404, form(404, request.path));
  };

/** For everything that was thrown. What a client caused is its own 4xx; the rest is a fault and is written down. */
export const faults =
  (journal: Journal, form: FaultForm): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    if (response.headersSent) return next(fault);
    const status = statusOf(fault);
    if (status >= 500) journal.fault(`${request.method} ${String(request.route?.path ?? "")}`, fault);
    answerFault(response, status, form(status, request.path));
  };

const statusOf = (fault: unknown): number => {
  const status =
    typeof fault === "object" && fault !== null && "status" in fault ? Number(fault.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
};
