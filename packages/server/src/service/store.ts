// The port to a store. A store keeps and finds; it never decides. `update` is its whole concurrency contract.

import type { AccessRule, PhoneRules } from "../core/access-rules.ts";
import type { AppDay } from "../core/app-day.ts";
import type { Channel } from "../core/channel.ts";
import type { PhoneLedger } from "../core/phone-ledger.ts";
import type { VerificationEvent } from "../core/verification/event.ts";
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

/** A request that tells an app's server of an event. */
export interface WebhookRequest {
  /** The same in every attempt. */
  readonly id: string;
  readonly appKey: string;
  /** Name of the `WebhookSubscriber` that writes it. */
  readonly subscriber: string;
  /** Such as `verification.sent`. */
  readonly type: string;
  /** What is said of it: JSON. */
  readonly data: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
  /** Tries made so far. */
  readonly tries: number;
}

/** What a store knows of a `Ref`. */
export interface Found {
  readonly verification: Verification | undefined;
  readonly ledger: PhoneLedger;
  readonly appDay: AppDay;
  readonly request: RecordedRequest | undefined;
}

/** What a decision wants kept, and its own value. Whatever is left out stays as it is. */
export interface Decided<T> {
  readonly value: T;
  readonly verification?: Verification | undefined;
  readonly ledger?: PhoneLedger | undefined;
  readonly appDay?: AppDay | undefined;
  /** Leased until the given moment to the process that decided. */
  readonly delivery?: { readonly delivery: Delivery; readonly leasedUntil: number } | undefined;
  readonly request?: RecordedRequest | undefined;
  /** A delivery that this decision settles. */
  readonly settled?: { readonly id: string; readonly settlement: Settlement } | undefined;
  readonly report?: Report | undefined;
}

/** Events to append to a verification's log, and the requests that tell an app's server of them. */
export interface Report {
  readonly appKey: string;
  readonly verificationId: string;
  readonly events: readonly VerificationEvent[];
  readonly webhooks: readonly WebhookRequest[];
  /** Until when the requests are leased to the process that decided. */
  readonly leasedUntil: number;
}

/** How a delivery went. Moments are Unix milliseconds. */
export type Settlement =
  | {
      readonly kind: "handed-over";
      readonly at: number;
      readonly provider: string;
      readonly reference: string | null;
    }
  /** A provider may have sent it; nobody knows. */
  | { readonly kind: "unanswered"; readonly at: number; readonly provider: string; readonly why: string }
  | { readonly kind: "given-up"; readonly at: number; readonly why: string }
  /** It was tried and is to be tried again. */
  | { readonly kind: "again"; readonly at: number }
  /** It was not tried yet: its turn comes later. */
  | { readonly kind: "deferred"; readonly at: number };

/** How a webhook request went. */
export type WebhookSettlement =
  | { readonly kind: "done" }
  /** It was tried and is to be tried again. */
  | { readonly kind: "again"; readonly at: number }
  /** It was not tried yet: its turn comes later. */
  | { readonly kind: "deferred"; readonly at: number };

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

/** How long things may wait from `now` on. */
export interface WaitBounds {
  readonly now: number;
  /** The longest wait of a notice in ms, by the tries made so far. */
  readonly webhookWaits: readonly number[];
  readonly limit: number;
}

/** Which verifications to find. */
export interface VerificationQuery {
  readonly appKey?: string | undefined;
  readonly id?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
  readonly reference?: string | undefined;
  readonly state?: Verification["state"] | undefined;
  readonly limit: number;
}

/** What every store does. All moments are Unix milliseconds. A store that cannot answer throws. */
export interface Store {
  app(appKey: string): Promise<App | undefined>;
  apps(): Promise<readonly App[]>;
  saveApp(app: App): Promise<void>;
  /** Removes the app and everything that was kept for it. */
  deleteApp(appKey: string): Promise<void>;

  /** Every block and allow rule, the oldest first; the same list until a rule changes, in whichever process. */
  accessRules(): Promise<readonly AccessRule[]>;
  /** The rules about numbers, whichever process made them; those of another one a few milliseconds later. */
  phoneRules(): Promise<PhoneRules>;
  /** Replaces the rule for the same value. */
  saveAccessRule(rule: AccessRule): Promise<void>;
  /** Returns whether there was one. */
  removeAccessRule(value: string): Promise<boolean>;

  /** Verifications that match all that is given, the newest first. */
  verifications(query: VerificationQuery): Promise<readonly Verification[]>;
  /** What each app knows of a number; only the apps that know it. */
  ledgersOf(phone: string): Promise<readonly { readonly appKey: string; readonly ledger: PhoneLedger }[]>;
  /** Ends the number's waits and daily counts with one app: it can get a message and guess again at once. */
  releasePhone(appKey: string, phone: string): Promise<void>;
  /** Erases the number and everything attached to it; of one app, or of all. Returns how many rows went. */
  forgetPhone(phone: string, appKey?: string): Promise<number>;

  /**
   * Finds, decides, keeps: as one step that no other update of the same app and phone or verification comes between, nor
   * one that changes the app's day; durable when it resolves. `decide` is pure and may be called more than once; only its last result counts.
   */
  update<T>(ref: Ref, decide: (found: Found) => Decided<T>): Promise<T>;
  find(ref: Ref): Promise<Found>;

  /** Verifications with something due at `now`, soonest first. */
  due(now: number, limit: number): Promise<readonly { readonly appKey: string; readonly id: string }[]>;
  /** Takes deliveries whose lease has run out, and leases them until `leasedUntil`. No two callers get the same one. */
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
   * Settles a delivery and appends the events of that in one step. Returns whether it was open until now: one that another
   * process settled meanwhile is left as it is, and nothing is appended.
   */
  settleDelivery(id: string, settlement: Settlement, report?: Report): Promise<boolean>;
  /** A verification's deliveries, in the order of its messages. */
  deliveries(verificationId: string): Promise<readonly DeliveryRecord[]>;
  /** The delivery that a receipt is about. A settled one is found for the provider that took it, and no other. */
  deliveryOf(about: {
    readonly provider: string;
    readonly id?: string | undefined;
    readonly reference?: string | undefined;
  }): Promise<DeliveryRecord | undefined>;

  /** A verification's events, oldest first. */
  events(verificationId: string): Promise<readonly VerificationEvent[]>;

  /** Takes webhook requests whose lease has run out, as `claimDeliveries` does. */
  claimWebhooks(now: number, leasedUntil: number, limit: number): Promise<readonly WebhookRequest[]>;
  settleWebhook(id: string, settlement: WebhookSettlement): Promise<void>;

  /**
   * Bounds waits that only a clock ahead of `now` can have set: of a verification by its policy and workflow, of a notice
   * by the longest one in ms after its number of tries. Looks at the rows that wait longest, `limit` of each kind, and
   * returns how many it changed.
   */
  boundWaits(order: WaitBounds): Promise<number>;

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
  /** Writes something. Throws when that is impossible, or would be lost. */
  ping(): Promise<void>;
  /** Gives back the space that a burst took, if it is quiet now. Called from time to time. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}
