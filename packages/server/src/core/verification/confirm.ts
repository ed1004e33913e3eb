// The confirmation: a page that checks codes by itself has its site's back end ask once more, with the same code.
// That second answer is given once, and only for the code that verified; it never makes a wrong guess good.
import { accept, type Decision, type Known, type Means, refuse } from "./decision.ts";
import { guess } from "./guess.ts";
import type { Verification, Verified } from "./verification.ts";

/**
 * Checks a code for the site's back end. A verification that runs is guessed as by anybody else; one that its page
 * verified is confirmed once. Whatever a back end has heard of once is refused from then on.
 */
export const confirm = (entered: string, known: Known, means: Means): Decision => {
  const { verification } = known;
  if (verification?.state !== "verified") return heard(guess(entered, known, means), means.now);
  return isOpen(verification, means.now) && isRight(verification, entered, means)
    ? accept({ ...known, verification: { ...verification, confirmedAt: means.now } })
    : refuse<Verification | undefined>(known, { reason: "already_verified" });
};

const heard = (decision: Decision, now: number): Decision =>
  decision.verification?.state === "verified"
    ? { ...decision, verification: { ...decision.verification, confirmedAt: now } }
    : decision;

const isOpen = ({ confirmedAt, expiresAt }: Verified, now: number): boolean =>
  confirmedAt === null && now < expiresAt;

/** Where a policy keeps no guesses there is nothing to compare with, so nothing is confirmed. */
const isRight = ({ id, trail }: Verified, entered: string, { vault }: Means): boolean => {
  const right = trail.find((entry) => entry.event === "guess" && entry.right);
  return right?.event === "guess" && right.entered !== null && vault.matches(id, right.entered, entered);
};
