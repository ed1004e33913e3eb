// Sends one message that says it is a test through one provider, past the choice that the message router makes.
import type { Channel } from "../core/channel.ts";
import type { Phone } from "../core/phone/phone-number.ts";
import type { Plugged } from "./message-router.ts";
import type { Handover } from "./provider.ts";

/** What is to be sent. */
export interface TestOrder {
  readonly id: string;
  readonly phone: Phone;
  readonly channel: Channel;
  /** Unix milliseconds. */
  readonly now: number;
}

const text = "This is a test message from Telproof. It has no code, and there is nothing to do.";
/** For approved templates, which can't do without one. No verification has it. */
const placeholder = "000000";

/** What the provider did with the message. */
export const sendTestMessage = async (
  { provider, timeout }: Plugged,
  { id, phone, channel, now }: TestOrder,
): Promise<Handover> => {
  const message = {
    id,
    appKey: "telproof-test",
    phone: phone.e164,
    country: phone.country ?? "",
    channel,
    brand: "Telproof",
    text,
    speech: channel === "voice" ? [text] : [],
    language: "en",
    code: placeholder,
    minutes: 1,
    sender: null,
    createdAt: now,
  };
  try {
    return await provider.send(message, AbortSignal.timeout(timeout));
  } catch (fault) {
    return { kind: "unanswered", why: fault instanceof Error ? fault.message : String(fault) };
  }
};
