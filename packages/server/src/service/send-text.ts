// The verb behind RingCaptcha's `sms`: a text of the site's own, without a code. Test apps find it in their inbox. It is
// not carried to phones: what is promised, counted, retried and receipted here are verifications' messages, and a text
// without one would escape every limit that protects a phone.
import { parsePhone } from "../core/phone/phone-number.ts";
import type { Refusal } from "../core/refusal.ts";
import type { App } from "./app.ts";
import type { Ports } from "./ports.ts";

/** What is asked for. */
export interface TextCommand {
  readonly app: App;
  /** As its owner wrote it. */
  readonly phone: string;
  readonly text: string;
}

/** What became of it. */
export type TextReply = { readonly id: string; readonly phone: string } | { readonly refusal: Refusal };

/** Takes a text for a phone. */
export const sendText = async (
  { store, seal, clock, newId }: Ports,
  { app, phone, text }: TextCommand,
): Promise<TextReply> => {
  const parsed = parsePhone(phone, { fictional: app.test });
  if ("fault" in parsed) return { refusal: { reason: "invalid_number", fault: parsed.fault } };
  if (!app.test) return { refusal: { reason: "channel_unavailable", why: "no_provider" } };
  const id = newId();
  const { e164 } = parsed.phone;
  const sealed = seal.close(JSON.stringify({ code: "", text }), id);
  await store.addToInbox({
    id,
    appKey: app.appKey,
    phone: e164,
    channel: "sms",
    sealed,
    createdAt: clock.now(),
  });
  return { id, phone: e164 };
};
