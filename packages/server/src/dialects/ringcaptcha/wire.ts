// Outcomes as RingCaptcha's clients read them. The only place where a refusal gets one of RingCaptcha's names.
import type { NumberFault } from "../../core/phone/phone-number.ts";
import type { Refusal } from "../../core/refusal.ts";
import type { Caller } from "../../service/caller.ts";
import type { Outcome } from "../../service/commit.ts";
import type { SessionToken } from "../../service/secrets.ts";
import { showPhone } from "../../service/shown-phone.ts";
import { explainSharedRefusal, numberErrorOf, renderRetry, secondsLeft } from "./answer-parts.ts";
import { type Figures, type RefusalAnswer, type RingcaptchaError, ringcaptchaPolicy } from "./schema.ts";

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
  expires_in: secondsLeft(session.issuedAt + ringcaptchaPolicy.sessionTtl * 1000 - now),
});

/** The figures after `outcome`. A session that is over has no time left, whatever it still may prove. */
export const renderFigures = (outcome: Outcome, session?: SessionToken): Figures => {
  const { verification, now } = outcome;
  if (!verification && session) return { ...unusedFigures(session, now), ...renderRetry(outcome) };
  return {
    expires_in: verification?.state === "pending" ? secondsLeft(verification.expiresAt - now) : 0,
    ...renderRetry(outcome),
    attempt: verification?.messages.length ?? 0,
  };
};

/** A refusal that no session stands behind. Clients read `reason` and print what they find: there always is one. */
export const plainRefusal = (message: RingcaptchaError, now: number, reason: string): RefusalAnswer => ({
  status: "ERROR",
  message,
  reason,
  ...noFigures(now),
});

/** A refusal's answer. */
export const renderRefusal = (
  outcome: Outcome,
  refusal: Refusal,
  { caller, session }: { readonly caller: Caller; readonly session?: SessionToken | undefined },
): RefusalAnswer => ({
  status: "ERROR",
  ...explainRefusal(refusal),
  ...(outcome.verification ? { phone: showPhone(outcome.verification, caller) } : {}),
  ...renderFigures(outcome, session),
});

interface Explanation {
  readonly message: RingcaptchaError;
  readonly reason: string;
}

/** `too_many_guesses` per phone has no name of its own: the person can do nothing but come back another day. */
const explainRefusal = (refusal: Refusal): Explanation => {
  switch (refusal.reason) {
    case "invalid_number":
      return explainNumber(refusal.fault);
    case "app_limit_reached":
      return { message: "ERROR_OUT_OF_CREDITS", reason: "per_app" };
    case "not_verified":
      return { message: "ERROR_INVALID_SESSION", reason: refusal.reason };
    case "idempotency_conflict":
    // No request of this dialect can come to these.
    case "cannot_cancel":
    case "no_next_step":
      return { message: "ERROR_INVALID_PARAMETERS", reason: refusal.reason };
    default:
      return explainSharedRefusal(refusal);
  }
};

/** An app was seen that compares `reason` with the name of the error. */
const explainNumber = (fault: NumberFault): Explanation => {
  const message = numberErrorOf(fault);
  return { message, reason: message === "ERROR_INVALID_NUMBER" ? fault : message };
};
