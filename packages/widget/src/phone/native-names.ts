// What countries are called where they are, in the language that most people there likely speak. For the search only.
import { allCountries } from "./calling-codes.ts";
import { countryNames } from "./country-names.ts";

function likelyLanguage(iso2: string): string {
  const { language, script } = new Intl.Locale(`und-${iso2}`).maximize();
  return `${language}-${script}`;
}

/** One set of names per language: making it is what takes time. */
function allNativeNames(): ReadonlyMap<string, string> {
  const byLanguage = new Map<string, string[]>();
  for (const iso2 of allCountries) {
    const language = likelyLanguage(iso2);
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), iso2]);
  }
  return new Map(
    [...byLanguage].flatMap(([language, countries]) => {
      const name = countryNames(language, {});
      return countries.map((iso2) => [iso2, name(iso2)] as const);
    }),
  );
}

let names: ReadonlyMap<string, string> | null = null;

/** A country's own name for itself. English where the browser does not know the language. */
export function nativeName(iso2: string): string {
  names ??= allNativeNames();
  return names.get(iso2) ?? iso2;
}
