// Sends a text of the site's own, without a code, to a test app's inbox. Live apps cannot send texts: the limits that protect
// a phone are those of verifications.
import { appSendRefusal, countMessage, operatorRefusal } from "../core/app-day.ts";
import type { ParsedPhone, Phone } from "../core/phone/phone-number.ts";
import type { Refusal } from "../core/refusal.ts";
import type { App } from "./app.ts";
import { appLimits } from "./app-limits.ts";
import { noteRefusal } from "./note-refusal.ts";
import type { Ports } from "./ports.ts";

/** What is asked for. */
export interface TextCommand {
  readonly app: App;
  /** As `readPhone` read it. */
  readonly phone: ParsedPhone;
  readonly text: string;
}

/** What became of it. */
export type TextReply = { readonly id: string; readonly phone: string } | { readonly refusal: Refusal };

/** Takes a text for a phone. It counts among the app's messages of the day. */
export const sendText = async (ports: Ports, { app, phone, text }: TextCommand): Promise<TextReply> => {
  const { store, seal, clock, newId } = ports;
  const refuse = (refusal: Refusal, to?: Phone): TextReply => {
    const refused = { app, command: "send text", country: to?.country ?? null, phone: to?.e164 };
    noteRefusal(ports, refused, refusal);
    return { refusal };
  };
  if ("fault" in phone) return refuse({ reason: "invalid_number", fault: phone.fault });
  if (!app.test) return refuse({ reason: "channel_unavailable", why: "no_provider" }, phone.phone);
  const { e164 } = phone.phone;
  const limits = { ...appLimits(app), phoneRules: await store.phoneRules() };
  const refusal = operatorRefusal(e164, limits) ?? (await countText(ports, app));
  if (refusal) return refuse(refusal, phone.phone);
  const id = newId();
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

/** Counts the text among the app's messages of the day, unless that has reached its limit. */
const countText = ({ store, clock }: Ports, app: App): Promise<Refusal | null> => {
  const now = clock.now();
  return store.update({ appKey: app.appKey }, ({ appDay }) => {
    const value = appSendRefusal(appDay, appLimits(app), now);
    return { value, appDay: value ? appDay : countMessage(appDay, now) };
  });
};
