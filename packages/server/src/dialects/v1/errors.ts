// What may go wrong, as problems (RFC 9457). The only place where a refusal becomes a code and an HTTP status.
import type { Refusal } from "../../core/refusal.ts";
import type { FaultForm } from "../../http/faults.ts";
import type { Reply } from "../../http/reply.ts";
import type { Problem, ProblemCode } from "./schema.ts";

/** What each code means, and its HTTP status. */
export const problemTable: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  invalid_request: [400, "A field is missing or malformed."],
  invalid_number: [422, "This is not a phone number that can be verified."],
  wrong_code: [422, "The code is wrong."],
  unknown_channel: [400, "There is no such channel."],
  channel_unavailable: [422, "This number cannot be reached this way."],
  country_not_allowed: [403, "The app does not send to this country."],
  unauthorized: [401, "The secret key is missing or wrong."],
  forbidden: [403, "This caller may not do this."],
  origin_not_allowed: [403, "The page's origin is not one of the app's."],
  unknown_app: [404, "No app has this key."],
  unknown_session: [404, "There is no such verification, or not for this caller."],
  not_found: [404, "There is nothing at this path."],
  method_not_allowed: [405, "This path has another method."],
  already_verified: [409, "The number is verified already."],
  not_verified: [409, "The number is not verified."],
  cannot_cancel: [409, "The verification cannot be canceled now."],
  no_next_step: [409, "The workflow has no further step."],
  idempotency_conflict: [409, "Another request was made under this idempotency key."],
  canceled: [410, "The verification was canceled."],
  code_expired: [410, "The code has expired: ask for another one."],
  session_expired: [410, "The session is over: begin again."],
  proof_expired: [410, "The proof has expired: ask the page for a fresh one."],
  proof_already_used: [409, "The proof was redeemed before."],
  proof_invalid: [422, "This is not a proof of this server."],
  proof_wrong_app: [422, "The proof is for another app."],
  proof_wrong_action: [422, "The proof is for another action."],
  body_too_large: [413, "A body has at most 64 KiB."],
  unsupported_media_type: [415, "The body's charset or encoding cannot be read."],
  resend_too_soon: [429, "The next message may be asked for after `retry_in`."],
  too_many_messages: [429, "No more messages may be sent for now."],
  too_many_guesses: [429, "No more codes may be tried."],
  too_many_requests: [429, "Too many requests from this address."],
  server_error: [500, "A fault of the server."],
  server_busy: [503, "Too much at once: try again in a second."],
};

/** What to do about an app key that no app has. */
export const howToFindKeys = "`telproof app list` prints the keys there are.";

/** A problem of this code. */
export const createProblem = (
  code: ProblemCode,
  more: Partial<Omit<Problem, "type" | "title" | "status" | "code">> = {},
): Problem => {
  const [status, title] = problemTable[code];
  return { type: `/docs/guide/errors#${code}`, title, status, code, ...more };
};

interface Explanation {
  readonly code: ProblemCode;
  readonly field?: string;
  readonly reason?: string;
}

/** A refusal's code. */
export const explainRefusal = (refusal: Refusal): Explanation => {
  switch (refusal.reason) {
    case "invalid_number":
      return { code: "invalid_number", field: "phone", reason: refusal.fault };
    case "number_blocked":
      return { code: "invalid_number", field: "phone", reason: refusal.reason };
    case "country_not_allowed":
      return { code: "country_not_allowed", field: "phone" };
    case "channel_unavailable":
      return { code: "channel_unavailable", field: "channel", reason: refusal.why };
    case "app_paused":
      return { code: "channel_unavailable", reason: refusal.reason };
    case "resend_too_soon":
      return { code: "resend_too_soon" };
    case "too_many_messages":
      return { code: "too_many_messages", reason: `per_${refusal.per}` };
    case "app_limit_reached":
      return { code: "too_many_messages", reason: "per_app" };
    case "too_many_guesses":
      return { code: "too_many_guesses", reason: `per_${refusal.per}` };
    case "wrong_code":
      return { code: "wrong_code", field: "code" };
    case "cannot_cancel":
      return { code: "cannot_cancel", reason: refusal.why };
    case "idempotency_conflict":
      return { code: "idempotency_conflict", field: "idempotency_key" };
    // No verification of this API keeps another one of its number from running.
    case "concurrent":
      return { code: "invalid_request", reason: refusal.reason };
    case "code_expired":
    case "session_expired":
    case "already_verified":
    case "canceled":
    case "unknown_session":
    case "no_next_step":
    case "not_verified":
      return { code: refusal.reason };
  }
};

const codesOfStatus: Readonly<Record<number, ProblemCode>> = {
  404: "not_found",
  405: "method_not_allowed",
  413: "body_too_large",
  415: "unsupported_media_type",
  429: "too_many_requests",
  500: "server_error",
  503: "server_busy",
};

/** Answers hold tokens, numbers and proofs: no cache may keep one. */
export const noStore: Readonly<Record<string, string>> = { "Cache-Control": "no-store" };

/** A problem as HTTP writes it. */
export const writeProblem = (problem: Problem): Reply => ({
  status: problem.status,
  type: "application/problem+json",
  body: problem,
  headers: noStore,
  retryAfter: isWait(problem) ? problem.retry_in : undefined,
  outcome: problem.code,
});

/** Whether the same request may go well after `retry_in`. */
const isWait = ({ status, retry_in }: Problem): boolean =>
  (status === 429 || status === 503) && retry_in !== undefined && retry_in > 0;

/** The answer of an HTTP status that no endpoint gave. */
export const v1Fault: FaultForm = (status) => {
  const problem = createProblem(
    codesOfStatus[status] ?? "invalid_request",
    status === 503 ? { retry_in: 1 } : {},
  );
  return writeProblem({ ...problem, status });
};
