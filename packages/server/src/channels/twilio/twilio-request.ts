// What is asked of Twilio's REST API (2010-04-01) per channel. Says nothing about how it travels.
import type { OutboundMessage } from "../provider.ts";
import type { TwilioOptions } from "./twilio-options.ts";
import { twiml } from "./twilio-speech.ts";

/** A form for one of Twilio's resources. */
export interface TwilioRequest {
  readonly resource: "Messages" | "Calls";
  readonly fields: Readonly<Record<string, string>>;
}

/** How long Twilio may keep an SMS waiting, in seconds (the API's own limits). */
const validity = { least: 1, most: 36_000 };

/** The request that carries a message; Twilio reports to `callback`, if there is one that it can reach. */
export const twilioRequest = (
  message: OutboundMessage,
  options: TwilioOptions,
  callback: string | undefined,
): TwilioRequest => {
  const report = callback === undefined ? {} : { StatusCallback: callback };
  switch (message.channel) {
    case "sms":
      return { resource: "Messages", fields: { ...sms(message, options), ...report } };
    case "whatsapp":
      return { resource: "Messages", fields: { ...whatsapp(message, options), ...report } };
    case "voice":
      return {
        resource: "Calls",
        fields: {
          To: message.phone,
          From: options.voiceFrom ?? "",
          Twiml: twiml(message, options.voices),
          ...report,
        },
      };
    case "viber":
      throw new Error("Twilio has no Viber");
  }
};

const sms = ({ phone, text, minutes, sender }: OutboundMessage, options: TwilioOptions) => ({
  To: phone,
  ...from(sender ?? options.from ?? ""),
  Body: text,
  ValidityPeriod: String(Math.min(validity.most, Math.max(validity.least, Math.round(minutes * 60)))),
});

const from = (sender: string): Readonly<Record<string, string>> =>
  /^MG[0-9a-fA-F]{32}$/.test(sender) ? { MessagingServiceSid: sender } : { From: sender };

const whatsapp = (
  { phone, text, code }: OutboundMessage,
  { whatsappFrom, whatsappContentSid }: TwilioOptions,
) => ({
  To: `whatsapp:${phone}`,
  From: `whatsapp:${whatsappFrom ?? ""}`,
  ...(whatsappContentSid === undefined
    ? { Body: text }
    : { ContentSid: whatsappContentSid, ContentVariables: JSON.stringify({ 1: code }) }),
});
