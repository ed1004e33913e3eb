// Which language to speak, in which direction, and where its wording comes from. English is always there.
import { en } from "./en.ts";
import type { Strings } from "./strings.ts";

/** Languages with a wording of their own besides English; each is a chunk that loads when it is needed. */
const wordings: Readonly<Record<string, () => Promise<Strings>>> = {
  ar: async () => (await import("./ar.ts")).ar,
};

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** A wording together with the language it is in. */
export interface Wording {
  /** BCP 47, as far as the wording goes: `en` where the page's language has none. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly strings: Strings;
}

export const english: Wording = { language: "en", direction: "ltr", strings: en };

function languageOf(locale: string): string {
  try {
    return new Intl.Locale(locale).language;
  } catch {
    return "en";
  }
}

/** A locale that `Intl` accepts: the given one if it is well-formed, else English. */
export function validLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return "en";
  }
}

/** The wording for a locale. Falls back to English for a language without one, and when its chunk cannot be had. */
export async function loadWording(locale: string): Promise<Wording> {
  const language = languageOf(locale);
  const strings = await wordings[language]?.().catch(() => null);
  if (!strings) return english;
  return { language, direction: rightToLeft.has(language) ? "rtl" : "ltr", strings };
}
