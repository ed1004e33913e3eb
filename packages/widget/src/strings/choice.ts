// The choice among all languages but English: which one a page gets, in which direction. A chunk of its own, so that
// pages in English carry none of it.

import { closestLanguages } from "./closest-languages.ts";
import { languages } from "./languages.ts";
import type { Wording } from "./wording.ts";

const rightToLeft = ["ar", "fa", "he", "ur"];

/**
 * The language whose wording readers of a well-formed locale get; undefined for English and where there is none.
 *
 * @example languageFor("zh-TW") // "zh-Hant"
 * @example languageFor("pt-AO") // "pt-PT"
 */
export function chooseLanguage(locale: string): string | undefined {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  return [`${language}-${script}-${region}`, `${language}-${region}`, `${language}-${script}`, language]
    .map((tag) => closestLanguages[tag] ?? tag)
    .find((tag) => tag in languages);
}

/** The wording in that language; null where there is none. Rejects when its chunk cannot be had. */
export async function loadChosenWording(locale: string, loaders = languages): Promise<Wording | null> {
  const language = chooseLanguage(locale) ?? "";
  const { strings } = (await loaders[language]?.()) ?? {};
  if (!strings) return null;
  return { language, direction: rightToLeft.includes(language) ? "rtl" : "ltr", strings };
}
