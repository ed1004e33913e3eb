// iDenfy's errors: JSON with an `identifier` from its documented list.
import type { FaultForm } from "../../http/faults.ts";
import type { Reply } from "../../http/reply.ts";

/** An error's constant, out of iDenfy's own list. */
export type Identifier =
  | "BAD_VALUE"
  | "ENCODING_ERROR"
  | "INTERNAL_ERROR"
  | "JSON_ERROR"
  | "METHOD_NOT_ALLOWED"
  | "MISSING_VALUE"
  | "TOO_MANY_REQUESTS"
  | "UNAUTHORIZED"
  | "VALIDATION_ERROR";

/** An error. */
export const renderError = (status: number, identifier: Identifier, message: string): Reply => ({
  status,
  body: { identifier, message },
  outcome: identifier,
});

/** The answer of an HTTP status that no endpoint gave. */
export const idenfyFault: FaultForm = (status) => {
  const { body } = renderError(status, ...(errors[status] ?? unreadable));
  return { body };
};

const unreadable = ["BAD_VALUE", "The request is malformed."] as const;

const errors: Readonly<Record<number, readonly [Identifier, string]>> = {
  404: ["BAD_VALUE", "This path does not exist."],
  405: ["METHOD_NOT_ALLOWED", "Use POST."],
  413: ["BAD_VALUE", "The body is too large."],
  415: ["ENCODING_ERROR", "The body cannot be decoded."],
  500: ["INTERNAL_ERROR", "Something went wrong. Try again later."],
  503: ["INTERNAL_ERROR", "The server is overloaded. Try again in a second."],
};
