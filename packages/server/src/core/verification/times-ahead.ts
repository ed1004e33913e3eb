// Times that a clock ahead of this one has stored. Each counts as at most now and the longest wait that its policy and
// workflow allow, so that nothing is waited for until the moment which that clock showed. Pure.
import { clockTolerance, withoutFuture } from "../phone-ledger.ts";
import type { CurrentState } from "./decision.ts";
import { lastMessage, mapMessages, type Pending, type Verification, type Verified } from "./verification.ts";

/** What is known, with no time that is further ahead of `now` than the policy's longest wait. */
export const boundKnown = <K extends Pick<CurrentState, "verification" | "ledger">>(
  known: K,
  now: number,
) => ({
  ...known,
  verification: boundVerification(known.verification, now),
  ledger: withoutFuture(known.ledger, now),
});

/** The same for a verification. One that this clock has written is left as it is. */
export const boundVerification = (it: Verification | undefined, now: number): Verification | undefined => {
  if (!it || lastChangeOf(it) <= now + clockTolerance) return it;
  switch (it.state) {
    case "pending":
      return boundPending(it, now);
    case "verified":
      return boundVerified(it, now);
    case "failed":
    case "expired":
    case "canceled":
      return { ...boundPast(it, now), endedAt: Math.min(it.endedAt, now) };
  }
};

/** When it changed last, as far as its times show: it began, a message was sent, it was verified, its session was used. */
export const lastChangeOf = (it: Verification): number => {
  const lastUse = it.state === "pending" ? it.expiresAt - longestSession(it) * 1000 : 0;
  return Math.max(it.createdAt, lastMessage(it).at, lastUse, endOf(it));
};

/** When it was verified or ended; 0 while it is pending. */
const endOf = (it: Verification): number => {
  switch (it.state) {
    case "pending":
      return 0;
    case "verified":
      return it.verifiedAt;
    case "failed":
    case "expired":
    case "canceled":
      return it.endedAt;
  }
};

const boundPast = <V extends Verification>(it: V, now: number): V => ({
  ...it,
  createdAt: Math.min(it.createdAt, now),
  messages: mapMessages(it.messages, (message) => ({ ...message, at: Math.min(message.at, now) })),
});

const boundPending = (it: Pending, now: number): Pending => {
  const { code, nextStepAt, workflow, step } = it;
  const within = (seconds: number, at: number): number => Math.min(at, now + seconds * 1000);
  return {
    ...boundPast(it, now),
    code: { ...code, expiresAt: within(longestCodeLife(it), code.expiresAt) },
    nextStepAt: nextStepAt === null ? null : within(workflow[step + 1]?.wait ?? 0, nextStepAt),
    expiresAt: within(longestSession(it), it.expiresAt),
  };
};

const boundVerified = (it: Verified, now: number): Verified => {
  const end = Math.min(it.expiresAt, now + it.policy.proofsFor * 1000);
  const { confirmableUntil: until } = it;
  return {
    ...boundPast(it, now),
    verifiedAt: Math.min(it.verifiedAt, now),
    confirmedAt: it.confirmedAt === null ? null : Math.min(it.confirmedAt, now),
    ...(until === undefined ? {} : { confirmableUntil: Math.min(until, end) }),
    expiresAt: end,
  };
};

const longestCodeLife = ({ policy, workflow }: Pending): number =>
  Math.max(policy.codeTtl, ...workflow.map(({ validFor }) => validFor));

const longestSession = (it: Pending): number =>
  it.policy.sessionTtl ?? it.workflow.reduce((sum, { wait }) => sum + wait, longestCodeLife(it));
