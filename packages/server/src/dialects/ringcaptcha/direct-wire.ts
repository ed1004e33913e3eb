// Outcomes as the direct API writes them. The only place where a refusal becomes an `ERROR_…`.
import type { Refusal } from "../../core/refusal.ts";
import type { Caller } from "../../service/caller.ts";
import type { Outcome } from "../../service/commit.ts";
import { showPhone } from "../../service/shown-phone.ts";
import { explainSharedRefusal, numberErrorOf, renderRetry, secondsLeft } from "./answer-parts.ts";
import type { RefusalAnswer, WireError } from "./refusal-schema.ts";

/** The four figures that every answer of a session carries. */
export const renderTiming = (outcome: Outcome) => {
  const { verification, now } = outcome;
  return {
    expires_in: verification && "expiresAt" in verification ? secondsLeft(verification.expiresAt - now) : 0,
    ...renderRetry(outcome),
    attempt: verification?.messages.length ?? 0,
  };
};

/** A refusal's answer. */
export const renderRefusal = (outcome: Outcome, refusal: Refusal, caller: Caller): RefusalAnswer => ({
  status: "ERROR",
  ...explainRefusal(refusal),
  ...(outcome.verification ? { phone: showPhone(outcome.verification, caller) } : {}),
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
      return { message: numberErrorOf(refusal.fault), field: "phone", reason: refusal.fault };
    case "app_limit_reached":
      return { message: "ERROR_MAX_ATTEMPTS_REACHED", reason: "per_app" };
    case "cannot_cancel":
      return { message: "ERROR_NOT_AUTHORIZED", reason: refusal.why };
    case "no_next_step":
      return { message: "ERROR_NO_NEXT_STEP", reason: refusal.reason };
    case "not_verified":
      return { message: "ERROR_NOT_VERIFIED", reason: refusal.reason };
    case "idempotency_conflict":
      return { message: "ERROR_IDEMPOTENCY_CONFLICT", field: "idempotency_key", reason: refusal.reason };
    default: {
      const { message, reason } = explainSharedRefusal(refusal);
      const field = fieldAtFault[refusal.reason];
      return { message, ...(field && { field }), reason };
    }
  }
};

/** The request's field that a refusal is about. */
const fieldAtFault: Partial<Readonly<Record<Refusal["reason"], string>>> = {
  country_not_allowed: "phone",
  channel_unavailable: "service",
  number_blocked: "phone",
  wrong_code: "code",
  already_verified: "token",
  canceled: "token",
  unknown_session: "token",
  concurrent: "token",
};
