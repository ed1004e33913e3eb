// The verb behind `verify`: checks what somebody entered.
import { asciiDigits } from "../core/phone/digits.ts";
import { guess } from "../core/verification/guess.ts";
import type { App } from "./app.ts";
import type { Caller } from "./caller.ts";
import { commit, type Outcome, refusedOutright } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { type Handle, named } from "./session.ts";

/** What is asked for. */
export interface CheckCommand {
  readonly app: App;
  readonly caller: Caller;
  readonly handle: Handle;
  /** As it was typed. */
  readonly code: string;
}

/** Checks a code. */
export const checkCode = async (
  ports: Ports,
  { app, caller, handle, code }: CheckCommand,
): Promise<Outcome> => {
  const target = named(ports.tokens, { app, caller, handle });
  if ("refusal" in target) return refusedOutright(target.refusal, ports.clock.now());
  const entered = asciiDigits(code.normalize("NFKC")).replace(/[\s\p{Cf}-]/gu, "");
  const outcome = await commit(
    ports,
    { app, ref: target.ref, decide: (found, means) => guess(entered, found, means) },
    ports.outbox.dispatch,
  );
  note(ports, app, outcome);
  return outcome;
};

const note = ({ journal }: Ports, { appKey }: App, { refusal, verification }: Outcome): void => {
  if (refusal) journal.note({ event: "refused", appKey, command: "verify", reason: refusal.reason });
  else if (verification)
    journal.note({ event: "verified", appKey, id: verification.id, channel: verification.channel });
};
