// Chooses among an app's own texts, one per language. An app may have texts in languages without a built-in wording.
import { languageAmong, languageFor } from "./language.ts";

/** One of the texts, and the language that it is in (BCP 47). */
export interface OwnText {
  readonly language: string;
  readonly text: string;
}

/** The text for somebody who asked for `locale` and whose number is of `country`; undefined: the built-in wording. */
export const chooseOwnText = (
  texts: Readonly<Record<string, string>>,
  { locale, country }: { readonly locale: string | null; readonly country: string },
): OwnText | undefined => {
  const hasText = (tag: string) => Object.hasOwn(texts, tag);
  if (Object.keys(texts).length === 0) return undefined;
  const builtIn = languageFor(locale, country);
  const language =
    languageAmong(locale, hasText) ??
    (builtIn === languageFor(null, country) ? languageAmong(`und-${country}`, hasText) : undefined) ??
    languageAmong(builtIn, hasText);
  return language === undefined ? undefined : { language, text: texts[language] ?? "" };
};
