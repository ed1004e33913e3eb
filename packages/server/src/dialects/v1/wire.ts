// Outcomes as the API writes them.

import type { PhoneType } from "../../core/phone/phone-number.ts";
import { retryAt } from "../../core/phone-ledger.ts";
import type { Refusal } from "../../core/refusal.ts";
import type { VerificationEvent as LoggedEvent } from "../../core/verification/event.ts";
import {
  lastMessage,
  phoneOf,
  type Verification,
  type Verified,
} from "../../core/verification/verification.ts";
import { carrierOf } from "../../numbering/carrier-names.ts";
import type { Caller } from "../../service/caller.ts";
import type { Outcome } from "../../service/commit.ts";
import type { Offer } from "../../service/reachability.ts";
import { mayReadPhone, showPhone } from "../../service/shown-phone.ts";
import { createProblem, explainRefusal } from "./errors.ts";
import type * as schema from "./schema.ts";

const seconds = (ms: number): number => Math.max(0, Math.ceil(ms / 1000));

export const renderTime = (ms: number): string => new Date(ms).toISOString();

export const renderTimeOrNull = (ms: number | null): string | null => (ms === null ? null : renderTime(ms));

/** The figures that every answer of a session carries. */
export const renderTiming = ({ verification, ledger, refusal, now }: Outcome) => {
  const asked = refusal && "retryAt" in refusal ? refusal.retryAt : now;
  return {
    expires_in: verification && "expiresAt" in verification ? seconds(verification.expiresAt - now) : 0,
    retry_in: seconds(Math.max(asked, retryAt(ledger, now)) - now),
    messages_sent: verification?.messages.length ?? 0,
  };
};

/** Offers as the API writes them. */
export const renderOffers = (offers: readonly Offer[]): schema.SentCode["channels"] =>
  offers.map(({ channel, available }) => ({ channel, available }));

const phoneTypes: Readonly<Record<PhoneType, schema.PhoneNumber["type"]>> = {
  MOBILE: "mobile",
  LANDLINE: "landline",
  VOIP: "voip",
  UNKNOWN: "unknown",
};

export const renderPhoneType = (type: PhoneType): schema.PhoneNumber["type"] => phoneTypes[type];

const renderVerification = (it: Verification, caller: Caller) => ({
  id: it.id,
  state: it.state,
  phone: showPhone(it, caller),
  country: it.country === "" ? null : it.country,
  channel: lastMessage(it).channel,
});

/** Seconds until the code of a pending verification expires. */
const codeExpiresIn = (it: Verification, now: number): number =>
  it.state === "pending" ? seconds(Math.min(it.code.expiresAt, it.expiresAt) - now) : 0;

/** An answer's context: what came of the request, who asked, and which channels reach the number. */
export interface Rendering {
  readonly outcome: Outcome;
  readonly caller: Caller;
  readonly offers: readonly Offer[];
}

export const renderSentCode = (
  it: Verification,
  { outcome, caller, offers }: Rendering,
): schema.SentCode => ({
  ...renderVerification(it, caller),
  ...renderTiming(outcome),
  code_length: it.policy.codeLength,
  code_expires_in: codeExpiresIn(it, outcome.now),
  channels: renderOffers(offers),
});

export const renderVerifiedPhone = (
  it: Verified,
  { outcome, caller, proof }: Omit<Rendering, "offers"> & { readonly proof: string },
): schema.VerifiedPhone => ({
  ...renderVerification(it, caller),
  phone_type: renderPhoneType(it.phoneType),
  carrier: mayReadPhone(it, caller) ? carrierOf(phoneOf(it)) : null,
  verified_at: renderTime(it.verifiedAt),
  proof,
  ...renderTiming(outcome),
});

export const renderFreshProof = (
  it: Verification,
  { outcome, caller, proof }: Omit<Rendering, "offers"> & { readonly proof: string },
): schema.FreshProof => ({ ...renderVerification(it, caller), proof, ...renderTiming(outcome) });

export const renderCanceled = (
  it: Verification,
  { outcome, caller }: Omit<Rendering, "offers">,
): schema.CanceledVerification => ({ ...renderVerification(it, caller), ...renderTiming(outcome) });

export const renderStatus = (
  it: Verification,
  { outcome, caller, offers }: Rendering,
): schema.VerificationStatus => {
  const { now, ledger } = outcome;
  const verified = it.state === "verified";
  const step = it.state === "pending" ? it.workflow[it.step + 1] : undefined;
  const due = it.state === "pending" ? it.nextStepAt : null;
  return {
    ...renderVerification(it, caller),
    created_at: renderTime(it.createdAt),
    verified_at: renderTimeOrNull(verified ? it.verifiedAt : null),
    verified_until: renderTimeOrNull(verified ? ledger.verifiedUntil : null),
    action: it.action ?? null,
    reference: it.reference,
    guesses_left: it.state === "pending" ? it.policy.guessesPerCode - it.code.guesses : null,
    code_length: it.policy.codeLength,
    code_expires_in: codeExpiresIn(it, now),
    next_step: step && due !== null ? { channel: step.channel, in: seconds(due - now) } : null,
    channels: renderOffers(offers),
    ...renderTiming(outcome),
  };
};

/** An event in the API's words. The right guess is the end, which has an event of its own. */
export const renderEvent = (it: LoggedEvent): readonly schema.VerificationEvent[] => {
  const at = renderTime(it.at);
  switch (it.kind) {
    case "started":
    case "verified":
    case "failed":
    case "expired":
    case "canceled":
      return [{ event: it.kind, at }];
    case "guessed":
      return it.right ? [] : [{ event: "wrong_code", at }];
    case "sent":
      return [{ event: it.kind, at, message: it.message, channel: it.channel, code: it.code }];
    case "accepted":
      return [{ event: "accepted", at, message: it.message, provider: it.provider }];
    case "unanswered":
      return [{ event: it.kind, at, message: it.message, provider: it.provider, reason: it.why }];
    case "delivered":
      return [{ event: it.kind, at, message: it.message }];
    case "undeliverable":
      return [{ event: it.kind, at, message: it.message, reason: it.why }];
    case "withdrawn":
    case "skipped":
    case "confirmed":
      return [];
  }
};

/** A refusal's problem. */
export const renderRefusal = (outcome: Outcome, refusal: Refusal): schema.Problem => {
  const { code, ...explained } = explainRefusal(refusal);
  return createProblem(code, {
    ...explained,
    ...guessesLeft(outcome, refusal),
    ...renderProblemTiming(outcome),
  });
};

/** The figures of a session, if there is one, and of a wait, if there is one: a zero would claim that something is known. */
const renderProblemTiming = (outcome: Outcome): Partial<ReturnType<typeof renderTiming>> => {
  const timing = renderTiming(outcome);
  if (outcome.verification) return timing;
  return timing.retry_in > 0 ? { retry_in: timing.retry_in } : {};
};

/** Refusals of a guess tell how many are left. */
const guessesLeft = (
  { verification: it }: Outcome,
  refusal: Refusal,
): Pick<schema.Problem, "guesses_left"> => {
  if (refusal.reason === "wrong_code") return { guesses_left: refusal.guessesLeft };
  if (refusal.reason === "too_many_guesses") return { guesses_left: 0 };
  return it?.state === "pending" ? { guesses_left: it.policy.guessesPerCode - it.code.guesses } : {};
};
