// The use cases behind `verify`: check an entered code for a page, or confirm it for the site's back end.
import { plainCode, withLeadingZeros } from "../core/phone/spelling.ts";
import { confirm } from "../core/verification/confirm.ts";
import { guess } from "../core/verification/guess.ts";
import type { Verified } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import { type Caller, networkDigest } from "./caller.ts";
import { commit, type Outcome, refuseCommand } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { findTarget, type Handle } from "./session.ts";
import type { Found } from "./verification-store.ts";

/** What is asked for. */
export interface CheckCommand {
  readonly app: App;
  readonly caller: Caller;
  readonly handle: Handle;
  /** As it was typed. */
  readonly code: string;
}

/** Checks a code. */
export const checkCode = (ports: Ports, command: CheckCommand): Promise<Outcome<Verified>> =>
  check(ports, command, guess);

/** Checks a code for a back end. A code that its page has verified already is confirmed to it once. */
export const confirmCode = (ports: Ports, command: CheckCommand): Promise<Outcome<Verified>> =>
  check(ports, command, confirm);

const check = async (
  ports: Ports,
  { app, caller, handle, code }: CheckCommand,
  decide: typeof guess,
): Promise<Outcome<Verified>> => {
  const target = findTarget(ports.tokens, { app, caller, handle });
  if ("refusal" in target) return refuseCommand(ports, { app, command: "verify" }, target.refusal);
  const entered = plainCode(code);
  const complete = ({ verification }: Found) =>
    withLeadingZeros(entered, verification?.policy.codeLength ?? 0);
  return commit(
    ports,
    {
      app,
      ref: target.ref,
      command: "verify",
      network: networkDigest(ports, caller),
      decide: (found, context) => decide(complete(found), found, context),
    },
    ports.outbox.dispatch,
  );
};
