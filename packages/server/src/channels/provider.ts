// The port to a provider, which delivers messages of one or more channels. A provider knows its own protocol and nothing else.
import type { Channel } from "../core/channel.ts";

/** A worded message. */
export interface OutboundMessage {
  /** Stays the same when a message is handed over again: an idempotency key for providers that know one. */
  readonly id: string;
  readonly appKey: string;
  /** E.164, with `+`. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2 of the number; empty for numbers of no country. */
  readonly country: string;
  readonly channel: Channel;
  /** Name that the message bears. */
  readonly brand: string;
  /** What the person reads; for a call, all phrases in one. Holds the code: never logged. */
  readonly text: string;
  /** For a call: what is said, phrase by phrase with a pause after each. Empty for other channels. */
  readonly speech: readonly string[];
  /** BCP 47 language that the text is in, such as `de` or `pt-BR`. */
  readonly language: string;
  readonly code: string;
  /** Minutes for which the code is valid. */
  readonly minutes: number;
  /** Who the message is to come from, if the app or the request says so: a number or an alphanumeric name. */
  readonly sender: string | null;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

/** What a provider did with a message. `why` is for logs: the vendor's error code and its meaning, never a number or a text. */
export type Handover =
  /** The provider took it; `reference` is its own id, by which receipts name the message. */
  | { readonly kind: "accepted"; readonly reference: string | null }
  /** It can never reach this phone: another try, here or elsewhere, is no use. */
  | { readonly kind: "refused"; readonly why: string }
  /** It was certainly not sent and may be sent by another provider, or later by this one. */
  | { readonly kind: "unavailable"; readonly why: string }
  /** It was not sent because the provider takes no more for now; it may again after `retryAfter` ms (null: unsaid). */
  | { readonly kind: "busy"; readonly why: string; readonly retryAfter: number | null }
  /** It may have been sent: the request left, no answer that can be understood came back. */
  | { readonly kind: "unanswered"; readonly why: string };

/** A provider's report about a message: which one, and what became of it. */
export interface Receipt {
  /** The message's own id where the provider hands it back, else the provider's reference. */
  readonly about: { readonly id: string } | { readonly reference: string };
  readonly state: "delivered" | "failed";
  /** Why it failed: the vendor's code and its meaning. Empty when delivered. */
  readonly why: string;
}

/** A request that a vendor made to the provider's callback URL, as it came. */
export interface Callback {
  readonly method: string;
  /** The whole public URL, query included, as the vendor called it. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** What to answer a vendor with, and the receipts that its request brought: none if its signature was wrong. */
export interface CallbackAnswer {
  readonly status: number;
  readonly body: string;
  readonly receipts: readonly Receipt[];
}

/** Carries messages. Expected failures are returned; a thrown fault counts as `unanswered`. */
export interface Provider {
  /** Unique among the configured ones; part of its callback URL. */
  readonly name: string;
  readonly channels: readonly Channel[];
  /** Whether the vendor recognises a message's id, so that handing it over again cannot send it twice. */
  readonly idempotent: boolean;
  /** Whether the vendor has a voice for a language (BCP 47), and so can read a call in it. Default: it reads any. */
  speaks?(language: string): boolean;
  /** Hands the message over. When `signal` aborts, it stops waiting at once and answers `unanswered` or `unavailable`. */
  send(message: OutboundMessage, signal: AbortSignal): Promise<Handover>;
  /** Reads a vendor's callback; providers whose receipts come another way have none. */
  receive?(callback: Callback): CallbackAnswer;
  /** Lets go of connections. */
  close?(): Promise<void>;
}

/** What a provider is given from outside. */
export interface ProviderContext {
  readonly fetch: typeof fetch;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Public URL to which the vendor may send receipts. */
  readonly callbackUrl: string;
  /** Takes receipts that come another way than by callback. Rejects when one can't be kept: the vendor has to bring it again. */
  readonly onReceipt: (receipt: Receipt) => Promise<void>;
}
