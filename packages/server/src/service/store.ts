// The port to a store. A store keeps and finds; it never decides. `update` is its whole concurrency contract.
import type { Channel } from "../core/channel.ts";
import type { PhoneLedger } from "../core/phone-ledger.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { App } from "./app.ts";

/** What an update is about. */
export interface Ref {
  readonly appKey: string;
  /** The verification. Without it, the newest of `phone`. */
  readonly id?: string | undefined;
  /** The phone whose ledger is meant. Without it, the verification's own. */
  readonly phone?: string | undefined;
  /** Digest of an idempotency key. A request recorded under it brings its own verification. */
  readonly requestKey?: string | undefined;
}

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

/** A message that has to be handed to a provider. */
export interface Delivery {
  readonly id: string;
  readonly appKey: string;
  readonly verificationId: string;
  readonly phone: string;
  readonly channel: Channel;
  /** Unix milliseconds. */
  readonly createdAt: number;
  /** Tries made so far. */
  readonly tries: number;
}

/** What a store knows of a `Ref`. */
export interface Found {
  readonly verification: Verification | undefined;
  readonly ledger: PhoneLedger;
  readonly request: RecordedRequest | undefined;
}

/** What a decision wants kept, and its own value. Whatever is left out stays as it is. */
export interface Decided<T> {
  readonly value: T;
  readonly verification?: Verification | undefined;
  readonly ledger?: PhoneLedger | undefined;
  /** Leased until the given moment to the process that decided. */
  readonly delivery?: { readonly delivery: Delivery; readonly leasedUntil: number } | undefined;
  readonly request?: RecordedRequest | undefined;
}

/** How a delivery went. */
export type Settlement =
  | { readonly kind: "handed-over"; readonly provider: string; readonly reference: string | null }
  | { readonly kind: "given-up" }
  | { readonly kind: "again"; readonly at: number };

/** A message in a test app's inbox; `sealed` holds its code and text. */
export interface InboxEntry {
  readonly id: string;
  readonly appKey: string;
  readonly phone: string;
  readonly channel: Channel;
  readonly sealed: string;
  readonly createdAt: number;
}

/** A proof that was redeemed. */
export interface Redemption {
  readonly jti: string;
  /** Who redeemed it, so that a repeated call can be told from a second one. */
  readonly by: string;
  readonly at: number;
}

/** What to forget: what ended before `before`, and ledgers that say nothing any more at `now`; some of each. */
export interface PurgeOrder {
  readonly now: number;
  readonly before: number;
  readonly limit: number;
}

/** What every store does. All moments are Unix milliseconds. A store that cannot answer throws. */
export interface Store {
  app(appKey: string): Promise<App | undefined>;
  apps(): Promise<readonly App[]>;
  saveApp(app: App): Promise<void>;

  /**
   * Finds, decides, keeps: as one step that no other update of the same app and phone or verification comes between,
   * durable when it resolves. `decide` is pure and may be called more than once; only its last result counts.
   */
  update<T>(ref: Ref, decide: (found: Found) => Decided<T>): Promise<T>;
  find(ref: Ref): Promise<Found>;

  /** Verifications with something due at `now`, soonest first. */
  due(now: number, limit: number): Promise<readonly { readonly appKey: string; readonly id: string }[]>;
  /** Takes deliveries whose lease has run out, and leases them until `leasedUntil`. No two callers get the same one. */
  claimDeliveries(now: number, leasedUntil: number, limit: number): Promise<readonly Delivery[]>;
  settleDelivery(id: string, settlement: Settlement): Promise<void>;

  /** Records the first redemption of a proof and returns it; later ones get the first again. */
  redeem(redemption: Redemption): Promise<Redemption>;

  addToInbox(entry: InboxEntry): Promise<void>;
  /** Newest first. */
  inbox(query: {
    readonly appKey: string;
    readonly phone?: string | undefined;
    readonly limit: number;
  }): Promise<readonly InboxEntry[]>;

  purge(order: PurgeOrder): Promise<number>;
  /** Throws when the store cannot write. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
