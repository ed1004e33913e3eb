// The language that is spoken and where its wording comes from. English is not loaded here: a page in another language
// loads the choice of all others, and of those the one it needs.
import type { Wording } from "./wording.ts";

/** A locale as `Intl` writes it; null if it is not well-formed. `_` is read as `-`. */
export function validLocale(locale: string): string | null {
  // An exception costs more than everything else here, and most pages choose none.
  if (locale === "") return null;
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

const loadChoice = () => import("./choice.ts");

/** The wording for a locale; null for English, a language without one, and when its chunk cannot be had. */
export async function loadWording(locale: string, load = loadChoice): Promise<Wording | null> {
  if (/^en\b/.test(locale)) return null;
  return load()
    .then(({ loadChosenWording }) => loadChosenWording(locale))
    .catch(() => null);
}
