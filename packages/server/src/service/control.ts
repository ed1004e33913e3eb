// The use cases behind `cancel` and `next`, for the holder of a session or the site's back end.
import { cancel } from "../core/verification/end.ts";
import type { DecideCommand } from "../core/verification/life.ts";
import { trigger } from "../core/verification/send.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import { type Caller, networkDigest } from "./caller.ts";
import { commit, type Outcome, refuseCommand } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { findTarget, type Handle } from "./session.ts";

/** What is asked for. */
export interface ControlCommand {
  readonly app: App;
  readonly caller: Caller;
  readonly handle: Handle;
}

/** Stops a verification. */
export const cancelVerification = (ports: Ports, command: ControlCommand): Promise<Outcome<Verification>> =>
  controlVerification(ports, command, cancel);

/** Carries out the workflow's next step now. A browser has to wait for the phone's `retry_in`. */
export const triggerNextStep = (ports: Ports, command: ControlCommand): Promise<Outcome<Verification>> =>
  controlVerification(ports, command, (known, context) =>
    trigger(command.caller.kind === "browser", known, context),
  );

const controlVerification = async (
  ports: Ports,
  { app, caller, handle }: ControlCommand,
  decide: DecideCommand<Verification>,
): Promise<Outcome<Verification>> => {
  const target = findTarget(ports.tokens, { app, caller, handle });
  if ("refusal" in target) return refuseCommand(ports, { app, command: "control" }, target.refusal);
  return commit(
    ports,
    { app, ref: target.ref, command: "control", network: networkDigest(ports, caller), decide },
    ports.outbox.dispatch,
  );
};
