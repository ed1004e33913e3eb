// The port to a provider: whoever carries one or more channels. A provider knows its own protocol and nothing else.
import type { Channel } from "../core/channel.ts";
import type { Dispatch } from "../service/carrier.ts";

/** A worded message. */
export interface OutboundMessage {
  /** Stays the same when a message is handed over again: an idempotency key for providers that know one. */
  readonly id: string;
  readonly appKey: string;
  /** E.164. */
  readonly phone: string;
  readonly channel: Channel;
  /** What the person reads or hears. Holds the code: never logged. */
  readonly text: string;
  readonly code: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

/** Carries messages. Expected failures are returned; a thrown fault counts as `unavailable`. */
export interface Provider {
  readonly name: string;
  readonly channels: readonly Channel[];
  send(message: OutboundMessage): Promise<Dispatch>;
}
