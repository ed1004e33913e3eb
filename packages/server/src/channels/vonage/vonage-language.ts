// Which of the languages that Vonage can speak fits a text's language. Data, taken from the Voice API's documentation.

/** What Vonage speaks. The first of a language is the one to take when the region is unknown or has no voice. */
const spoken = [
  "af-ZA ar bg-BG bn-IN ca-ES cmn-CN cmn-TW cs-CZ cy-GB da-DK de-DE de-AT el-GR",
  "en-US en-GB en-AU en-IE en-IN en-NZ en-ZA es-ES es-MX es-US es-CO eu-ES fi-FI fil-PH fr-FR fr-CA",
  "gl-ES gu-IN he-IL hi-IN hu-HU id-ID is-IS it-IT ja-JP kn-IN ko-KR lv-LV ml-IN ms-MY nb-NO nl-NL nl-BE",
  "pa-IN pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sr-RS sv-SE ta-IN te-IN th-TH tr-TR uk-UA vi-VN yue-CN",
].flatMap((line) => line.split(" "));

/** Languages that Vonage knows under another name; macrolanguages and BCP 47's older names among them. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["zh", "cmn-CN"],
  ["zh-hant", "cmn-TW"],
  ["zh-tw", "cmn-TW"],
  ["zh-hk", "yue-CN"],
  ["zh-mo", "yue-CN"],
  ["zh-hant-hk", "yue-CN"],
  ["es-419", "es-MX"],
  ["no", "nb-NO"],
  ["nn", "nb-NO"],
  ["tl", "fil-PH"],
  ["iw", "he-IL"],
  ["in", "id-ID"],
]);

/** The language to ask Vonage for: the text's own with its region, else the same without, else English. */
export const spokenLanguage = (language: string): string => {
  const parts = language.toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join("-");
    const found =
      otherNames.get(tag) ??
      spoken.find((it) => it.toLowerCase() === tag) ??
      (length === 1 ? spoken.find((it) => it.split("-")[0] === tag) : undefined);
    if (found !== undefined) return found;
  }
  return "en-US";
};
