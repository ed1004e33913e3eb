// News of a message: it arrived, or it cannot. Which one is told by its number, so that late news of an earlier message
// changes nothing but the trail.
import { accept, type Decision, type Known, type Means } from "./decision.ts";
import { asOf } from "./life.ts";
import { nextStep } from "./send.ts";
import { isKnown, type TrailEntry } from "./trail.ts";
import type { Pending, Verification } from "./verification.ts";

/** A message arrived, as its provider's receipt says. */
export const delivered = (message: number, known: Known, { now }: Means): Decision => {
  const it = asOf(known.verification, now);
  if (!it || isKnown(it.trail, message)) return accept({ ...known, verification: it });
  const noted = withEntry(it, { event: "delivered", at: now, message });
  const verification: Verification =
    noted.state === "pending" && message === noted.sends ? { ...noted, delivery: "delivered" } : noted;
  return accept({ ...known, verification });
};

/** A message cannot be delivered: if it is the last one, the workflow's next step does not wait. */
export const undeliverable = (
  { message, why }: { readonly message: number; readonly why: string },
  known: Known,
  means: Means,
): Decision => {
  const it = asOf(known.verification, means.now);
  if (!it || isKnown(it.trail, message)) return accept({ ...known, verification: it });
  const noted = withEntry(it, { event: "undeliverable", at: means.now, message, why });
  if (noted.state !== "pending" || message !== noted.sends) return accept({ ...known, verification: noted });
  const failed: Pending = { ...noted, delivery: "failed" };
  return failed.nextStepAt === null
    ? accept({ ...known, verification: failed })
    : nextStep(failed, known, { means, asked: false });
};

const withEntry = <V extends Verification>(it: V, entry: TrailEntry): V => ({
  ...it,
  trail: [...it.trail, entry],
});
