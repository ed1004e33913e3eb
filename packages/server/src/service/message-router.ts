// The port to the message router, which words a message and hands it to a provider.
import type { Channel } from "../core/channel.ts";
import type { Pending } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import type { Delivery } from "./delivery-store.ts";
import type { RecordedEvents } from "./journal.ts";

/** What became of a message. `why` names causes, never a number or a text. */
export type Dispatch =
  | { readonly kind: "accepted"; readonly provider: string; readonly reference: string | null }
  /** It may have been sent: a provider's answer was lost. */
  | { readonly kind: "unanswered"; readonly provider: string; readonly why: string }
  /** No provider could take it now; it is tried again. */
  | { readonly kind: "unavailable"; readonly why: string }
  /** The providers' rates allow it at `at` (Unix ms). */
  | { readonly kind: "deferred"; readonly at: number }
  /** It will not be sent. */
  | { readonly kind: "refused"; readonly why: string };

/** A message to send, with all that its text needs. */
export interface Shipment {
  readonly delivery: Delivery;
  readonly verification: Pending;
  readonly app: App;
  /** The plain code. Never logged, never kept. */
  readonly code: string;
  /** Unix milliseconds. */
  readonly now: number;
  /** Until when nobody else sends it, in Unix milliseconds: no provider is asked after this. */
  readonly leasedUntil: number;
}

/** Words a message and hands it to a provider. */
export interface MessageRouter {
  /** Channels that can be used for this app at all, or for a number of `country`. */
  channels(app: App, country?: string): readonly Channel[];
  carry(shipment: Shipment): Promise<Dispatch>;
  /** Learns from receipts how well each provider delivers in a country. */
  observe(recorded: RecordedEvents): void;
}
