// The verb behind `status`: reads, never changes.
import { accept, refuse } from "../core/verification/decision.ts";
import { asOf } from "../core/verification/life.ts";
import { boundKnown } from "../core/verification/times-ahead.ts";
import { createRefusedOutcome, type Outcome } from "./commit.ts";
import type { ControlCommand } from "./control.ts";
import type { Ports } from "./ports.ts";
import { findTarget } from "./session.ts";

/** What was found. */
export interface LookUp extends Outcome {
  /** The number that was asked for, when there is or was something to know. */
  readonly phone: string | undefined;
}

/** Looks a verification up; a back end may also ask whether a number is verified. */
export const lookUp = async (ports: Ports, { app, caller, handle }: ControlCommand): Promise<LookUp> => {
  const target = findTarget(ports.tokens, { app, caller, handle });
  if ("refusal" in target)
    return { ...createRefusedOutcome(target.refusal, ports.clock.now()), phone: undefined };
  const now = ports.clock.now();
  const found = boundKnown(await ports.store.find(target.ref), now);
  const verification = asOf(found.verification, now);
  const phone = target.ref.phone ?? verification?.phone;
  const known = { verification, ledger: found.ledger, appDay: found.appDay };
  const rest = { now, repeated: undefined, phone };
  return phone === undefined
    ? { ...refuse(known, { reason: "unknown_session" }), ...rest }
    : { ...accept(known), ...rest };
};
