// Outcomes as iDenfy writes them: JSON with an HTTP status.
import { isSendRefusal, type Refusal } from "../../core/refusal.ts";
import type { Verification } from "../../core/verification/verification.ts";
import { type Reply, secondsUntil } from "../../http/reply.ts";
import type { Outcome } from "../../service/commit.ts";
import { renderError } from "./errors.ts";

/** What became of a send. */
export const renderSendResponse = ({ refusal, verification, now }: Outcome<Verification>): Reply => {
  if (refusal) return renderRefusal(refusal, now);
  return { body: { request_id: verification.id } };
};

/** What became of a check: whatever stands in the way, the number is not verified by it. */
export const renderCheckResponse = ({ refusal }: Outcome): Reply => ({
  body: { is_verified: refusal === null },
});

const inProgress = renderError(409, "VALIDATION_ERROR", "This phone number is being verified already.");

const renderRefusal = (refusal: Refusal, now: number): Reply => {
  if (!isSendRefusal(refusal)) return inProgress;
  switch (refusal.reason) {
    case "invalid_number":
      return renderError(400, "BAD_VALUE", "Field 'phone_number' must be a phone number in E.164 format.");
    case "country_not_allowed":
      return renderError(400, "BAD_VALUE", "Field 'phone_number' must be of a supported country.");
    case "channel_unavailable":
      return renderError(400, "BAD_VALUE", "Field 'phone_number' must be a number that can be reached.");
    case "number_blocked":
      return renderError(400, "BAD_VALUE", "Field 'phone_number' must be a number that is not blocked.");
    case "app_paused":
      return renderError(401, "UNAUTHORIZED", "This account may not send messages.");
    case "resend_too_soon":
    case "too_many_messages":
      return {
        ...renderError(429, "TOO_MANY_REQUESTS", "Too many messages were sent to this phone number."),
        retryAfter: secondsUntil(refusal.retryAt, now),
      };
    case "app_limit_reached":
      return {
        ...renderError(429, "TOO_MANY_REQUESTS", "This account has reached its daily message limit."),
        retryAfter: secondsUntil(refusal.retryAt, now),
      };
    case "concurrent":
      return inProgress;
  }
};
