// What is not an application answer: unreadable bodies, unknown paths, faults. JSON always, a stack trace never.
import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Journal } from "../service/journal.ts";

/** How a status without an application answer is written. */
export type FaultForm = (status: number) => Readonly<Record<string, unknown>>;

/** For paths that nobody serves. */
export const notFound =
  (form: FaultForm): RequestHandler =>
  (_request, response) => {
    response.status(404).json(form(404));
  };

/** For everything that was thrown. What a client caused is its own 4xx; the rest is a fault and is written down. */
export const faults =
  (journal: Journal, form: FaultForm): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    if (response.headersSent) return next(fault);
    const status = statusOf(fault);
    if (status >= 500) journal.fault(`${request.method} ${String(request.route?.path ?? "")}`, fault);
    response.status(status).json(form(status));
  };

const statusOf = (fault: unknown): number => {
  const status =
    typeof fault === "object" && fault !== null && "status" in fault ? Number(fault.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
};
