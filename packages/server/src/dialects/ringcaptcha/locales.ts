// RingCaptcha's names of languages. A few are its own: those of a country where everybody else names the language.

/** The codes of the widget's own languages. */
export const widgetLocales = [
  "ar",
  "bg",
  "de",
  "en",
  "es",
  "fa",
  "fi",
  "fr",
  "gr",
  "it",
  "ja",
  "nl",
  "pl",
  "pt",
  "ro",
  "ru",
  "sr",
  "sv",
  "tr",
  "ua",
  "vn",
  "zh",
] as const;

/** A code of one of the widget's own languages. */
export type WidgetLocale = (typeof widgetLocales)[number];

const own: Readonly<Record<string, string>> = { gr: "el", ua: "uk", vn: "vi" };
const named = new Map(Object.entries(own).map(([theirs, language]) => [language, theirs]));

/** RingCaptcha's code as BCP 47; any other stays as it is. */
export const languageOf = (locale: string | undefined): string | null => {
  if (locale === undefined) return null;
  const tag = locale.replaceAll("_", "-");
  return own[tag.toLowerCase()] ?? tag;
};

/** The widget's code for a language (BCP 47), or English, which it always has. */
export const widgetLocaleOf = (language: string | null): WidgetLocale => {
  const [first = ""] = (language ?? "").toLowerCase().split("-");
  const code = named.get(first) ?? first;
  return widgetLocales.find((it) => it === code) ?? "en";
};
