// Sends a text of the site's own, without a code. Test apps find it in their inbox. It is
// not carried to phones: what is promised, counted, retried and receipted here are verifications' messages, and a text
// without one would escape every limit that protects a phone.
import { appSendRefusal, countMessage, operatorRefusal } from "../core/app-day.ts";
import type { ParsedPhone } from "../core/phone/phone-number.ts";
import type { Refusal } from "../core/refusal.ts";
import type { App } from "./app.ts";
import { appLimits } from "./app-limits.ts";
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
  if ("fault" in phone) return { refusal: { reason: "invalid_number", fault: phone.fault } };
  if (!app.test) return { refusal: { reason: "channel_unavailable", why: "no_provider" } };
  const { e164, country } = phone.phone;
  const limits = { ...appLimits(app), phoneRules: await store.phoneRules() };
  const refusal = operatorRefusal(e164, limits) ?? (await countText(ports, app, country));
  if (refusal) return { refusal };
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

const countText = async (
  { store, clock, journal }: Ports,
  app: App,
  country: string | null,
): Promise<Refusal | null> => {
  const now = clock.now();
  const { appKey } = app;
  const refusal = await store.update({ appKey }, ({ appDay }) => {
    const value = appSendRefusal(appDay, appLimits(app), now);
    return { value, appDay: value ? appDay : countMessage(appDay, now) };
  });
  if (refusal)
    journal.note({ event: "refused", appKey, command: "send text", reason: refusal.reason, country });
  return refusal;
};
