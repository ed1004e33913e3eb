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
  const { body } = renderError(status, ...describeStatus(status));
  return { body };
};

const describeStatus = (status: number): readonly [Identifier, string] => {
  switch (status) {
    case 404:
      return ["BAD_VALUE", "There is nothing at this path."];
    case 405:
      return ["METHOD_NOT_ALLOWED", "Use POST."];
    case 413:
      return ["BAD_VALUE", "The body is too large."];
    case 415:
      return ["ENCODING_ERROR", "The body cannot be decoded."];
    case 500:
      return ["INTERNAL_ERROR", "Something went wrong. Try again later."];
    case 503:
      return ["INTERNAL_ERROR", "Too much at once. Try again in a second."];
    default:
      return ["BAD_VALUE", "The request cannot be read."];
  }
};
