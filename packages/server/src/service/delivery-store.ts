// Port to a store: the outbox: messages that have to be handed to providers.
import type { Channel } from "../core/channel.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { EventBatch } from "./event-batch.ts";
import type { Lease } from "./lease.ts";

/** A message that has to be handed to a provider. */
export interface Delivery {
  /** Begins with the verification's id and "-". Unique: no message gets a second delivery. */
  readonly id: string;
  readonly appKey: string;
  readonly verificationId: string;
  readonly phone: string;
  readonly channel: Channel;
  /** Which of its verification's messages it is, counted from 1. */
  readonly message: number;
  /** Unix milliseconds. */
  readonly createdAt: number;
  /** Tries made so far. */
  readonly tries: number;
}

/** What a delivery has come to. */
export interface DeliveryRecord extends Delivery {
  /** `open` until it is settled. */
  readonly outcome: "open" | Exclude<Settlement["kind"], "again" | "deferred">;
  readonly settledAt: number | null;
  readonly provider: string | null;
  /** The provider's own id of the message. */
  readonly reference: string | null;
  readonly why: string | null;
}

/** How a delivery went. Moments are Unix milliseconds. */
export type Settlement =
  | {
      readonly kind: "accepted";
      readonly at: number;
      readonly provider: string;
      readonly reference: string | null;
    }
  /** A provider may have sent it; nobody knows. */
  | { readonly kind: "unanswered"; readonly at: number; readonly provider: string; readonly why: string }
  | { readonly kind: "given_up"; readonly at: number; readonly why: string }
  /** It was tried and is to be tried again. */
  | { readonly kind: "again"; readonly at: number }
  /** It was not tried yet: its turn comes later. */
  | { readonly kind: "deferred"; readonly at: number };

/** What a verification is when its delivery is settled, and the events to append. */
export interface Reported {
  readonly verification: Verification;
  readonly batch: EventBatch | undefined;
}

/** Reports a settlement in its verification's log. Without the verification nothing is reported. */
export interface DeliveryReport {
  readonly appKey: string;
  readonly verificationId: string;
  /** Pure: may be called more than once. */
  report(found: Verification): Reported;
}

/** Keeps deliveries. `VerificationStore.update` adds them, and settles one together with a decision. All moments are Unix milliseconds. */
export interface DeliveryStore {
  /**
   * Takes deliveries whose lease has run out, the longest waiting first, counts a try of each and leases them until `leasedUntil`.
   * No two callers get the same one. A lease that ends more than an hour after `now` is from a clock that was ahead and does not
   * count, nor does one of more than a minute of a delivery that was created more than a minute after `now`.
   */
  claimDeliveries(
    now: number,
    leasedUntil: number,
    choice: {
      readonly limit: number;
      /** Ids that the caller is at work on itself: a clock that was set ahead does not end its lease on them. */
      readonly except?: readonly string[];
    },
  ): Promise<readonly Delivery[]>;
  /**
   * Settles a delivery and saves what `report` makes of its verification, in one step; resolves with that. Leaves a delivery
   * that is settled, gone or leased anew as it is, and resolves with undefined, as it does when the verification is gone.
   */
  settleDelivery(
    lease: Lease,
    settlement: Settlement,
    report?: DeliveryReport,
  ): Promise<Reported | undefined>;
  /** A verification's deliveries, in the order of its messages. */
  deliveries(verificationId: string): Promise<readonly DeliveryRecord[]>;
  /** The delivery that a receipt is about. A settled one is found for the provider that took it, and no other. */
  deliveryOf(about: {
    readonly provider: string;
    readonly id?: string | undefined;
    readonly reference?: string | undefined;
  }): Promise<DeliveryRecord | undefined>;
}
