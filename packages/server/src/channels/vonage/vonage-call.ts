// The body of a request to the Voice API (1.3.7): one call whose instructions (NCCO) travel with it, so that no answer URL
// has to be asked for them.

import { escapeXml } from "../../escape-xml.ts";
import type { OutboundMessage } from "../provider.ts";
import { vonageLanguage } from "./vonage-language.ts";
import type { VonageOptions } from "./vonage-options.ts";

const endpoint = (number: string) => ({ type: "phone", number: number.replace(/^\+/, "") });

/** The call to make. Its caller is always `voiceFrom`: only a number that is linked to the application may call. */
export const callBody = (
  message: OutboundMessage,
  options: VonageOptions,
  eventUrl: string,
): Readonly<Record<string, unknown>> => ({
  to: [endpoint(message.phone)],
  from: endpoint(options.voiceFrom ?? ""),
  // Only an app's own text can be in a language without a voice.
  ncco: [
    { action: "talk", text: ssml(phrases(message)), language: vonageLanguage(message.language) ?? "en-US" },
  ],
  event_url: [eventUrl],
  event_method: "POST",
});

const phrases = ({ speech, text }: OutboundMessage) => (speech.length > 0 ? speech : [text]);

const ssml = (said: readonly string[]) =>
  `<speak>${said.map((it) => escapeXml(it)).join('<break time="700ms"/>')}</speak>`;
