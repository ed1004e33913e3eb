// Which country has which calling code, from the bundled list. No names, no formats.
import { callingCodeTable } from "../generated/calling-codes.ts";

function readTable(): ReadonlyMap<string, readonly string[]> {
  let code = 0;
  const entries = callingCodeTable.split(",").map((entry) => {
    code = Number.parseInt(entry, 10) || code + 1;
    return [String(code), entry.match(/[A-Z]{2}/g) ?? []] as const;
  });
  return new Map(entries);
}

/** Countries (ISO 3166-1 alpha-2) of each calling code, the one that leads the code first. */
const countriesByCode = readTable();

const codeByCountry: ReadonlyMap<string, string> = new Map(
  [...countriesByCode].flatMap(([code, countries]) => countries.map((iso2) => [iso2, code] as const)),
);

/** Every country that has a calling code. */
export const allCountries: readonly string[] = [...codeByCountry.keys()];

/** A country's calling code without `+`; null for an unknown country. */
export function callingCodeOf(iso2: string | null): string | null {
  return codeByCountry.get(iso2 ?? "") ?? null;
}

/** Countries that share a calling code, the leading one first. */
export function countriesOf(callingCode: string | null): readonly string[] {
  return countriesByCode.get(callingCode ?? "") ?? [];
}

/**
 * The country of an international number as far as its calling code tells. A country that shares the code stays.
 *
 * @returns null while no calling code is complete, or for a national number.
 */
export function countryOfNumber(signs: string, current: string | null): string | null {
  if (!signs.startsWith("+")) return null;
  for (let length = 3; length > 0; length -= 1) {
    const sharing = countriesOf(signs.slice(1, 1 + length));
    if (signs.length > length && sharing.length > 0) {
      return current !== null && sharing.includes(current) ? current : (sharing[0] ?? null);
    }
  }
  return null;
}
