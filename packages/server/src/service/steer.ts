// The verbs behind `cancel` and `next`: what a session's holder, or its site's back end, may do to a running one.
import type { Known, Means } from "../core/verification/decision.ts";
import { cancel } from "../core/verification/end.ts";
import { trigger } from "../core/verification/send.ts";
import type { App } from "./app.ts";
import { type Caller, networkDigest } from "./caller.ts";
import { commit, type Outcome, refusedOutright } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { type Handle, named } from "./session.ts";

/** What is asked for. */
export interface SteerCommand {
  readonly app: App;
  readonly caller: Caller;
  readonly handle: Handle;
}

/** Stops a verification. */
export const cancelVerification = (ports: Ports, command: SteerCommand): Promise<Outcome> =>
  steer(ports, command, cancel);

/** Carries out the workflow's next step now. A browser has to wait for the phone's `retry_in`. */
export const triggerNextStep = (ports: Ports, command: SteerCommand): Promise<Outcome> =>
  steer(ports, command, (known, means) => trigger(command.caller.kind === "browser", known, means));

const steer = async (
  ports: Ports,
  { app, caller, handle }: SteerCommand,
  decide: (known: Known, means: Means) => ReturnType<typeof cancel>,
): Promise<Outcome> => {
  const target = named(ports.tokens, { app, caller, handle });
  if ("refusal" in target) return refusedOutright(target.refusal, ports.clock.now());
  return commit(
    ports,
    { app, ref: target.ref, command: "control", network: networkDigest(ports, caller), decide },
    ports.outbox.dispatch,
  );
};
