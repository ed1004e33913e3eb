// Finds countries by name, English or native name, initials, ISO codes or calling code. Accents, case and script of
// digits do not matter.
import { alpha3Of } from "./alpha3.ts";
import type { Country } from "./countries.ts";
import { toAsciiDigits } from "./digits.ts";
import { nativeName } from "./native-names.ts";

const letters: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** Text as it is compared: lower case, no accents, ASCII digits, no punctuation. */
export function normalizeText(text: string): string {
  return toAsciiDigits(text)
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[ıøłđßæœ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const initials = (name: string) => name.replace(/(\p{L})\p{L}*\s*/gu, "$1");

/** What one country is found by, folded. */
interface SearchTerms {
  /** Codes and initials: only the whole of them counts. */
  readonly short: readonly string[];
  /** Names as the page shows them, and in English. */
  readonly names: readonly string[];
  readonly native: string;
}

function createSearchTerms({ iso2, callingCode, name, englishName }: Country): SearchTerms {
  const names = [normalizeText(name), normalizeText(englishName)];
  const codes = [iso2, alpha3Of(iso2) ?? iso2].map((code) => code.toLowerCase());
  return {
    short: [callingCode, ...codes, ...names.map(initials)],
    names,
    native: normalizeText(nativeName(iso2)),
  };
}

const beginsWord = (name: string, query: string) => ` ${name}`.includes(` ${query}`);

/** 0 is the best match; null is none. What the page does not show comes after what it shows. */
function rank(country: Country, query: string): number | null {
  const { short, names, native } = createSearchTerms(country);
  if (short.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (names.some((name) => beginsWord(name, query))) return 2;
  if (country.callingCode.startsWith(query)) return 3;
  if (beginsWord(native, query)) return 4;
  return [...names, native].some((name) => name.includes(query)) ? 5 : null;
}

/** The countries that match, best first; all of them, in their order, for an empty query. */
export function searchCountries(countries: readonly Country[], query: string): readonly Country[] {
  const folded = normalizeText(query);
  if (folded === "") return countries;
  return countries
    .map((country) => ({ country, rank: rank(country, folded) ?? Number.POSITIVE_INFINITY }))
    .filter((match) => Number.isFinite(match.rank))
    .sort((a, b) => a.rank - b.rank)
    .map((match) => match.country);
}
