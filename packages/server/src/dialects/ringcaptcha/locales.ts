// RingCaptcha's names of languages. A few are its own: those of a country where everybody else names the language.

/** The codes of the widget's own languages, and of three whose readers read another script or other words than theirs. */
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
  "pt_br",
  "ro",
  "ru",
  "sr",
  "sr_latn",
  "sv",
  "tr",
  "ua",
  "vn",
  "zh",
  "zh_hant",
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
  const codes = codesOf(language ?? "");
  // A code with a script or region stands behind that of the language alone.
  return widgetLocales.findLast((it) => codes.includes(it)) ?? "en";
};

/** Codes that would fit a language: of the language alone, with its script, and with its region. */
const codesOf = (tag: string): readonly string[] => {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    return [named.get(language) ?? language, `${language}_${script}`, `${language}_${region}`].map((it) =>
      it.toLowerCase(),
    );
  } catch {
    return []; // not well-formed
  }
};
