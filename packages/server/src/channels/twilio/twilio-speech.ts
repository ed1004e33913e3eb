// What Twilio is to say in a call: TwiML that travels with the request, so that nothing has to be fetched. The languages
// are those of Twilio's text-to-speech documentation.

import { escapeXml } from "../../escape-xml.ts";
import { closestLanguage } from "../closest-language.ts";
import type { OutboundMessage } from "../provider.ts";

const tags = [
  "af-ZA arb ar-AE bg-BG bn-IN ca-ES cmn-CN cmn-TW cs-CZ cy-GB da-DK de-DE de-AT el-GR",
  "en-US en-GB en-AU en-IE en-IN en-NZ en-ZA es-ES es-MX es-US eu-ES fi-FI fil-PH fr-FR fr-BE fr-CA",
  "gl-ES gu-IN he-IL hi-IN hu-HU id-ID is-IS it-IT ja-JP kn-IN ko-KR lt-LT lv-LV ml-IN mr-IN ms-MY nb-NO",
  "nl-NL nl-BE pa-IN pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sr-RS sv-SE ta-IN te-IN th-TH tr-TR uk-UA vi-VN yue-HK",
].flatMap((line) => line.split(" "));

const otherNames = {
  ar: "arb",
  zh: "cmn-CN",
  "zh-hant": "cmn-TW",
  "zh-tw": "cmn-TW",
  "zh-hk": "yue-HK",
  "zh-mo": "yue-HK",
  "zh-hant-hk": "yue-HK",
  "zh-hant-mo": "yue-HK",
  "es-419": "es-US",
  no: "nb-NO",
  nn: "nb-NO",
  tl: "fil-PH",
  iw: "he-IL",
  in: "id-ID",
  // Twilio has no voice for these two; the nearest is understood.
  hr: "sr-RS",
  bs: "sr-RS",
};

/** Twilio's language for a text's; undefined when it speaks none that is near. */
export const twilioLanguage = (language: string): string | undefined =>
  closestLanguage(language, { tags, otherNames });

/** The phrases with a pause after each, in the voice that is configured for the language, if one is. */
export const twiml = (
  { speech, text, language }: Pick<OutboundMessage, "speech" | "text" | "language">,
  voices: Readonly<Record<string, string>>,
): string => {
  // Only an app's own text can be in a language without a voice.
  const spoken = twilioLanguage(language) ?? "en-US";
  const voice = Object.hasOwn(voices, spoken) ? voices[spoken] : undefined;
  const attributes = `language="${spoken}"${voice === undefined ? "" : ` voice="${escapeXml(voice)}"`}`;
  const said = speech.length > 0 ? speech : [text];
  const verbs = said.map((phrase) => `<Say ${attributes}>${escapeXml(phrase)}</Say>`);
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs.join('<Pause length="1"/>')}</Response>`;
};
