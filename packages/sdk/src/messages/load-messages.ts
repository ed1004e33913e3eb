// Finds the messages of a locale. Each language is a module that loads when somebody asks for it.
import { chooseLanguage } from "./choose-language.ts";
import { messages as english } from "./generated/en.ts";
import { languages } from "./generated/languages.ts";
import type { Messages } from "./messages.ts";

/**
 * Loads the messages for a BCP 47 locale: those of its region (`pt-BR`), else of its language (`de` for `de-CH`), else
 * English. Never rejects: English also for what is no locale, and while the language's file cannot be had.
 *
 * @example await loadMessages(document.documentElement.lang)
 */
export async function loadMessages(locale: string, known = languages): Promise<Messages> {
  try {
    const language = chooseLanguage(locale.replaceAll("_", "-"), known) ?? "";
    return (await known[language]?.())?.messages ?? english;
  } catch {
    return english;
  }
}
