// Everything that a use case needs from outside. Composed once, in compose.ts.

import type { Verification } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import type { Clock } from "./clock.ts";
import type { EventBatch } from "./event-batch.ts";
import type { Journal } from "./journal.ts";
import type { MessageRouter } from "./message-router.ts";
import type { Outbox } from "./outbox.ts";
import type { RefusalCounter } from "./refusal-counter.ts";
import type { LinkTokens, OpenableVault, ProofSigner, Seal, SessionTokens } from "./secrets.ts";
import type { Store } from "./store.ts";
import type { WebhookSubscriber } from "./webhook-subscriber.ts";

/** Everything that a use case needs from outside. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly vault: OpenableVault;
  readonly tokens: SessionTokens;
  readonly links: LinkTokens;
  readonly seal: Seal;
  readonly proofs: ProofSigner;
  readonly router: MessageRouter;
  readonly outbox: Outbox;
  readonly journal: Journal;
  readonly refusals: RefusalCounter;
  readonly subscribers: readonly WebhookSubscriber[];
  /** Hands events that are on disk to every reader in this process. */
  readonly publish: (app: App, verification: Verification, batch: EventBatch) => void;
  /** The app's secret keys that work now and are kept, for signatures that are keyed with them; the current one first. */
  readonly signingKeysOf: (app: App) => readonly string[];
  /** A new random UUID. */
  readonly newId: () => string;
  /** SHA-256 of a text, in base64url. */
  readonly digest: (text: string) => string;
  /** A digest that only this server can make: what is kept of something that could be guessed. */
  readonly keyedDigest: (text: string) => string;
  /** The server's own URL: `iss` of its proofs. */
  readonly issuer: string;
}
