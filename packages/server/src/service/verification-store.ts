// Port to a store: verifications, and what a decision about one reads and changes. Concurrency is the contract of `update`.
import type { AppDay } from "../core/app-day.ts";
import type { PhoneLedger } from "../core/phone-ledger.ts";
import type { VerificationEvent } from "../core/verification/event.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { Delivery, Settlement } from "./delivery-store.ts";
import type { EventBatch } from "./event-batch.ts";
import type { Lease } from "./lease.ts";

/**
 * What an update is about: an app's day alone; a verification with its phone, and perhaps the delivery that is settled; a phone
 * with its newest verification; or a send, to a phone or within the verification `id`, which may repeat the request of an
 * idempotency key.
 */
export type Ref = { readonly appKey: string } & (
  | (Without<"requestKey" | "delivery"> & { readonly id?: undefined; readonly phone?: undefined })
  | (Without<"requestKey"> & {
      readonly id: string;
      readonly phone?: undefined;
      readonly delivery?: Lease | undefined;
    })
  | (Without<"delivery"> & {
      readonly id: string;
      readonly phone?: undefined;
      readonly requestKey: string | undefined;
    })
  | (Without<"requestKey" | "delivery"> & { readonly id?: undefined; readonly phone: string })
  | (Without<"delivery"> & {
      /** Without it, the newest verification that began for `phone`. */
      readonly id: string | undefined;
      readonly phone: string;
      /** Digest of an idempotency key. A request recorded under it brings its own verification. */
      readonly requestKey?: string | undefined;
    })
);

type Without<Name extends string> = { readonly [name in Name]?: undefined };

/** An answered request that must not be carried out twice. */
export interface RecordedRequest {
  readonly key: string;
  /** Digest of what was asked. */
  readonly asked: string;
  readonly verificationId: string;
  /** The session's token, sealed. */
  readonly sealedToken: string;
  /** Unix milliseconds. */
  readonly at: number;
}

/** What a store knows of a `Ref`. */
export interface Found {
  /** False when the app was deleted: nothing may be kept for it any more. */
  readonly isAppKept: boolean;
  /** For a `Ref` with a phone alone: the newest one that began for it, even if its number was changed since. */
  readonly verification: Verification | undefined;
  /** Of the `Ref`'s phone; without one, of the verification's. It is written back under that phone. */
  readonly ledger: PhoneLedger;
  readonly appDay: AppDay;
  readonly request: RecordedRequest | undefined;
  /** Whether the `Ref`'s delivery is open under the `Ref`'s lease; false without one. */
  readonly isDeliveryOpen: boolean;
}

/** What a decision changes, and its result. What is left out is not changed. */
export interface Decided<T> {
  readonly value: T;
  /** Replaces the whole verification of this id, or begins it: any of its fields may have changed, except `id` and `appKey`. */
  readonly verification?: Verification | undefined;
  readonly ledger?: PhoneLedger | undefined;
  readonly appDay?: AppDay | undefined;
  /** Leased until the given moment to the process that decided. */
  readonly delivery?: { readonly delivery: Delivery; readonly leasedUntil: number } | undefined;
  readonly request?: RecordedRequest | undefined;
  /** How the `Ref`'s delivery went. */
  readonly settlement?: Settlement | undefined;
  /** Events of a verification that is kept, or begins in this step. */
  readonly batch?: EventBatch | undefined;
}

/** Keeps verifications, ledgers, app days and event logs. Decides nothing. All moments are Unix milliseconds. */
export interface VerificationStore {
  /**
   * Finds, decides and saves in one step, isolated from every other update of the same phone, verification or app day, and
   * durable when it resolves. `decide` is pure and may be called more than once; only its last result counts.
   */
  update<T>(ref: Ref, decide: (found: Found) => Decided<T>): Promise<T>;
  find(ref: Ref): Promise<Found>;
  /** A verification without its phone's ledger and its app's day. */
  verification(appKey: string, id: string): Promise<Verification | undefined>;
  /** How many due steps are taken together: few where requests wait meanwhile, more where they share a round trip. */
  readonly stepsATurn: number;
  /** Verifications with something due at `now`, soonest first. */
  due(now: number, limit: number): Promise<readonly { readonly appKey: string; readonly id: string }[]>;
  /** A verification's events, in the order in which they were appended. They go with the verification. */
  events(verificationId: string): Promise<readonly VerificationEvent[]>;
}
