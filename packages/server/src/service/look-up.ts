// The use case behind `status`. Reads only.
import { accept, refuse } from "../core/verification/decision.ts";
import { createRefusedOutcome, type Outcome } from "./commit.ts";
import type { ControlCommand } from "./control.ts";
import type { Ports } from "./ports.ts";
import { readCurrent } from "./read-current.ts";
import { findTarget } from "./session.ts";

/** What was found. */
export type LookUp = Outcome & {
  /** The number that was asked for, when there is or was something to know. */
  readonly phone: string | undefined;
};

/** Looks a verification up; a back end may also ask whether a number is verified. */
export const lookUp = async (ports: Ports, { app, caller, handle }: ControlCommand): Promise<LookUp> => {
  const target = findTarget(ports.tokens, { app, caller, handle });
  if ("refusal" in target)
    return { ...createRefusedOutcome(target.refusal, ports.clock.now()), phone: undefined };
  const { now, ...known } = await readCurrent(ports, target.ref);
  const phone = target.ref.phone ?? known.verification?.phone;
  const rest = { now, repeated: undefined, phone };
  return phone === undefined
    ? { ...refuse(known, { reason: "unknown_session" }), ...rest }
    : { ...accept(known), ...rest };
};
