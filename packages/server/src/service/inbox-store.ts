// Port to a store: messages of test apps.
import type { Channel } from "../core/channel.ts";

/** A message in a test app's inbox; `sealed` holds its code and text. */
export interface InboxEntry {
  readonly id: string;
  readonly appKey: string;
  readonly phone: string;
  readonly channel: Channel;
  readonly sealed: string;
  readonly createdAt: number;
}

/** Keeps test apps' messages. All moments are Unix milliseconds. */
export interface InboxStore {
  /** With `deliveryId`, adds nothing if that delivery is gone: its number or its app was erased while it was on its way. */
  addToInbox(entry: InboxEntry, deliveryId?: string): Promise<void>;
  /** Newest first. */
  inbox(query: {
    readonly appKey: string;
    readonly phone?: string | undefined;
    readonly limit: number;
  }): Promise<readonly InboxEntry[]>;
}
