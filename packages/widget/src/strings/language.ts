// Which language to speak, in which direction, and where its wording comes from. English is always there.
import { strings as en } from "./languages/en.ts";
import { type Languages, languages } from "./languages.ts";
import type { Strings } from "./strings.ts";

/** Languages, scripts and regions without a wording of their own whose readers are better served by this one than by English. */
const akin: Readonly<Record<string, string>> = {
  bs: "hr",
  nn: "nb",
  no: "nb",
  "pa-Arab": "ur",
  pt: "pt-PT",
  yue: "zh-Hant",
  "yue-Hans": "zh-Hans",
};

const rightToLeft = ["ar", "fa", "he", "ur"];

/** A wording together with the language it is in. */
export interface Wording {
  /** BCP 47, as far as the wording goes: `en` where the page's language has none. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly strings: Strings;
}

export const english: Wording = { language: "en", direction: "ltr", strings: en };

/** A locale that `Intl` accepts: the given one if it is well-formed, else English. `_` is read as `-`. */
export function validLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
}

/**
 * The language that the widget speaks to readers of a locale.
 *
 * @example languageFor("zh-TW") // "zh-Hant"
 * @example languageFor("pt-AO") // "pt-PT"
 */
export function languageFor(locale: string): string {
  const { language, script, region } = new Intl.Locale(validLocale(locale)).maximize();
  const known = [`${language}-${region}`, `${language}-${script}`, language]
    .map((tag) => akin[tag] ?? tag)
    .find((tag) => tag in languages);
  return known ?? "en";
}

/** The wording for a locale. Falls back to English for a language without one, and when its chunk cannot be had. */
export async function loadWording(locale: string, loaders: Languages = languages): Promise<Wording> {
  const language = languageFor(locale);
  const loaded = await loaders[language]?.().catch(() => null);
  if (!loaded) return english;
  const direction = rightToLeft.includes(language) ? "rtl" : "ltr";
  return { language, direction, strings: loaded.strings };
}
