// Outcomes as iDenfy writes them: JSON with an HTTP status; errors carry an `identifier` from its documented list.
import type { Refusal } from "../../core/refusal.ts";
import type { Fault } from "../../http/faults.ts";
import type { Outcome } from "../../service/commit.ts";

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

/** What is answered. */
export interface Answer {
  readonly http: number;
  readonly body:
    | { readonly identifier: Identifier; readonly message: string }
    | { readonly request_id: string }
    | { readonly is_verified: boolean };
  /** Seconds after which the same request may be answered differently. */
  readonly retryAfter?: number;
}

/** An error. */
export const error = (http: number, identifier: Identifier, message: string): Answer => ({
  http,
  body: { identifier, message },
});

/** What became of a send. */
export const renderSendResponse = ({ refusal, verification, now }: Outcome): Answer => {
  if (refusal) return renderRefusal(refusal, now);
  if (!verification) throw new Error("A send was accepted without a verification.");
  return { http: 200, body: { request_id: verification.id } };
};

/** What became of a check: whatever stands in the way, the number is not verified by it. */
export const renderCheckResponse = ({ refusal }: Outcome): Answer => ({
  http: 200,
  body: { is_verified: refusal === null },
});

const renderRefusal = (refusal: Refusal, now: number): Answer => {
  switch (refusal.reason) {
    case "invalid_number":
      return error(400, "BAD_VALUE", "Field 'phone_number' must be a phone number in E.164 format.");
    case "country_not_supported":
      return error(400, "BAD_VALUE", "Field 'phone_number' must be of a supported country.");
    case "channel_unavailable":
      return error(400, "BAD_VALUE", "Field 'phone_number' must be a number that can be reached.");
    case "number_blocked":
      return error(400, "BAD_VALUE", "Field 'phone_number' must be a number that is not blocked.");
    case "app_paused":
      return error(401, "UNAUTHORIZED", "This account may not send messages.");
    case "wait_to_retry":
    case "too_many_sends":
      return {
        ...error(429, "TOO_MANY_REQUESTS", "Too many messages were sent to this phone number."),
        retryAfter: Math.max(1, Math.ceil((refusal.retryAt - now) / 1000)),
      };
    case "app_limit_reached":
      return {
        ...error(429, "TOO_MANY_REQUESTS", "This account has sent as many messages today as it may."),
        retryAfter: Math.max(1, Math.ceil((refusal.retryAt - now) / 1000)),
      };
    case "concurrent":
    // The rest is of other verbs; whatever it was, no message left.
    case "too_many_guesses":
    case "wrong_code":
    case "code_expired":
    case "session_expired":
    case "already_verified":
    case "canceled":
    case "cannot_cancel":
    case "unknown_session":
    case "no_next_step":
    case "not_verified":
    case "idempotency_conflict":
      return error(409, "VALIDATION_ERROR", "This phone number is being verified already.");
  }
};

/** The answer of an HTTP status that no endpoint gave. */
export const idenfyFault = (status: number): Fault => ({ body: faultOf(status).body });

const faultOf = (status: number): Answer => {
  switch (status) {
    case 404:
      return error(status, "BAD_VALUE", "There is nothing at this path.");
    case 405:
      return error(status, "METHOD_NOT_ALLOWED", "Use POST.");
    case 413:
      return error(status, "BAD_VALUE", "The body is too large.");
    case 415:
      return error(status, "ENCODING_ERROR", "The body cannot be decoded.");
    case 500:
      return error(status, "INTERNAL_ERROR", "Something went wrong. Try again later.");
    case 503:
      return error(status, "INTERNAL_ERROR", "Too much at once. Try again in a second.");
    default:
      return error(status, "BAD_VALUE", "The request cannot be read.");
  }
};
