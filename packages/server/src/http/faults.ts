// What is not an application answer: unreadable bodies, unknown paths, faults. Never a stack trace.
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import type { Journal } from "../service/journal.ts";
import { StoreOutageError } from "../service/store-outage.ts";
import { type Reply, writeReply } from "./reply.ts";

/** How a status without an application answer is written, for a request. The status of the reply is not read. */
export type FaultForm = (status: number, request: Request) => Omit<Reply, "status">;

/** A request's path, whichever router serves it. */
export const pathOf = ({ baseUrl, path }: Request): string => baseUrl + path;

/**
 * Answers with a fault. It tells nothing of anybody, so any page may read it: one that could not would know only that
 * a call failed.
 */
export const answerFault = (response: Response, status: number, form: FaultForm): void => {
  response.set({ "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After" });
  writeReply(response, { ...form(status, response.req), status });
};

/** For paths that nobody serves. */
export const notFound =
  (form: FaultForm): RequestHandler =>
  (_request, response) =>
    answerFault(response, 404, form);

/** For everything that was thrown. What a client caused is its own 4xx; the rest is a fault and is written down. */
export const faults =
  (journal: Journal, form: FaultForm): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    if (response.headersSent) return next(fault);
    const status = statusOf(fault);
    if (status === 503) response.set("Retry-After", outageRetryAfter);
    if (status >= 500) journal.fault(`${request.method} ${String(request.route?.path ?? "")}`, fault);
    answerFault(response, status, form);
  };

/** Seconds until a request may be repeated that came while the store did not answer. */
const outageRetryAfter = "1";

const statusOf = (fault: unknown): number => {
  if (fault instanceof StoreOutageError) return 503;
  const status =
    typeof fault === "object" && fault !== null && "status" in fault ? Number(fault.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
};
