// Load, decide, save, deliver: every change of a verification goes through here. The outbox delivers what was committed.
import { emptyAppDay } from "../core/app-day.ts";
import { emptyLedger } from "../core/phone-ledger.ts";
import type { Refusal } from "../core/refusal.ts";
import {
  type Acceptance,
  type CurrentState,
  type Decision,
  type DecisionContext,
  type Rejection,
  refuse,
} from "../core/verification/decision.ts";
import { decideNow } from "../core/verification/life.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { AccessRuleStore } from "./access-rule-store.ts";
import type { App } from "./app.ts";
import { appLimits } from "./app-limits.ts";
import type { Clock } from "./clock.ts";
import type { Delivery, Settlement } from "./delivery-store.ts";
import type { EventBatch } from "./event-batch.ts";
import type { Journal } from "./journal.ts";
import { noteRefusal } from "./note-refusal.ts";
import { interpretFound } from "./read-current.ts";
import type { RefusalCounter } from "./refusal-counter.ts";
import type { OpenableVault } from "./secrets.ts";
import type { Found, RecordedRequest, Ref, VerificationStore } from "./verification-store.ts";
import { createEventBatch, type WebhookSubscriber } from "./webhook-subscriber.ts";

/** A delivery, its app, and until when this process is at work on it. */
export interface Job {
  readonly delivery: Delivery;
  readonly app: App;
  /** Unix milliseconds. */
  readonly leasedUntil: number;
}

/** What a commit works with. */
export interface CommitPorts {
  readonly store: VerificationStore & Pick<AccessRuleStore, "phoneRules">;
  readonly clock: Clock;
  readonly vault: OpenableVault;
  readonly journal: Journal;
  readonly refusals: Pick<RefusalCounter, "count">;
  readonly subscribers: readonly WebhookSubscriber[];
  /** Hands events that are on disk to every reader in this process. Never throws, never waits. */
  readonly publish: (app: App, verification: Verification, batch: EventBatch) => void;
}

/** A command: what it is about, and how it decides. */
export interface Order<V extends Verification | undefined = Verification | undefined> {
  readonly app: App;
  readonly ref: Ref;
  /** Keyed digest of the network that asks. Default: none, as for a back end and for what falls due. */
  readonly network?: string | null;
  /** What is asked for, as the log and metrics name it. */
  readonly command: string;
  /** Country of the number that is asked for. Default: the verification's. */
  readonly country?: string | null;
  /**
   * Pure: may be called more than once. `found.verification` is as of now: one whose session is over is expired.
   */
  decide(found: Found, context: DecisionContext): Decision<V>;
  /** How the `ref`'s delivery went. */
  readonly settlement?: Settlement;
  /** The request to remember, if it has an idempotency key and was accepted. */
  readonly request?: RecordedRequest | undefined;
}

/** A decision that is on disk, the moment it was made at, and the request that was answered before, if one was. */
export type Outcome<V extends Verification | undefined = Verification | undefined> = Decision<V> &
  Circumstances;

/** The outcome of a command that was accepted. */
export type AcceptedOutcome<V extends Verification | undefined> = Acceptance<V> & Circumstances;

/** The outcome of a command that was refused. */
export type RefusedOutcome = Rejection & Circumstances;

interface Circumstances {
  readonly now: number;
  readonly repeated: RecordedRequest | undefined;
}

/** How long a process may be at work on one delivery before another takes it over, in ms. */
export const lease = 15_000;

/** Decides and saves. Once that is on disk, publishes the events and hands the message to `dispatch`, without waiting for it. */
export const commit = async <V extends Verification | undefined>(
  ports: CommitPorts,
  order: Order<V>,
  dispatch: (job: Job) => void,
): Promise<Outcome<V>> => {
  const { store, clock, vault } = ports;
  const { app } = order;
  const limits = { ...appLimits(app), phoneRules: await store.phoneRules() };
  const { now, decision, delivery, repeated, batch } = await store.update(order.ref, (found) => {
    // What came before may have taken seconds, and a lease begins now.
    const now = clock.now();
    const known = interpretFound(order.ref, found, now);
    const context = { now, vault, limits, network: order.network ?? null };
    // A command that was admitted before its app was deleted must leave nothing behind.
    const decision: Decision<V> = found.isAppKept
      ? decideNow(known, context, (current) => order.decide({ ...found, ...current }, context))
      : refuse(known, { reason: "unknown_session" });
    const delivery = createDelivery(decision, now);
    const accepted = decision.refusal === null && found.request === undefined;
    const { verification: after, events } = decision;
    const batch =
      after && createEventBatch(ports.subscribers, { app, before: known.verification, after, events, now });
    return {
      value: { now, decision, delivery, repeated: found.request, batch },
      verification: decision.verification,
      ledger: decision.ledger,
      appDay: decision.appDay,
      delivery: delivery && { delivery, leasedUntil: now + lease },
      settlement: order.settlement,
      request: accepted ? order.request : undefined,
      batch,
    };
  });
  const { refusal, verification } = decision;
  if (batch && verification) ports.publish(app, verification, batch);
  if (delivery) dispatch({ delivery, app, leasedUntil: now + lease });
  const country = order.country ?? verification?.country ?? null;
  const { command, ref } = order;
  if (refusal)
    noteRefusal(ports, { app, command, country, phone: ref.phone ?? verification?.phone }, refusal);
  return { ...decision, now, repeated };
};

/**
 * A message's delivery. Its id counts the verification's messages, so no message gets a second delivery. It also says when the
 * verification began: a session whose number was erased may begin again, and late answers must not be taken for its messages'.
 */
const createDelivery = (
  { message, verification }: CurrentState & Pick<Decision, "message">,
  now: number,
): Delivery | undefined =>
  message && verification
    ? {
        id: `${verification.id}-${verification.createdAt.toString(36)}-${verification.messages.length}`,
        appKey: verification.appKey,
        verificationId: verification.id,
        phone: verification.phone,
        channel: message.channel,
        message: verification.messages.length,
        createdAt: now,
        tries: 0,
      }
    : undefined;

/** Refuses a command before anything is looked up, and counts that. */
export const refuseCommand = (
  ports: Pick<CommitPorts, "journal" | "refusals" | "clock">,
  order: Pick<Order, "app" | "command">,
  refusal: Refusal,
): RefusedOutcome => {
  noteRefusal(ports, { ...order, country: null, phone: undefined }, refusal);
  return createRefusedOutcome(refusal, ports.clock.now());
};

/** An outcome without a verification. */
export const createRefusedOutcome = (refusal: Refusal, now: number): RefusedOutcome => ({
  ...refuse({ verification: undefined, ledger: emptyLedger, appDay: emptyAppDay }, refusal),
  now,
  repeated: undefined,
});
