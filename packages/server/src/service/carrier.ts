// The port to whoever carries messages. The house hands over what it promised; it never waits for a phone.
import type { Channel } from "../core/channel.ts";
import type { Pending } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import type { Delivery } from "./store.ts";

/** What became of a message. `unavailable` may succeed later; `refused` never will. */
export type Dispatch =
  | { readonly kind: "accepted"; readonly provider: string; readonly reference: string | null }
  | { readonly kind: "unavailable" }
  | { readonly kind: "refused" };

/** A message to carry, with all that its text needs. */
export interface Shipment {
  readonly delivery: Delivery;
  readonly verification: Pending;
  readonly app: App;
  /** The plain code. Never logged, never kept. */
  readonly code: string;
  /** Unix milliseconds. */
  readonly now: number;
}

/** Words a message and hands it to a provider. */
export interface Carrier {
  /** Channels that can be used for this app at all. */
  channels(app: App): readonly Channel[];
  carry(shipment: Shipment): Promise<Dispatch>;
}
