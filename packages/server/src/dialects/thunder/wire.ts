// Outcomes as ThunderSMS writes them: a word for what became of a check or a cancellation, errors by field for a send.
import { isSendRefusal, type Refusal } from "../../core/refusal.ts";
import type { Verification } from "../../core/verification/verification.ts";
import { type Reply, secondsUntil } from "../../http/reply.ts";
import type { Outcome } from "../../service/commit.ts";
import { unprocessable } from "./errors.ts";

/** The words of a check and of a cancellation. */
export type Word = "success" | "failed" | "expired" | "invalid" | "OTP already verified";

/** What became of a check or a cancellation. After too many wrong tokens an id is as good as unknown. */
export const renderOutcome = ({ refusal }: Outcome): Word =>
  refusal ? renderRefusedOutcome(refusal) : "success";

const renderRefusedOutcome = (refusal: Refusal): Word => {
  if (isSendRefusal(refusal)) return "failed";
  switch (refusal.reason) {
    case "wrong_code":
      return "invalid";
    case "too_many_guesses":
      return refusal.per === "code" && refusal.ended === "now" ? "invalid" : "failed";
    case "already_verified":
      return "OTP already verified";
    case "code_expired":
    case "session_expired":
      return "expired";
    case "unknown_session":
    case "canceled":
    case "cannot_cancel":
    case "no_next_step":
    case "not_verified":
    case "idempotency_conflict":
      return "failed";
  }
};

/** A verification's own word. `sent` is the only one that the documentation shows; the others are those of a check. */
export const renderState = ({ state }: Verification): "sent" | "success" | "failed" | "expired" => {
  switch (state) {
    case "pending":
      return "sent";
    case "verified":
      return "success";
    case "expired":
      return "expired";
    case "failed":
    case "canceled":
      return "failed";
  }
};

/** Where a request has its number and its first channel. */
export interface Places {
  readonly number: string;
  readonly channel: string;
}

const conflict: Reply = { status: 409, body: { message: "Conflict" } };

/** Why nothing was sent. */
export const renderRefusal = (refusal: Refusal, now: number, places: Places): Reply => {
  if (!isSendRefusal(refusal)) return conflict;
  switch (refusal.reason) {
    case "invalid_number":
      return unprocessable({ [places.number]: `The ${places.number} must be a valid phone number.` });
    case "country_not_allowed":
      return unprocessable({
        [places.number]: `The ${places.number} is of a country that is not supported.`,
      });
    case "number_blocked":
      return unprocessable({ [places.number]: `The ${places.number} is blocked.` });
    case "app_paused":
      return { status: 403, body: { message: "This action is unauthorized." } };
    case "channel_unavailable":
      return unprocessable({ [places.channel]: `The ${places.channel} is not available for this number.` });
    case "resend_too_soon":
    case "too_many_messages":
    case "app_limit_reached":
      return {
        status: 429,
        body: { message: "Too Many Attempts." },
        retryAfter: secondsUntil(refusal.retryAt, now),
      };
    case "concurrent":
      return conflict;
  }
};
