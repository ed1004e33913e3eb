// Which of the languages that Vonage can speak fits a text's language. Data, taken from the Voice API's documentation.

import { closestLanguage } from "../closest-language.ts";

/** What Vonage speaks. The first of a language is the one to take when the region is unknown or has no voice. */
const tags = [
  "af-ZA ar bg-BG bn-IN ca-ES cmn-CN cmn-TW cs-CZ cy-GB da-DK de-DE de-AT el-GR",
  "en-US en-GB en-AU en-IE en-IN en-NZ en-ZA es-ES es-MX es-US es-CO eu-ES fi-FI fil-PH fr-FR fr-CA",
  "gl-ES gu-IN he-IL hi-IN hu-HU id-ID is-IS it-IT ja-JP kn-IN ko-KR lv-LV ml-IN ms-MY nb-NO nl-NL nl-BE",
  "pa-IN pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sr-RS sv-SE ta-IN te-IN th-TH tr-TR uk-UA vi-VN yue-CN",
].flatMap((line) => line.split(" "));

/** Languages that Vonage knows under another name; macrolanguages and BCP 47's older names among them. */
const otherNames = {
  zh: "cmn-CN",
  "zh-hant": "cmn-TW",
  "zh-tw": "cmn-TW",
  "zh-hk": "yue-CN",
  "zh-mo": "yue-CN",
  "zh-hant-hk": "yue-CN",
  "zh-hant-mo": "yue-CN",
  "es-419": "es-MX",
  no: "nb-NO",
  nn: "nb-NO",
  tl: "fil-PH",
  iw: "he-IL",
  in: "id-ID",
  // Vonage has no voice for these two; the nearest is understood.
  hr: "sr-RS",
  bs: "sr-RS",
};

/** Vonage's language for a text's; undefined when it speaks none that is near. */
export const vonageLanguage = (language: string): string | undefined =>
  closestLanguage(language, { tags, otherNames });
