// The provider of test apps: every message goes to the app's inbox, sealed, and to no phone.
import { channels } from "../../core/channel.ts";
import type { Seal } from "../../service/secrets.ts";
import type { Store } from "../../service/store.ts";
import type { OutboundMessage, Provider } from "../provider.ts";

/** What an inbox entry holds under its seal. */
export interface InboxContent {
  readonly code: string;
  readonly text: string;
}

/** Carries every channel into the inbox of the message's app. */
export const createConsoleProvider = (store: Pick<Store, "addToInbox">, seal: Seal): Provider => ({
  name: "console",
  channels,
  idempotent: true,
  send: async ({ id, appKey, phone, channel, text, code, createdAt }: OutboundMessage) => {
    const sealed = seal.close(JSON.stringify({ code, text } satisfies InboxContent), id);
    await store.addToInbox({ id, appKey, phone, channel, sealed, createdAt }, id);
    return { kind: "accepted", reference: id };
  },
});
