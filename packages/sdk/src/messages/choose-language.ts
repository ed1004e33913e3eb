// Which language the readers of a locale get.
import { closestLanguages } from "./generated/languages.ts";

/**
 * The language among `known` that readers of a well-formed locale get; undefined where there is none.
 *
 * @example chooseLanguage("zh-TW", languages) // "zh-Hant"
 * @example chooseLanguage("pt-AO", languages) // "pt-PT"
 */
export function chooseLanguage(locale: string, known: object): string | undefined {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  return [`${language}-${script}-${region}`, `${language}-${region}`, `${language}-${script}`, language]
    .map((tag) => closestLanguages[tag] ?? tag)
    .find((tag) => tag in known);
}
