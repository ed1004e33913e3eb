// Outcomes as the native API writes them. The only place where a refusal becomes an `ERROR_…`.
import type { NumberFault } from "../../core/phone/phone-number.ts";
import { retryAt } from "../../core/phone-ledger.ts";
import type { Refusal } from "../../core/refusal.ts";
import type { Verification } from "../../core/verification/verification.ts";
import type { Outcome } from "../../service/commit.ts";
import type { Offer } from "../../service/reachability.ts";
import type { RefusalAnswer, SentAnswer, WireError } from "./schema.ts";

const seconds = (ms: number): number => Math.max(0, Math.ceil(ms / 1000));

/** The four figures that every answer of a session carries. */
export const renderTiming = ({ verification, ledger, refusal, now }: Outcome) => {
  const asked = refusal && "retryAt" in refusal ? refusal.retryAt : now;
  const at = Math.max(asked, retryAt(ledger, now));
  return {
    expires_in: verification && "expiresAt" in verification ? seconds(verification.expiresAt - now) : 0,
    retry_in: seconds(at - now),
    retry_at: Math.ceil(at / 1000),
    attempt: verification?.messages.length ?? 0,
  };
};

/** Offers as the wire writes them. */
export const renderOffers = (offers: readonly Offer[]): SentAnswer["channels"] =>
  offers.map(({ channel, available }) => ({ service: channel, available }));

/** Seconds until the code of a pending verification expires. */
export const codeExpiresIn = (it: Verification, now: number): number =>
  it.state === "pending" ? Math.min(seconds(it.code.expiresAt - now), seconds(it.expiresAt - now)) : 0;

/** A refusal's answer. */
export const renderRefusal = (outcome: Outcome, refusal: Refusal): RefusalAnswer => ({
  status: "ERROR",
  ...explainRefusal(refusal),
  ...(outcome.verification ? { phone: outcome.verification.phone } : {}),
  ...guessesLeft(outcome, refusal),
  ...renderTiming(outcome),
});

/** Refusals of a guess tell how many are left. */
const guessesLeft = (
  { verification: it }: Outcome,
  refusal: Refusal,
): Pick<RefusalAnswer, "guesses_left"> => {
  if (refusal.reason === "wrong_code") return { guesses_left: refusal.guessesLeft };
  if (refusal.reason === "too_many_guesses") return { guesses_left: 0 };
  return it?.state === "pending" ? { guesses_left: it.policy.guessesPerCode - it.code.guesses } : {};
};

interface Explanation {
  readonly message: WireError;
  readonly field?: string;
  readonly reason: string;
}

const explainRefusal = (refusal: Refusal): Explanation => {
  switch (refusal.reason) {
    case "invalid_number":
      return { message: numberErrors[refusal.fault], field: "phone", reason: refusal.fault };
    case "country_not_supported":
      return { message: "ERROR_COUNTRY_NOT_SUPPORTED", field: "phone", reason: refusal.reason };
    case "channel_unavailable":
      return { message: "ERROR_SERVICE_NOT_AVAILABLE", field: "service", reason: refusal.why };
    case "wait_to_retry":
      return { message: "ERROR_WAIT_TO_RETRY", reason: refusal.reason };
    case "too_many_sends":
      return { message: "ERROR_MAX_ATTEMPTS_REACHED", reason: `per_${refusal.per}` };
    case "app_paused":
      return { message: "ERROR_SERVICE_NOT_AVAILABLE", reason: refusal.reason };
    case "number_blocked":
      return { message: "ERROR_INVALID_NUMBER", field: "phone", reason: refusal.reason };
    case "app_limit_reached":
      return { message: "ERROR_MAX_ATTEMPTS_REACHED", reason: "per_app" };
    case "too_many_guesses":
      return { message: "ERROR_MAX_VALIDATIONS_REACHED", reason: `per_${refusal.per}` };
    case "wrong_code":
      return { message: "ERROR_INVALID_PIN_CODE", field: "code", reason: refusal.reason };
    case "code_expired":
    case "session_expired":
      return { message: "ERROR_SESSION_EXPIRED", reason: refusal.reason };
    case "already_verified":
    case "canceled":
    case "unknown_session":
    case "concurrent":
      return { message: "ERROR_INVALID_SESSION", field: "token", reason: refusal.reason };
    case "cannot_cancel":
      return { message: "ERROR_NOT_AUTHORIZED", reason: refusal.why };
    case "no_next_step":
      return { message: "ERROR_NO_NEXT_STEP", reason: refusal.reason };
    case "not_verified":
      return { message: "ERROR_NOT_VERIFIED", reason: refusal.reason };
    case "idempotency_conflict":
      return { message: "ERROR_IDEMPOTENCY_CONFLICT", field: "idempotency_key", reason: refusal.reason };
  }
};

const numberErrors: Readonly<Record<NumberFault, WireError>> = {
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
