// Time and endings: who is still pending at a moment, and what a verification becomes when it is over.
import type { Refusal } from "../refusal.ts";
import type { Ended, Identity, Pending, Progress, Verification, Verified } from "./verification.ts";

const kept = (it: Verification): Identity & Progress => ({
  id: it.id,
  appKey: it.appKey,
  phone: it.phone,
  phoneType: it.phoneType,
  callingCode: it.callingCode,
  country: it.country,
  origin: it.origin,
  locale: it.locale,
  reference: it.reference,
  createdAt: it.createdAt,
  policy: it.policy,
  workflow: it.workflow,
  fixedCode: it.fixedCode,
  scenario: it.scenario,
  step: it.step,
  sends: it.sends,
  channel: it.channel,
  delivery: it.delivery,
});

/** The verification, over; its code is gone. */
export const ended = (it: Pending, state: Ended["state"], endedAt: number): Ended => ({
  ...kept(it),
  state,
  endedAt,
});

/** The verification, successful; its code is gone. */
export const succeeded = (it: Pending, now: number): Verified => ({
  ...kept(it),
  state: "verified",
  verifiedAt: now,
  expiresAt: now + it.policy.proofsFor * 1000,
});

/** What it is at `now`: a pending one whose session has run out is expired, whoever notices first. */
export const asOf = <V extends Verification | undefined>(it: V, now: number): V | Ended =>
  it?.state === "pending" && now >= it.expiresAt ? ended(it, "expired", it.expiresAt) : it;

/** The moment of `now` plus the session's life: every use moves it on. */
export const extended = (it: Pending, now: number): Pending => ({
  ...it,
  expiresAt: now + it.policy.sessionTtl * 1000,
});

/** Why nothing more can be done with a verification that is not pending. */
export const overBecause = (it: Exclude<Verification, Pending> | undefined): Refusal => {
  if (it === undefined) return { reason: "unknown_session" };
  switch (it.state) {
    case "verified":
      return { reason: "already_verified" };
    case "failed":
      return { reason: "too_many_guesses", per: "code" };
    case "expired":
      return { reason: "session_expired" };
    case "canceled":
      return { reason: "canceled" };
  }
};

/** When the scheduler has to look at it next, in Unix milliseconds; null when never. */
export const dueAt = (it: Verification): number | null =>
  it.state === "pending" ? Math.min(it.nextStepAt ?? it.expiresAt, it.expiresAt) : null;
