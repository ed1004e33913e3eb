// Commands that send: begin, send again, a step that is due or triggered. They decide; they do not send.
import type { Channel } from "../channel.ts";
import { sendRefusal, withSend } from "../phone-ledger.ts";
import { dueAfter, type Step } from "../workflow.ts";
import { accept, type Decision, type Known, type Means, refuse } from "./decision.ts";
import { asOf, extended, overBecause } from "./life.ts";
import type { Code, Identity, Pending, Verification } from "./verification.ts";

/**
 * Begins a verification with its workflow's first step. A pending one under the same id is replaced: its person
 * changed the number. The messages of the one before count, so that a session cannot send without end.
 */
export const begin = (plan: Identity, known: Known, means: Means): Decision => {
  const running = asOf(known.verification, means.now);
  if (running && running.state !== "pending")
    return refuse({ ...known, verification: running }, overBecause(running));
  const when = { now: means.now, asked: true };
  const refusal = running ? spent(running, known, when) : sendRefusal(known.ledger, plan.policy, when);
  if (refusal) return refuse(known, refusal);
  const [first] = plan.workflow;
  const verification: Pending = {
    ...plan,
    state: "pending",
    step: 0,
    sends: (running?.sends ?? 0) + 1,
    channel: first.channel,
    delivery: "sent",
    code: newCode(plan, first, means),
    nextStepAt: dueAfter(plan.workflow, 0, means.now),
    expiresAt: means.now + plan.policy.sessionTtl * 1000,
  };
  return accept(
    { verification, ledger: withSend(known.ledger, plan.id, means.now) },
    { channel: first.channel },
  );
};

/** Sends again because the person asked, on the same or another channel. Waits for the phone's `retry_in`. */
export const sendAgain = (channel: Channel, known: Known, means: Means): Decision =>
  whilePending(known, means, (it) => {
    const refusal = spent(it, known, { now: means.now, asked: true });
    if (refusal) return refuse({ ...known, verification: it }, refusal);
    const next = it.workflow[it.step + 1];
    const step = next?.channel === channel ? it.step + 1 : it.step;
    return sent(it, known, { channel, step, code: repeated(it, means), now: means.now });
  });

/** Carries out the workflow's next step, if it is due at `now`. Anything else leaves all as it is. */
export const stepDue = (known: Known, means: Means): Decision =>
  whilePending(known, means, (it) => {
    if (it.nextStepAt === null || it.nextStepAt > means.now) return accept({ ...known, verification: it });
    return nextStep(it, known, { means, asked: false });
  });

/** Carries out the workflow's next step now. `asked` by a browser, it waits for the phone's `retry_in` too. */
export const trigger = (asked: boolean, known: Known, means: Means): Decision =>
  whilePending(known, means, (it) => nextStep(it, known, { means, asked }));

/** The last message could not be delivered: the next step, if there is one, does not wait. */
export const undeliverable = (channel: Channel, known: Known, means: Means): Decision =>
  whilePending(known, means, (it) => {
    if (it.channel !== channel) return accept({ ...known, verification: it });
    const failed: Pending = { ...it, delivery: "failed" };
    return it.nextStepAt === null
      ? accept({ ...known, verification: failed })
      : nextStep(failed, known, { means, asked: false });
  });

const nextStep = (
  it: Pending,
  known: Known,
  { means, asked }: { readonly means: Means; readonly asked: boolean },
): Decision => {
  const step = it.workflow[it.step + 1];
  if (!step || it.nextStepAt === null)
    return refuse({ ...known, verification: it }, { reason: "no_next_step" });
  const refusal = spent(it, known, { now: means.now, asked });
  if (refusal && asked) return refuse({ ...known, verification: it }, refusal);
  if (refusal) return refuse({ ...known, verification: { ...it, nextStepAt: null } }, refusal);
  const code = step.code === "new" ? newCode(it, step, means) : prolonged(it.code, step, means);
  return sent(it, known, { channel: step.channel, step: it.step + 1, code, now: means.now });
};

interface Sending {
  readonly channel: Channel;
  readonly step: number;
  readonly code: Code;
  readonly now: number;
}

const sent = (it: Pending, known: Known, { now, ...what }: Sending): Decision => {
  const verification: Pending = {
    ...extended(it, now),
    channel: what.channel,
    delivery: "sent",
    step: what.step,
    code: what.code,
    sends: it.sends + 1,
    nextStepAt: dueAfter(it.workflow, what.step, now),
  };
  return accept({ verification, ledger: withSend(known.ledger, it.id, now) }, { channel: what.channel });
};

const spent = (it: Pending, known: Known, when: { readonly now: number; readonly asked: boolean }) =>
  it.sends >= it.policy.sendsPerVerification
    ? ({ reason: "too_many_sends", per: "verification", retryAt: it.expiresAt } as const)
    : sendRefusal(known.ledger, it.policy, when);

const newCode = (it: Identity, step: Pick<Step, "validFor">, { now, vault }: Means): Code => ({
  sealed: vault.issue(it.id, { length: it.policy.codeLength, fixed: it.fixedCode }),
  guesses: 0,
  expiresAt: now + step.validFor * 1000,
});

/** A message that repeats the code brings its own validity; it never shortens what the person was told before. */
const prolonged = (code: Code, step: Step, { now }: Means): Code => ({
  ...code,
  expiresAt: Math.max(code.expiresAt, now + step.validFor * 1000),
});

/** Two messages with two codes confuse people, so a code that lives on is repeated; its life is not prolonged. */
const repeated = (it: Pending, means: Means): Code =>
  it.code.expiresAt - means.now >= it.policy.repeatCodeWhile * 1000
    ? it.code
    : newCode(it, { validFor: it.policy.codeTtl }, means);

const whilePending = (known: Known, { now }: Means, decide: (it: Pending) => Decision): Decision => {
  const verification: Verification | undefined = asOf(known.verification, now);
  return verification?.state === "pending"
    ? decide(verification)
    : refuse({ ...known, verification }, overBecause(verification));
};
