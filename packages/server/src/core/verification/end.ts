// Endings that are not guesses: cancel and expire.
import { accept, type Decision, type Known, type Means, refuse } from "./decision.ts";
import { asOf, ended, overBecause } from "./life.ts";

/** Stops a verification. Stopping one that is canceled already is no fault. */
export const cancel = (known: Known, { now }: Means): Decision => {
  const it = asOf(known.verification, now);
  if (it?.state === "canceled") return accept({ ...known, verification: it });
  return it?.state === "pending"
    ? accept({ ...known, verification: ended(it, "canceled", now) })
    : refuse({ ...known, verification: it }, overBecause(it));
};

/** Ends a verification whose session has run out; any other stays what it is. */
export const expire = (known: Known, { now }: Means): Decision =>
  accept({ ...known, verification: asOf(known.verification, now) });
