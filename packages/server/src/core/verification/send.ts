// Commands that send: begin, send again, a step that is due or triggered. They decide; they do not send.
import { appSendRefusal, countMessage, operatorRefusal } from "../app-day.ts";
import type { Channel } from "../channel.ts";
import { sendRefusal, withSend } from "../phone-ledger.ts";
import type { Refusal } from "../refusal.ts";
import { dueAfter, type Step } from "../workflow.ts";
import { accept, type CurrentState, type Decision, type DecisionContext, refuse } from "./decision.ts";
import { extendSession, overBecause, sessionEnd, whilePending } from "./life.ts";
import {
  type Code,
  mapMessages,
  type Pending,
  type Plan,
  type SentMessage,
  type Verification,
} from "./verification.ts";

/**
 * Begins a verification with its workflow's first step. A pending one under the same id is replaced: its person
 * changed the number. The messages of the one before count, so that a session cannot send without end.
 */
export const begin = (plan: Plan, known: CurrentState, context: DecisionContext): Decision<Verification> => {
  const { now } = context;
  const found = known.verification;
  if (found && inTheWay(found, plan)) return refuse(known, { reason: "concurrent", id: found.id });
  const running = found?.id === plan.id ? found : undefined;
  if (running && running.state !== "pending") return refuse(known, overBecause(running));
  const when = { ...context, asked: true };
  const { phone, policy } = plan;
  const refusal = running
    ? findRepeatRefusal({ ...running, phone, policy }, known, when)
    : findSendRefusal(plan, known, when);
  if (refusal) return refuse(known, refusal);
  const [first] = plan.workflow;
  const { channel } = first;
  const code = newCode(plan, first, context);
  const messages = withSentMessage(running && markFormerMessages(running), {
    channel,
    at: now,
    step: 0,
    delivery: "sent",
  });
  const about = { at: now, message: messages.length, channel };
  const verification: Pending = {
    ...plan,
    state: "pending",
    step: 0,
    messages,
    code,
    nextStepAt: dueAfter(plan.workflow, 0, now),
    expiresAt: sessionEnd(plan, { index: 0, at: now, codeExpiresAt: code.expiresAt }),
  };
  return accept(withMessage(verification, known, context), {
    message: { channel },
    events: [
      { kind: "started", ...about },
      { kind: "sent", ...about, code: "new" },
    ],
  });
};

/** Its messages went to a number that is the verification's no more. */
const markFormerMessages = (it: Pending): Pending => ({
  ...it,
  messages: mapMessages(it.messages, (message) => ({
    ...message,
    formerCountry: message.formerCountry ?? it.country,
  })),
});

const withSentMessage = (it: Pending | undefined, message: SentMessage): Pending["messages"] =>
  it ? [...it.messages, message] : [message];

/** Whether another verification of the phone, which `begin` may be shown instead of its own, forbids a new one. */
const inTheWay = (found: Verification, { id, policy }: Plan): boolean =>
  found.id !== id &&
  found.state === "pending" &&
  found.policy.concurrency === "refused" &&
  policy.concurrency === "refused";

/** Sends again because the person asked, on the same or another channel. Waits for the phone's `retry_in`. */
export const sendAgain = (
  channel: Channel,
  known: CurrentState,
  context: DecisionContext,
): Decision<Verification> =>
  whilePending(known, (it) => {
    const refusal = findRepeatRefusal(it, known, { ...context, asked: true });
    if (refusal) return refuse(known, refusal);
    const next = it.workflow[it.step + 1];
    const step = next?.channel === channel ? it.step + 1 : it.step;
    return sendMessage(it, known, { channel, step, code: repeatCode(it, context), context });
  });

/** Carries out the workflow's next step, if it is due at `now`. Anything else leaves all as it is. */
export const stepDue = (known: CurrentState, context: DecisionContext): Decision => {
  const { verification: it } = known;
  const isDue = it?.state === "pending" && it.nextStepAt !== null && it.nextStepAt <= context.now;
  return isDue ? nextStep(it, known, { context, asked: false }) : accept(known);
};

/** Carries out the workflow's next step now. `asked` by a browser, it waits for the phone's `retry_in` too. */
export const trigger = (
  asked: boolean,
  known: CurrentState,
  context: DecisionContext,
): Decision<Verification> => whilePending(known, (it) => nextStep(it, known, { context, asked }));

/** The workflow's next step, whatever the hour; refused when there is none or the phone's limits are reached. */
export const nextStep = (
  it: Pending,
  known: CurrentState,
  { context, asked }: { readonly context: DecisionContext; readonly asked: boolean },
): Decision<Verification> => {
  const step = it.workflow[it.step + 1];
  if (!step || it.nextStepAt === null)
    return refuse({ ...known, verification: it }, { reason: "no_next_step" });
  const refusal = findRepeatRefusal(it, known, { ...context, asked });
  if (refusal && asked) return refuse({ ...known, verification: it }, refusal);
  if (refusal)
    return refuse({ ...known, verification: { ...it, nextStepAt: null } }, refusal, [
      { kind: "skipped", at: context.now, channel: step.channel, why: refusal.reason },
    ]);
  const code = codeOf(it, step, context);
  return sendMessage(it, known, { channel: step.channel, step: it.step + 1, code, context });
};

interface Sending {
  readonly channel: Channel;
  readonly step: number;
  readonly code: Code;
  readonly context: DecisionContext;
}

const sendMessage = (
  it: Pending,
  known: CurrentState,
  { context, channel, step, code }: Sending,
): Decision<Verification> => {
  const { now } = context;
  const messages = withSentMessage(it, { channel, at: now, step, delivery: "sent" });
  const verification: Pending = {
    ...extendSession(it, now),
    messages,
    step,
    code,
    nextStepAt: dueAfter(it.workflow, step, now),
    expiresAt: Math.max(
      sessionEnd(it, { index: step, at: now, codeExpiresAt: code.expiresAt }),
      it.expiresAt,
    ),
  };
  const which = code.sealed === it.code.sealed ? "same" : "new";
  return accept(withMessage(verification, known, context), {
    message: { channel },
    events: [{ kind: "sent", at: now, message: messages.length, channel, code: which }],
  });
};

const withMessage = (
  it: Pending,
  { ledger, appDay }: CurrentState,
  context: Pick<DecisionContext, "now" | "network">,
): CurrentState<Pending> => ({
  verification: it,
  ledger: withSend(ledger, it, context),
  appDay: countMessage(appDay, context.now),
});

interface When extends Pick<DecisionContext, "now" | "limits" | "network"> {
  readonly asked: boolean;
}

const findRepeatRefusal = (it: Pending, known: CurrentState, when: When): Refusal | null =>
  it.messages.length >= it.policy.sendsPerVerification
    ? { reason: "too_many_messages", per: "verification", retryAt: it.expiresAt }
    : findSendRefusal(it, known, when);

/** The phone's limits first: what they say helps the person more than that the app has reached its own. */
const findSendRefusal = (
  { id, policy, phone }: Plan,
  { ledger, appDay }: CurrentState,
  when: When,
): Refusal | null =>
  operatorRefusal(phone, when.limits) ??
  sendRefusal(ledger, policy, { ...when, requester: { session: id, network: when.network } }) ??
  appSendRefusal(appDay, when.limits, when.now);

const codeOf = (it: Pending, step: Step, context: DecisionContext): Code => {
  switch (step.code) {
    case "same":
      return prolongCode(it.code, step, context);
    case "same_if_valid":
      return context.now < it.code.expiresAt ? it.code : renewCode(it, step, context);
    case "new":
      return renewCode(it, step, context);
  }
};

const newCode = (
  { id, policy, givenCode }: Plan,
  { validFor }: Pick<Step, "validFor">,
  { now, vault }: DecisionContext,
): Code => ({
  sealed: givenCode ?? vault.issue(id, policy.codeLength, policy.leastCode),
  guesses: 0,
  expiresAt: now + validFor * 1000,
});

/** A code that was given cannot be replaced, only prolonged: its guesses are counted on. */
const renewCode = (it: Pending, step: Pick<Step, "validFor">, context: DecisionContext): Code =>
  it.givenCode === null ? newCode(it, step, context) : prolongCode(it.code, step, context);

/** A message that repeats the code brings its own validity; it never shortens what the person was told before. */
const prolongCode = (code: Code, { validFor }: Pick<Step, "validFor">, { now }: DecisionContext): Code => ({
  ...code,
  expiresAt: Math.max(code.expiresAt, now + validFor * 1000),
});

/** Two messages with two codes confuse people, so a code that lives on is repeated; its life is not prolonged. */
const repeatCode = (it: Pending, context: DecisionContext): Code =>
  it.code.expiresAt - context.now >= it.policy.repeatCodeWhile * 1000
    ? it.code
    : renewCode(it, { validFor: it.policy.codeTtl }, context);
