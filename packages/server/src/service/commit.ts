// Load, decide, save, deliver: the one way in which anything changes. What is promised here is carried out by the outbox.
import { emptyAppDay } from "../core/app-day.ts";
import { emptyLedger } from "../core/phone-ledger.ts";
import type { Refusal } from "../core/refusal.ts";
import { type Decision, type Known, type Means, refuse } from "../core/verification/decision.ts";
import { boundKnown } from "../core/verification/times-ahead.ts";
import type { App } from "./app.ts";
import { appLimits } from "./app-limits.ts";
import type { Clock } from "./clock.ts";
import { noticesOf } from "./notices.ts";
import type { OpenableVault } from "./secrets.ts";
import type { Delivery, Found, Notice, RecordedRequest, Ref, Store } from "./store.ts";

/** A delivery and the app that speaks in it. */
export interface Job {
  readonly delivery: Delivery;
  readonly app: App;
}

/** What a commit works with. */
export interface CommitPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly vault: OpenableVault;
  /** Begins to send notices that were committed just now. Never throws, never waits. */
  readonly notify: (app: App, notices: readonly Notice[]) => void;
}

/** A decision to come, and whom it is about. */
export interface Order {
  readonly app: App;
  readonly ref: Ref;
  /** Keyed digest of the network that asks. Default: none, as for a back end and for what falls due. */
  readonly network?: string | null;
  /** Pure: may be called more than once. */
  decide(found: Found, means: Means): Decision;
  /** The request to remember, if it has an idempotency key and was accepted. */
  readonly request?: RecordedRequest | undefined;
}

/** A decision that is on disk, the moment it was made at, and the request that was answered before, if one was. */
export interface Outcome extends Decision {
  readonly now: number;
  readonly repeated: RecordedRequest | undefined;
}

/** How long a process may be at work on one delivery before another takes it over, in ms. */
export const lease = 15_000;

/** Decides and keeps; once that is on disk, hands the promised message to `dispatch` without waiting for it. */
export const commit = async (
  { store, clock, vault, notify }: CommitPorts,
  order: Order,
  dispatch: (job: Job) => void,
): Promise<Outcome> => {
  const now = clock.now();
  const limits = { ...appLimits(order.app), phoneRules: await store.phoneRules() };
  const { decision, delivery, repeated, notices } = await store.update(order.ref, (found) => {
    const known = boundKnown(found, now);
    const decision = order.decide(known, { now, vault, limits, network: order.network ?? null });
    const delivery = promised(decision, now);
    const accepted = decision.refusal === null && found.request === undefined;
    const change = { before: known.verification, after: decision.verification };
    const notices = noticesOf(order.app, change, now);
    return {
      value: { decision, delivery, repeated: found.request, notices },
      verification: decision.verification,
      ledger: decision.ledger,
      appDay: decision.appDay,
      delivery: delivery && { delivery, leasedUntil: now + lease },
      request: accepted ? order.request : undefined,
      notices,
    };
  });
  if (delivery) dispatch({ delivery, app: order.app });
  if (notices) notify(order.app, notices.notices);
  return { ...decision, now, repeated };
};

/** A message's delivery. Its id counts the verification's messages, so no message gets a second delivery. */
const promised = (
  { message, verification }: Known & Pick<Decision, "message">,
  now: number,
): Delivery | undefined =>
  message && verification
    ? {
        id: `${verification.id}-${verification.sends}`,
        appKey: verification.appKey,
        verificationId: verification.id,
        phone: verification.phone,
        channel: message.channel,
        message: verification.sends,
        createdAt: now,
        tries: 0,
      }
    : undefined;

/** An answer that no verification stands behind. */
export const refusedOutright = (refusal: Refusal, now: number): Outcome => ({
  ...refuse({ verification: undefined, ledger: emptyLedger, appDay: emptyAppDay }, refusal),
  now,
  repeated: undefined,
});
