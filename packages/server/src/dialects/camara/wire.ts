// Outcomes as CAMARA writes them: an id or nothing for a success, a problem for every refusal.
import { isSendRefusal, type Refusal } from "../../core/refusal.ts";
import type { Verification } from "../../core/verification/verification.ts";
import { type Reply, secondsUntil } from "../../http/reply.ts";
import type { Outcome } from "../../service/commit.ts";
import { renderProblem } from "./errors.ts";

/** What became of `send-code`. */
export const renderSendResponse = ({ refusal, verification, now }: Outcome<Verification>): Reply => {
  if (refusal) return renderRefusedSend(refusal, now);
  return { body: { authenticationId: verification.id }, outcome: "sent" };
};

/** What became of `validate-code`. */
export const renderCheckResponse = ({ refusal, now }: Outcome): Reply =>
  refusal ? renderRefusedCheck(refusal, now) : { status: 204, outcome: "verified" };

const retryLater = (answer: Reply, retryAt: number, now: number): Reply => ({
  ...answer,
  retryAfter: secondsUntil(retryAt, now),
});

const renderRefusedSend = (refusal: Refusal, now: number): Reply => {
  if (!isSendRefusal(refusal)) return renderProblem("ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED");
  switch (refusal.reason) {
    case "invalid_number":
      return renderProblem("INVALID_ARGUMENT", "phoneNumber must be an existing phone number.");
    case "country_not_allowed":
    case "channel_unavailable":
      return renderProblem("ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED");
    case "number_blocked":
      return renderProblem("ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED");
    case "app_paused":
      return renderProblem("PERMISSION_DENIED");
    case "resend_too_soon":
    case "too_many_messages":
      return retryLater(renderProblem("ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED"), refusal.retryAt, now);
    case "app_limit_reached":
      return retryLater(renderProblem("QUOTA_EXCEEDED"), refusal.retryAt, now);
    case "concurrent":
      return renderProblem("ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED");
  }
};

const renderRefusedCheck = (refusal: Refusal, now: number): Reply => {
  if (isSendRefusal(refusal)) return renderProblem("NOT_FOUND");
  switch (refusal.reason) {
    case "wrong_code":
      return renderProblem("ONE_TIME_PASSWORD_SMS.INVALID_OTP");
    case "too_many_guesses":
      return renderTooManyGuesses(refusal, now);
    case "code_expired":
    case "session_expired":
    case "already_verified":
    case "canceled":
      return renderProblem("ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED");
    case "unknown_session":
    case "cannot_cancel":
    case "no_next_step":
    case "not_verified":
    case "idempotency_conflict":
      return renderProblem("NOT_FOUND");
  }
};

/** Guesses of one code that are used up end it; limits over several codes are limits of the rate. */
const renderTooManyGuesses = (
  refusal: Extract<Refusal, { readonly reason: "too_many_guesses" }>,
  now: number,
): Reply => {
  switch (refusal.per) {
    case "code":
      return renderProblem("ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED");
    case "phone":
      return renderProblem("TOO_MANY_REQUESTS");
    case "requester":
    case "app":
      return retryLater(renderProblem("TOO_MANY_REQUESTS"), refusal.retryAt, now);
  }
};
