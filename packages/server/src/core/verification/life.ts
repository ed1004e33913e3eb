// Time and endings: who is still pending at a moment, and what a verification becomes when it is over.
import type { Refusal } from "../refusal.ts";
import { endsAt, type Left } from "../workflow.ts";
import { type CurrentState, type Decision, type DecisionContext, refuse } from "./decision.ts";
import type { VerificationEvent } from "./event.ts";
import type { Ended, Identity, Pending, Progress, Verification, Verified } from "./verification.ts";

/** Every field, those too that may be left out: a new one does not compile until it is here. */
type Facts = { readonly [Name in keyof Required<Identity & Progress>]: (Identity & Progress)[Name] };

const pickFacts = (it: Verification): Facts => ({
  id: it.id,
  appKey: it.appKey,
  phone: it.phone,
  phoneType: it.phoneType,
  callingCode: it.callingCode,
  country: it.country,
  origin: it.origin,
  locale: it.locale,
  message: it.message,
  reference: it.reference,
  createdAt: it.createdAt,
  policy: it.policy,
  workflow: it.workflow,
  scenario: it.scenario,
  action: it.action,
  hidesPhone: it.hidesPhone,
  callbacks: it.callbacks,
  step: it.step,
  messages: it.messages,
});

/** The verification, over; its code is gone. */
export const endVerification = (it: Pending, state: Ended["state"], endedAt: number): Ended => ({
  ...pickFacts(it),
  state,
  endedAt,
});

/** The verification, successful; its code is gone but for the sealed `rightCode` that its policy keeps. */
export const markVerified = (it: Pending, rightCode: string | null, now: number): Verified => ({
  ...pickFacts(it),
  state: "verified",
  verifiedAt: now,
  rightCode,
  confirmedAt: null,
  expiresAt: now + it.policy.proofsFor * 1000,
});

/** The verification at `now`: a pending one whose session has run out is expired. */
export const asOf = <V extends Verification | undefined>(it: V, now: number): V | Ended =>
  it?.state === "pending" && now >= it.expiresAt ? endVerification(it, "expired", it.expiresAt) : it;

/** The verification after it was used at `now`: where sessions live by use, that moves their end on. */
export const extendSession = (it: Pending, now: number): Pending =>
  it.policy.sessionTtl === null ? it : { ...it, expiresAt: now + it.policy.sessionTtl * 1000 };

/** When a session ends whose last message left so, if nobody uses it. */
export const sessionEnd = ({ policy, workflow }: Identity, left: Left): number =>
  policy.sessionTtl === null ? endsAt(workflow, left) : left.at + policy.sessionTtl * 1000;

/** Why nothing more can be done with a verification that is not pending. */
export const overBecause = (it: Exclude<Verification, Pending> | undefined): Refusal => {
  if (it === undefined) return { reason: "unknown_session" };
  switch (it.state) {
    case "verified":
      return { reason: "already_verified" };
    case "failed":
      return { reason: "too_many_guesses", per: "code", ended: "before" };
    case "expired":
      return { reason: "session_expired" };
    case "canceled":
      return { reason: "canceled" };
  }
};

/** When the scheduler has to look at it next, in Unix milliseconds; null when never. */
export const dueAt = (it: Verification): number | null =>
  it.state === "pending" ? Math.min(it.nextStepAt ?? it.expiresAt, it.expiresAt) : null;

/** Decides about a pending verification; refuses for any other. */
export const whilePending = (
  known: CurrentState,
  decide: (it: Pending) => Decision<Verification>,
): Decision<Verification> => {
  const { verification: it } = known;
  return it?.state === "pending" ? decide(it) : refuse(known, overBecause(it));
};

/** A command of the machine. Pure: may be called more than once. */
export type DecideCommand<V extends Verification | undefined = Verification | undefined> = (
  known: CurrentState,
  context: DecisionContext,
) => Decision<V>;

/**
 * Runs a command on what is true at `now`: a session that has run out expires first, whichever command comes. Commands
 * never see a pending verification whose session is over.
 */
export const decideNow = <V extends Verification | undefined>(
  known: CurrentState,
  context: DecisionContext,
  command: DecideCommand<V>,
): Decision<V> => {
  const verification: Verification | undefined = asOf(known.verification, context.now);
  if (verification === known.verification) return command(known, context);
  const decision = command({ ...known, verification }, context);
  // A command may begin another verification of the phone. The scheduler expires the one before.
  if (decision.verification?.id !== verification?.id) return decision;
  return { ...decision, events: [...expiryOf(known.verification, verification), ...decision.events] };
};

/** The event of a session that has run out between two states of one verification, if it has. */
export const expiryOf = (
  before: Verification | undefined,
  after: Verification | undefined,
): readonly VerificationEvent[] =>
  before?.state === "pending" && after?.state === "expired" ? [{ kind: "expired", at: after.endedAt }] : [];
