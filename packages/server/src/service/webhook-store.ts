// Port to a store: the queue of requests that tell apps' servers of events.
import type { Lease } from "./lease.ts";

/** A request that tells an app's server of an event. */
export interface WebhookRequest {
  /** The same in every attempt. */
  readonly id: string;
  readonly appKey: string;
  /** Name of the `WebhookSubscriber` that writes it. */
  readonly subscriber: string;
  /** Such as `verification.accepted`. */
  readonly type: string;
  /** The event's data in JSON. */
  readonly data: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
  /** Tries made so far. */
  readonly tries: number;
}

/** How a webhook request went. */
export type WebhookSettlement =
  | { readonly kind: "done" }
  /** It was tried and is to be tried again. */
  | { readonly kind: "again"; readonly at: number }
  /** It was not tried yet: its turn comes later. */
  | { readonly kind: "deferred"; readonly at: number };

/** Keeps webhook requests. `VerificationStore.update` adds them. All moments are Unix milliseconds. */
export interface WebhookStore {
  /** Takes webhook requests whose lease has run out, as `claimDeliveries` does; for leases that are too long see `boundWaits`. */
  claimWebhooks(now: number, leasedUntil: number, limit: number): Promise<readonly WebhookRequest[]>;
  /** Settles a request. Leaves one that is done, gone or leased anew as it is. */
  settleWebhook(lease: Lease, settlement: WebhookSettlement): Promise<void>;
}
