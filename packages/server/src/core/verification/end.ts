// The command that cancels a verification.
import { accept, type CurrentState, type Decision, type DecisionContext, refuse } from "./decision.ts";
import { endVerification, overBecause } from "./life.ts";
import type { Pending, Verification } from "./verification.ts";

/** Stops a verification, within its policy's window. Stopping one that is canceled already is no fault. */
export const cancel = (known: CurrentState, { now }: DecisionContext): Decision<Verification> => {
  const { verification: it } = known;
  if (it?.state === "canceled") return accept({ ...known, verification: it });
  if (it?.state !== "pending") return refuse(known, overBecause(it));
  const why = outsideWindow(it, now);
  if (why) return refuse(known, { reason: "cannot_cancel", why });
  return accept(
    { ...known, verification: endVerification(it, "canceled", now) },
    { events: [{ kind: "canceled", at: now }] },
  );
};

const outsideWindow = (
  { policy: { cancelWindow }, createdAt, messages }: Pending,
  now: number,
): "too_early" | "too_late" | null => {
  if (cancelWindow === null) return null;
  if (messages.length >= cancelWindow.beforeMessage) return "too_late";
  return now < createdAt + cancelWindow.after * 1000 ? "too_early" : null;
};
