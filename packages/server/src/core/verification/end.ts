// Endings that are not guesses: cancel and expire.
import { accept, type Decision, type Known, type Means, refuse } from "./decision.ts";
import { asOf, ended, overBecause } from "./life.ts";
import type { Pending } from "./verification.ts";

/** Stops a verification, within its policy's window. Stopping one that is canceled already is no fault. */
export const cancel = (known: Known, { now }: Means): Decision => {
  const it = asOf(known.verification, now);
  if (it?.state === "canceled") return accept({ ...known, verification: it });
  if (it?.state !== "pending") return refuse({ ...known, verification: it }, overBecause(it));
  const why = outsideWindow(it, now);
  return why
    ? refuse({ ...known, verification: it }, { reason: "cannot_cancel", why })
    : accept({ ...known, verification: ended(it, "canceled", now) });
};

const outsideWindow = (
  { policy: { cancelWindow }, createdAt, sends }: Pending,
  now: number,
): "too_early" | "too_late" | null => {
  if (cancelWindow === null) return null;
  if (sends >= cancelWindow.beforeMessage) return "too_late";
  return now < createdAt + cancelWindow.after * 1000 ? "too_early" : null;
};

/** Ends a verification whose session has run out; any other stays what it is. */
export const expire = (known: Known, { now }: Means): Decision =>
  accept({ ...known, verification: asOf(known.verification, now) });
