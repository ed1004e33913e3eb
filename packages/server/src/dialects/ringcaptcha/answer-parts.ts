// What the answers of the direct API and of RingCaptcha's clients have in common: error codes, seconds, channels.
import type { NumberFault } from "../../core/phone/phone-number.ts";
import { retryAt } from "../../core/phone-ledger.ts";
import type { Refusal } from "../../core/refusal.ts";
import { lastMessage, phoneOf, type Verification } from "../../core/verification/verification.ts";
import type { App } from "../../service/app.ts";
import type { Outcome } from "../../service/commit.ts";
import type { MessageRouter } from "../../service/message-router.ts";
import { type Offer, offers } from "../../service/reachability.ts";

/** Whole seconds that are left of some milliseconds. */
export const secondsLeft = (ms: number): number => Math.max(0, Math.ceil(ms / 1000));

/** When the next message may be asked for: in seconds, and as a moment. */
export const renderRetry = ({ ledger, refusal, now }: Pick<Outcome, "ledger" | "refusal" | "now">) => {
  const asked = refusal && "retryAt" in refusal ? refusal.retryAt : now;
  const at = Math.max(asked, retryAt(ledger, now));
  return { retry_in: secondsLeft(at - now), retry_at: Math.ceil(at / 1000) };
};

/** A wait of so many seconds. */
export const renderWait = (wait: number, now: number) => ({
  retry_in: wait,
  retry_at: Math.ceil(now / 1000) + wait,
});

/** Channels and whether they can be used. */
export const renderOffers = (all: readonly Offer[]) =>
  all.map(({ channel, available }) => ({ service: channel, available }));

/** The channel of the last message, in capitals. */
export const renderService = (it: Verification): string => lastMessage(it).channel.toUpperCase();

/** Seconds until the code of a verification expires; 0 for one that is over. */
export const codeExpiresIn = (it: Verification, now: number): number =>
  it.state === "pending" ? secondsLeft(Math.min(it.code.expiresAt, it.expiresAt) - now) : 0;

/** The code and the channels of a verification to which a message was sent. */
export const renderCode = (
  router: MessageRouter,
  app: App,
  { it, now }: { readonly it: Verification; readonly now: number },
) => ({
  code_length: it.policy.codeLength,
  code_expires_in: codeExpiresIn(it, now),
  channels: renderOffers(offers(router, app, phoneOf(it))),
});

/** The error code of a number that cannot be read. */
export const numberErrorOf = (fault: NumberFault): "ERROR_INVALID_NUMBER" | "ERROR_INVALID_NUMBER_LENGTH" =>
  fault === "too_short" || fault === "too_long" ? "ERROR_INVALID_NUMBER_LENGTH" : "ERROR_INVALID_NUMBER";

/** Refusals that each of the two APIs names in its own way. */
type OwnReason =
  | "invalid_number"
  | "app_limit_reached"
  | "cannot_cancel"
  | "no_next_step"
  | "not_verified"
  | "idempotency_conflict";

/** The error code of a refusal that both APIs name alike, and more about why. */
export const explainSharedRefusal = (refusal: Exclude<Refusal, { readonly reason: OwnReason }>) => {
  switch (refusal.reason) {
    case "country_not_allowed":
      return { message: "ERROR_COUNTRY_NOT_SUPPORTED", reason: "country_not_supported" } as const;
    case "channel_unavailable":
      return { message: "ERROR_SERVICE_NOT_AVAILABLE", reason: refusal.why } as const;
    case "resend_too_soon":
      return { message: "ERROR_WAIT_TO_RETRY", reason: "wait_to_retry" } as const;
    case "too_many_messages":
      return { message: "ERROR_MAX_ATTEMPTS_REACHED", reason: `per_${refusal.per}` } as const;
    case "app_paused":
      return { message: "ERROR_SERVICE_NOT_AVAILABLE", reason: refusal.reason } as const;
    case "number_blocked":
      return { message: "ERROR_INVALID_NUMBER", reason: refusal.reason } as const;
    case "too_many_guesses":
      return { message: "ERROR_MAX_VALIDATIONS_REACHED", reason: `per_${refusal.per}` } as const;
    case "wrong_code":
      return { message: "ERROR_INVALID_PIN_CODE", reason: refusal.reason } as const;
    case "code_expired":
    case "session_expired":
      return { message: "ERROR_SESSION_EXPIRED", reason: refusal.reason } as const;
    case "already_verified":
    case "canceled":
    case "unknown_session":
    case "concurrent":
      return { message: "ERROR_INVALID_SESSION", reason: refusal.reason } as const;
  }
};
