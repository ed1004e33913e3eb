// Reads a test app's inbox.
import type { Channel } from "../core/channel.ts";
import { parsePhone } from "../core/phone/phone-number.ts";
import type { App } from "./app.ts";
import type { InboxEntry } from "./inbox-store.ts";
import type { Ports } from "./ports.ts";

/** A message of a test app, as its tester reads it. */
export interface InboxMessage {
  readonly id: string;
  readonly phone: string;
  readonly channel: Channel;
  readonly code: string;
  readonly text: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

const limit = 100;

/** The app's newest messages, of one phone if it is named. Messages that are on their way are waited for. */
export const readInbox = async (
  { store, outbox, seal }: Ports,
  app: App,
  written: string | undefined,
): Promise<readonly InboxMessage[]> => {
  await outbox.waitFor(app.appKey);
  const parsed = written === undefined ? undefined : parsePhone(written, { fictional: true });
  if (parsed && "fault" in parsed) return [];
  const entries = await store.inbox({ appKey: app.appKey, phone: parsed?.phone.e164, limit });
  return entries.map((entry) => openEntry(entry, seal.open(entry.sealed, entry.id)));
};

const openEntry = ({ id, phone, channel, createdAt }: InboxEntry, content: string): InboxMessage => {
  const { code, text } = JSON.parse(content) as Pick<InboxMessage, "code" | "text">;
  return { id, phone, channel, code, text, createdAt };
};
