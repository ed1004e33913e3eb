// Drives the machine through any sequence of commands, as a store and a scheduler would, and remembers what happened.
import { type AppLimits, emptyAppDay } from "../app-day.ts";
import type { Channel } from "../channel.ts";
import { emptyLedger, type PhoneLedger } from "../phone-ledger.ts";
import { defaultPolicy, type Policy } from "../policy.ts";
import type { Workflow } from "../workflow.ts";
import { confirm } from "./confirm.ts";
import { type CountingVault, createCountingVault } from "./counting-vault.fixture.ts";
import { accept, type CurrentState, type Decision, type DecisionContext } from "./decision.ts";
import { cancel } from "./end.ts";
import { guess } from "./guess.ts";
import { decideNow } from "./life.ts";
import { createPlanFixture } from "./plan.fixture.ts";
import { recordDelivery, recordFailure } from "./receipt.ts";
import { begin, sendAgain, stepDue, trigger } from "./send.ts";
import type { Plan, Verification } from "./verification.ts";

/** A command of the machine, with what it needs. */
export type Command =
  | { readonly command: "begin" }
  | { readonly command: "send again"; readonly channel: Channel }
  | { readonly command: "step due" }
  | { readonly command: "trigger"; readonly asked: boolean }
  | { readonly command: "guess"; readonly right: boolean }
  /** A back end's guess. */
  | { readonly command: "confirm"; readonly right: boolean }
  | { readonly command: "cancel" }
  | { readonly command: "delivered" }
  | { readonly command: "undeliverable" }
  | { readonly command: "wait"; readonly seconds: number };

/** One step of a run. */
export interface Happened {
  readonly command: Command;
  readonly at: number;
  readonly before: Verification | undefined;
  readonly after: Verification | undefined;
  readonly decision: Decision;
  readonly ledgerBefore: PhoneLedger;
}

/** A finished run. */
export interface Run {
  readonly history: readonly Happened[];
  readonly vault: CountingVault;
}

/** A workflow with a repeated and a new code, so that every kind of step occurs. */
export const exampleWorkflow: Workflow = [
  { channel: "sms", wait: 0, code: "new", validFor: 300 },
  { channel: "voice", wait: 120, code: "same", validFor: 180 },
  { channel: "voice", wait: 180, code: "new", validFor: 300 },
];

/** Runs `commands` on one phone; a `begin` after an ending begins another verification. */
export const runMachine = (
  commands: readonly Command[],
  {
    policy = defaultPolicy,
    workflow = exampleWorkflow,
    limits = { messagesPerDay: null, wrongGuessesPerDay: 10_000 },
  }: { policy?: Policy; workflow?: Workflow; limits?: AppLimits } = {},
): Run => {
  const vault = createCountingVault();
  const history: Happened[] = [];
  let known: CurrentState = { verification: undefined, ledger: emptyLedger, appDay: emptyAppDay };
  let now = 1_700_000_000_000;
  let begun = 0;
  for (const command of commands) {
    if (command.command === "wait") now += command.seconds * 1000;
    if (command.command === "begin" && known.verification?.state !== "pending") begun += 1;
    const fresh = command.command === "begin" && known.verification?.state !== "pending";
    const given: CurrentState = fresh ? { ...known, verification: undefined } : known;
    const context = { now, vault, limits, network: null };
    const decision =
      command.command === "wait"
        ? accept(given)
        : decideNow(given, context, (current) =>
            decide(command, current, { ...context, plan: plan(`v${begun}`, { now, policy, workflow }) }),
          );
    history.push({
      command,
      at: now,
      before: given.verification,
      after: decision.verification,
      decision,
      ledgerBefore: known.ledger,
    });
    known = { ...decision, verification: decision.verification ?? known.verification };
  }
  return { history, vault };
};

const plan = (id: string, it: { now: number; policy: Policy; workflow: Workflow }): Plan =>
  createPlanFixture(id, { locale: "en", createdAt: it.now, policy: it.policy, workflow: it.workflow });

const decide = (
  command: Exclude<Command, { command: "wait" }>,
  known: CurrentState,
  { plan, ...context }: DecisionContext & { readonly plan: Plan; readonly vault: CountingVault },
): Decision => {
  switch (command.command) {
    case "begin":
      return begin(plan, known, context);
    case "send again":
      return sendAgain(command.channel, known, context);
    case "step due":
      return stepDue(known, context);
    case "trigger":
      return trigger(command.asked, known, context);
    case "guess":
      return guess(command.right ? codeOf(known.verification, context.vault) : "000000", known, context);
    case "confirm":
      return confirm(command.right ? codeOf(known.verification, context.vault) : "000000", known, context);
    case "cancel":
      return cancel(known, context);
    case "delivered":
      return recordDelivery({ message: newest(known), provider: "lab" }, known, context);
    case "undeliverable":
      return recordFailure({ message: newest(known), provider: "lab", why: "broken" }, known, context);
  }
};

const newest = ({ verification }: CurrentState): number => verification?.messages.length ?? 1;

const codeOf = (it: Verification | undefined, vault: CountingVault): string =>
  it?.state === "pending"
    ? vault.plain(it.code.sealed)
    : it?.state === "verified" && it.rightCode !== null
      ? vault.plain(it.rightCode)
      : "111111";
