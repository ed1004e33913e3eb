// RingCaptcha's names for languages, which are not always BCP 47's. Pure.

/** Where its code names a country rather than the language. */
const languages: Readonly<Record<string, string>> = { gr: "el", ua: "uk", vn: "vi" };

/** The BCP 47 tag of one of RingCaptcha's locales, such as `gr` or `en_gb`. Others pass as they are. */
export function tagOf(locale: string): string {
  const [language = "", ...rest] = locale.replaceAll("_", "-").split("-");
  return [languages[language.toLowerCase()] ?? language, ...rest].join("-");
}

/** Keys under which a page may keep its texts for a locale, the closest first. */
export function keysOf(locale: string): readonly string[] {
  const key = locale.toLowerCase();
  return [locale, key, key.split(/[-_]/)[0] ?? key];
}
