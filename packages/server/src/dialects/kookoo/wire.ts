// Outcomes as KookooVerify writes them: HTTP 200 and a whole number for `status`.

import { isSendRefusal, type Refusal } from "../../core/refusal.ts";
import type { VerificationEvent } from "../../core/verification/event.ts";
import type { Verification } from "../../core/verification/verification.ts";
import type { Outcome } from "../../service/commit.ts";
import { isOld, isRequestId, lifetime, mostChecks } from "./schema.ts";

/** An answer with a status of its own. */
export interface Answer {
  readonly status: number;
  readonly error_text?: string;
  readonly request_id?: string;
  readonly message?: string;
  readonly response?: string;
  readonly kookoo_response?: string;
}

/** A parameter is missing. */
export const missingParameters = (which: string): Answer => ({
  status: 2,
  error_text: `${which} parameters required!`,
});

/** A parameter's value cannot be. KookooVerify checked none; the number and the text are Nexmo's, whose statuses it speaks. */
export const invalidValue = (which: string): Answer => ({
  status: 3,
  error_text: `Invalid value for ${which}`,
});

/** The number is being verified already. */
export const concurrentRequest = (request_id: string): Answer => ({
  request_id,
  status: 10,
  error_text: "Concurrent verifications to the same number are not allowed",
});

/** What became of a request. */
export const renderSendResponse = ({ refusal, verification }: Outcome<Verification>): Answer => {
  if (refusal) return renderRefusal(refusal);
  return { status: 0, kookoo_response: accepted, request_id: verification.id };
};

/** What KooKoo's gateway said of the message; it is handed over after the answer, so this only says that it will be. */
const accepted = "<response><status>success</status><message>queued</message></response>";

/** Told to wait, whatever it was: no message left. */
const throttled: Answer = { status: 1, error_text: "Throttled" };

const renderRefusal = (refusal: Refusal): Answer => {
  if (!isSendRefusal(refusal)) return throttled;
  switch (refusal.reason) {
    case "invalid_number":
      return invalidValue("phone_no");
    case "concurrent":
      // Another API's id is nothing for callers without credentials.
      return concurrentRequest(isRequestId(refusal.id) ? refusal.id : "");
    case "country_not_allowed":
    case "channel_unavailable":
      return { status: 6, error_text: "The request could not be routed" };
    case "number_blocked":
      return { status: 7, error_text: "The number you are trying to verify is blacklisted for verification" };
    case "app_paused":
      return { status: 8, error_text: "The account has been barred from submitting messages" };
    case "app_limit_reached":
      return { status: 9, error_text: "Partner quota exceeded" };
    case "resend_too_soon":
    case "too_many_messages":
      return throttled;
  }
};

/** A request that nobody knows, or that is over. */
export const unknownRequest: Answer = { status: 6, error_text: "Request ID does not exist or is expired" };

const limitExceeded: Answer = { status: 15, error_text: "Verify Limit Exceeded" };
const wrongCode: Answer = { status: 16, error_text: "The code provided does not match the expected value" };

/** What became of a check. The order of tests is KookooVerify's: checks made, then age, then state. */
export const renderCheckResponse = (
  outcome: Outcome,
  { id, checks }: { readonly id: string; readonly checks: number },
): Answer => {
  const { refusal, verification: it, now } = outcome;
  if (!refusal) return { status: 0, request_id: id, message: "Verified successfully" };
  if (isSendRefusal(refusal)) return unknownRequest;
  const tooOld = !it || isOld(it.createdAt, now);
  switch (refusal.reason) {
    case "wrong_code":
      return wrongCode;
    case "too_many_guesses":
      if (refusal.per === "code" && refusal.ended === "now") return wrongCode;
      return tooOld && checks < mostChecks ? unknownRequest : limitExceeded;
    case "already_verified":
    case "canceled":
      if (checks >= mostChecks) return limitExceeded;
      if (tooOld) return unknownRequest;
      return refusal.reason === "canceled"
        ? { status: 19, error_text: "Verification cancelled" }
        : { status: 18, error_text: "Verified already" };
    case "code_expired":
    case "session_expired":
    case "unknown_session":
    case "cannot_cancel":
    case "no_next_step":
    case "not_verified":
    case "idempotency_conflict":
      return unknownRequest;
  }
};

/** Counts the checks that were compared within the last five minutes. */
export const countChecks = (events: readonly VerificationEvent[], now: number): number =>
  events.filter(({ kind, at }) => kind === "guessed" && at > now - lifetime * 1000).length;
