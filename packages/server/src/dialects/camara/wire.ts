// Outcomes as CAMARA writes them: an id or nothing for a success, a problem for every refusal.
import type { Refusal } from "../../core/refusal.ts";
import type { Outcome } from "../../service/commit.ts";
import { type Answer, problem } from "./problem.ts";

/** What became of `send-code`. */
export const writeSend = ({ refusal, verification, now }: Outcome): Answer => {
  if (refusal) return writeRefusedSend(refusal, now);
  if (!verification) throw new Error("A send was accepted without a verification.");
  return { http: 200, body: { authenticationId: verification.id }, outcome: "sent" };
};

/** What became of `validate-code`. */
export const writeCheck = ({ refusal, now }: Outcome): Answer =>
  refusal ? writeRefusedCheck(refusal, now) : { http: 204, outcome: "verified" };

const retryLater = (answer: Answer, retryAt: number, now: number): Answer => ({
  ...answer,
  retryAfter: Math.max(1, Math.ceil((retryAt - now) / 1000)),
});

const writeRefusedSend = (refusal: Refusal, now: number): Answer => {
  switch (refusal.reason) {
    case "invalid_number":
      return problem("INVALID_ARGUMENT", "phoneNumber must be an existing phone number.");
    case "country_not_supported":
    case "channel_unavailable":
      return problem("ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED");
    case "number_blocked":
      return problem("ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED");
    case "app_paused":
      return problem("PERMISSION_DENIED");
    case "wait_to_retry":
    case "too_many_sends":
      return retryLater(problem("ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED"), refusal.retryAt, now);
    case "app_limit_reached":
      return retryLater(problem("QUOTA_EXCEEDED"), refusal.retryAt, now);
    case "concurrent":
    // The rest belongs to other commands; in any case no message was sent.
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
      return problem("ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED");
  }
};

const writeRefusedCheck = (refusal: Refusal, now: number): Answer => {
  switch (refusal.reason) {
    case "wrong_code":
      return problem("ONE_TIME_PASSWORD_SMS.INVALID_OTP");
    case "too_many_guesses":
      return writeTooManyGuesses(refusal, now);
    case "code_expired":
    case "session_expired":
    case "already_verified":
    case "canceled":
      return problem("ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED");
    case "unknown_session":
    // The rest belongs to other commands.
    case "invalid_number":
    case "country_not_supported":
    case "channel_unavailable":
    case "wait_to_retry":
    case "too_many_sends":
    case "app_limit_reached":
    case "app_paused":
    case "number_blocked":
    case "concurrent":
    case "cannot_cancel":
    case "no_next_step":
    case "not_verified":
    case "idempotency_conflict":
      return problem("NOT_FOUND");
  }
};

/** Guesses of one code that are used up end it; limits over several codes are limits of the rate. */
const writeTooManyGuesses = (
  refusal: Extract<Refusal, { readonly reason: "too_many_guesses" }>,
  now: number,
): Answer => {
  switch (refusal.per) {
    case "code":
      return problem("ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED");
    case "phone":
      return problem("TOO_MANY_REQUESTS");
    case "requester":
    case "app":
      return retryLater(problem("TOO_MANY_REQUESTS"), refusal.retryAt, now);
  }
};
