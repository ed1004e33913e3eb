// The countries a person can choose from: named in the page's language and in English, preferred ones first.
import { allCountries, callingCodeOf } from "./calling-codes.ts";
import { countryNames } from "./country-names.ts";

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string;
  /** Without `+`. */
  readonly callingCode: string;
  readonly name: string;
  readonly englishName: string;
}

/** What decides the list. */
export interface CountryOptions {
  /** BCP 47. */
  readonly locale: string;
  /** Allowed countries; empty: all. */
  readonly allowed: readonly string[];
  /** Listed first, in this order. */
  readonly preferred: readonly string[];
  /** Names by country where the browser lacks them. */
  readonly names: Readonly<Record<string, string>>;
}

/** The list for the picker. */
export function listCountries(options: CountryOptions): readonly Country[] {
  const name = countryNames(options.locale, options.names);
  const englishName = countryNames("en", {});
  const compare = new Intl.Collator(options.locale).compare;
  const allowed = allCountries
    .filter((iso2) => options.allowed.length === 0 || options.allowed.includes(iso2))
    .map((iso2) => ({
      iso2,
      callingCode: callingCodeOf(iso2) ?? "",
      name: name(iso2),
      englishName: englishName(iso2),
    }))
    .sort((a, b) => compare(a.name, b.name));
  const preferred = options.preferred.flatMap((iso2) => allowed.filter((country) => country.iso2 === iso2));
  return [...new Set([...preferred, ...allowed])];
}
