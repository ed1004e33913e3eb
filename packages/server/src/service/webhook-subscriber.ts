// The port to webhook formats: Standard Webhooks, and the callbacks of a dialect.
import type { VerificationEvent } from "../core/verification/event.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import type { Clock } from "./clock.ts";
import type { EventBatch } from "./event-batch.ts";
import type { Seal } from "./secrets.ts";
import type { WebhookRequest } from "./webhook-store.ts";

/** Events of one verification, and the verification before and after them. */
export interface VerificationChange {
  readonly app: App;
  readonly before: Verification | undefined;
  readonly after: Verification;
  readonly events: readonly VerificationEvent[];
  /** Unix milliseconds. */
  readonly now: number;
}

/** An HTTP POST that tells an app's server of an event. */
export interface SignedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What subscribers write and sign requests with. */
export interface SubscriberPorts {
  readonly clock: Clock;
  readonly seal: Seal;
  /** A moment (Unix ms) in ISO 8601. */
  readonly iso: (at: number) => string;
  /** HMAC-SHA256 of a text under a base64 key, in base64. */
  readonly hmac: (key: string, text: string) => string;
  /** The app's secret keys that work now and are kept; the current one first. */
  readonly signingKeysOf: (app: App) => readonly string[];
  /** A new random UUID. */
  readonly newId: () => string;
}

/** A format of events. */
export interface WebhookSubscriber {
  /** Stored with each request, so that another process can sign it. */
  readonly name: string;
  /** The requests to store together with the events. Pure; empty if the app has no such receiver. */
  createRequests(change: VerificationChange): readonly WebhookRequest[];
  /** The request of one attempt, signed anew; undefined if the app has no such receiver any more. */
  signRequest(app: App, request: WebhookRequest): SignedRequest | undefined;
  /** Whether the receiver's status asks for no further attempts. Such as 410 of Standard Webhooks. */
  isFinal(status: number): boolean;
}

/** How long a process may be at work on one request before another takes it over, in ms. */
export const webhookLease = 30_000;
/** How long a receiver has to answer, in ms. A request is not posted when less than this is left of its lease. */
export const longestPost = 15_000;

/** The events of a change with the webhook requests that report them; undefined without events. */
export const createEventBatch = (
  subscribers: readonly WebhookSubscriber[],
  it: VerificationChange,
): EventBatch | undefined =>
  it.events.length === 0
    ? undefined
    : {
        appKey: it.after.appKey,
        verificationId: it.after.id,
        events: it.events,
        webhooks: subscribers.flatMap((subscriber) => subscriber.createRequests(it)),
        leasedUntil: it.now + webhookLease,
      };
