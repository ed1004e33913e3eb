// Outcomes as RingCaptcha's clients read them. The only place where a refusal gets one of RingCaptcha's names.
import type { NumberFault } from "../../core/phone/phone-number.ts";
import { retryAt } from "../../core/phone-ledger.ts";
import type { Refusal } from "../../core/refusal.ts";
import type { Outcome } from "../../service/commit.ts";
import type { SessionToken } from "../../service/secrets.ts";
import { type Figures, type RefusalAnswer, type RingcaptchaError, ringcaptchaPolicy } from "./schema.ts";

const seconds = (ms: number): number => Math.max(0, Math.ceil(ms / 1000));

/** No session, and nothing to wait for. */
export const noFigures = (now: number): Figures => ({
  expires_in: 0,
  retry_in: 0,
  retry_at: Math.ceil(now / 1000),
  attempt: 0,
});

/** The figures of a token that has begun nothing yet. */
export const unusedFigures = (session: SessionToken, now: number): Figures => ({
  ...noFigures(now),
  expires_in: seconds(session.issuedAt + ringcaptchaPolicy.sessionTtl * 1000 - now),
});

/** The figures after `outcome`. A session that is over has no time left, whatever it still may prove. */
export const figures = (outcome: Outcome, session?: SessionToken): Figures => {
  const { verification, ledger, refusal, now } = outcome;
  if (!verification && session) return { ...unusedFigures(session, now), ...renderTiming(outcome) };
  return {
    expires_in: verification?.state === "pending" ? seconds(verification.expiresAt - now) : 0,
    ...renderTiming({ ledger, refusal, now }),
    attempt: verification?.messages.length ?? 0,
  };
};

const renderTiming = ({ ledger, refusal, now }: Pick<Outcome, "ledger" | "refusal" | "now">) => {
  const asked = refusal && "retryAt" in refusal ? refusal.retryAt : now;
  const at = Math.max(asked, retryAt(ledger, now));
  return { retry_in: seconds(at - now), retry_at: Math.ceil(at / 1000) };
};

/** A refusal that no session stands behind. Clients read `reason` and print what they find: there always is one. */
export const plainRefusal = (message: RingcaptchaError, now: number, reason: string): RefusalAnswer => ({
  status: "ERROR",
  message,
  reason,
  ...noFigures(now),
});

/** A refusal's answer. */
export const renderRefusal = (outcome: Outcome, refusal: Refusal, session?: SessionToken): RefusalAnswer => ({
  status: "ERROR",
  ...explainRefusal(refusal),
  ...(outcome.verification ? { phone: outcome.verification.phone } : {}),
  ...figures(outcome, session),
});

interface Explanation {
  readonly message: RingcaptchaError;
  readonly reason: string;
}

/** `too_many_guesses` per phone has no name of its own: the person can do nothing but come back another day. */
const explainRefusal = (refusal: Refusal): Explanation => {
  switch (refusal.reason) {
    case "invalid_number":
      return { message: numberErrors[refusal.fault], reason: reasons[refusal.fault] };
    case "country_not_supported":
      return { message: "ERROR_COUNTRY_NOT_SUPPORTED", reason: refusal.reason };
    case "channel_unavailable":
      return { message: "ERROR_SERVICE_NOT_AVAILABLE", reason: refusal.why };
    case "wait_to_retry":
      return { message: "ERROR_WAIT_TO_RETRY", reason: refusal.reason };
    case "too_many_sends":
      return { message: "ERROR_MAX_ATTEMPTS_REACHED", reason: `per_${refusal.per}` };
    case "app_paused":
      return { message: "ERROR_SERVICE_NOT_AVAILABLE", reason: refusal.reason };
    case "number_blocked":
      return { message: "ERROR_INVALID_NUMBER", reason: refusal.reason };
    case "app_limit_reached":
      return { message: "ERROR_OUT_OF_CREDITS", reason: "per_app" };
    case "too_many_guesses":
      return { message: "ERROR_MAX_VALIDATIONS_REACHED", reason: `per_${refusal.per}` };
    case "wrong_code":
      return { message: "ERROR_INVALID_PIN_CODE", reason: refusal.reason };
    case "code_expired":
    case "session_expired":
      return { message: "ERROR_SESSION_EXPIRED", reason: refusal.reason };
    case "already_verified":
    case "canceled":
    case "unknown_session":
    case "concurrent":
    case "not_verified":
      return { message: "ERROR_INVALID_SESSION", reason: refusal.reason };
    case "idempotency_conflict":
    // No request of this dialect can come to these.
    case "cannot_cancel":
    case "no_next_step":
      return { message: "ERROR_INVALID_PARAMETERS", reason: refusal.reason };
  }
};

const numberErrors: Readonly<Record<NumberFault, RingcaptchaError>> = {
  not_a_number: "ERROR_INVALID_NUMBER",
  unknown_country_code: "ERROR_INVALID_NUMBER",
  ambiguous: "ERROR_INVALID_NUMBER",
  unallocated: "ERROR_INVALID_NUMBER",
  extension: "ERROR_INVALID_NUMBER",
  premium_rate: "ERROR_INVALID_NUMBER",
  not_personal: "ERROR_INVALID_NUMBER",
  too_short: "ERROR_INVALID_NUMBER_LENGTH",
  too_long: "ERROR_INVALID_NUMBER_LENGTH",
};

/** An app was seen that compares `reason` with this name. */
const lengthReason = "ERROR_INVALID_NUMBER_LENGTH";

const reasons: Readonly<Record<NumberFault, string>> = {
  not_a_number: "not_a_number",
  unknown_country_code: "unknown_country_code",
  ambiguous: "ambiguous",
  unallocated: "unallocated",
  extension: "extension",
  premium_rate: "premium_rate",
  not_personal: "not_personal",
  too_short: lengthReason,
  too_long: lengthReason,
};
