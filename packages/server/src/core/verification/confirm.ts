// The confirmation: a page that checks codes by itself has its site's back end ask once more, with the same code.
// That second answer is only given for the code that verified; it never makes a wrong guess good. A form that was
// refused for another reason is sent again, so a page's success can be confirmed again while its session lasts.
import { accept, type CurrentState, type Decision, type DecisionContext, refuse } from "./decision.ts";
import { guess } from "./guess.ts";
import type { Verified } from "./verification.ts";

/**
 * Checks a code for the site's back end. A verification that runs is guessed as by anybody else, and accepted once; one
 * that its page verified is confirmed, and confirmed again until a session's life after the first time.
 */
export const confirm = (
  entered: string,
  known: CurrentState,
  context: DecisionContext,
): Decision<Verified> => {
  const { verification } = known;
  const { now } = context;
  if (verification?.state !== "verified") return asConfirmed(guess(entered, known, context), now);
  if (!isConfirmable(verification, now) || !isRight(verification, entered, context))
    return refuse(known, { reason: "already_verified" });
  return accept(
    { ...known, verification: withConfirmation(verification, now) },
    { events: [{ kind: "confirmed", at: now }] },
  );
};

const asConfirmed = (decision: Decision<Verified>, now: number): Decision<Verified> =>
  decision.refusal === null
    ? { ...decision, verification: { ...decision.verification, confirmedAt: now } }
    : decision;

const isConfirmable = ({ confirmedAt, confirmableUntil, expiresAt }: Verified, now: number): boolean =>
  now < (confirmedAt === null ? expiresAt : (confirmableUntil ?? confirmedAt));

/** The first confirmation decides how long it can be repeated. */
const withConfirmation = (it: Verified, now: number): Verified => {
  if (it.confirmedAt !== null) return it;
  const { sessionTtl, codeTtl } = it.policy;
  const confirmableUntil = Math.min(it.expiresAt, now + (sessionTtl ?? codeTtl) * 1000);
  return { ...it, confirmedAt: now, confirmableUntil };
};

/** Where a policy keeps no guesses there is nothing to compare with, so nothing is confirmed. */
const isRight = ({ id, rightCode }: Verified, entered: string, { vault }: DecisionContext): boolean =>
  rightCode !== null && vault.matches(id, rightCode, entered);
