// What a provider reports about a message: it arrived, or it cannot. The first report is final; one about an earlier
// message changes nothing else.
import { accept, type CurrentState, type Decision, type DecisionContext } from "./decision.ts";
import type { VerificationEvent } from "./event.ts";
import { nextStep } from "./send.ts";
import { mapMessages, type SentMessage, type Verification } from "./verification.ts";

/** A message and the provider that accepted it. */
export interface MessageReceipt {
  /** Its number, counted from 1. */
  readonly message: number;
  readonly provider: string;
}

/** Why a message cannot reach its phone. */
export interface MessageFailure {
  readonly message: number;
  /** Null if no provider accepted it. */
  readonly provider: string | null;
  readonly why: string;
}

/** A message arrived, as its provider's receipt says. */
export const recordDelivery = (
  { message, provider }: MessageReceipt,
  known: CurrentState,
  { now }: DecisionContext,
): Decision => {
  const open = openMessage(known.verification, message);
  if (!open) return accept(known);
  const { channel } = open.message;
  return accept(
    { ...known, verification: setDelivery(open.verification, message, "delivered") },
    { events: [{ kind: "delivered", at: now, message, channel, provider }] },
  );
};

/** A message cannot be delivered: if it is the last one, the workflow's next step does not wait. */
export const recordFailure = (
  { message, provider, why }: MessageFailure,
  known: CurrentState,
  context: DecisionContext,
): Decision => {
  const open = openMessage(known.verification, message);
  if (!open) return accept(known);
  const verification = setDelivery(open.verification, message, "failed");
  const { channel } = open.message;
  const failed: VerificationEvent = {
    kind: "undeliverable",
    at: context.now,
    message,
    channel,
    provider,
    why,
  };
  const after: CurrentState = { ...known, verification };
  const isLast = message === verification.messages.length;
  if (verification.state !== "pending" || verification.nextStepAt === null || !isLast)
    return accept(after, { events: [failed] });
  const next = nextStep(verification, after, { context, asked: false });
  return { ...next, events: [failed, ...next.events] };
};

interface OpenMessage {
  readonly verification: Verification;
  readonly message: SentMessage;
}

/** The message, unless there is none of that number or its provider has reported already. */
const openMessage = (verification: Verification | undefined, number: number): OpenMessage | undefined => {
  const message = verification?.messages[number - 1];
  return verification && message?.delivery === "sent" ? { verification, message } : undefined;
};

const setDelivery = <V extends Verification>(
  it: V,
  number: number,
  delivery: SentMessage["delivery"],
): V => ({
  ...it,
  messages: mapMessages(it.messages, (message, index) =>
    index === number - 1 ? { ...message, delivery } : message,
  ),
});
