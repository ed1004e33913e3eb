// Number metadata of the few countries a page needs, put together in the shape that libphonenumber reads.
import type { CountryCode, MetadataJson } from "libphonenumber-js/core/es6";
import { callingCodeOf, countriesOf } from "./calling-codes.ts";

/** libphonenumber's record of each country that was loaded. */
export type CountryRecords = MetadataJson["countries"];

const hasRecord = (records: CountryRecords, iso2: string): iso2 is CountryCode => iso2 in records;

/** Those of the records that are a country's. */
export function readRecords(records: Readonly<Record<string, unknown>>): CountryRecords {
  return Object.fromEntries(
    Object.entries(records).filter(
      ([iso2, record]) => Array.isArray(record) && callingCodeOf(iso2) === record[0],
    ),
  );
}

/** Matches nothing. The engine cannot read an exit code of one digit, as Samoa has, and here it never meets one. */
const noExit = "(?!)";

/** Metadata of exactly these countries. The leading country of a shared code comes first, as the engine expects. */
export function toMetadata(countries: CountryRecords): MetadataJson {
  const codes = [...new Set(Object.keys(countries).map((iso2) => callingCodeOf(iso2) ?? ""))];
  const entries = Object.entries(countries);
  return {
    version: 4,
    countries: Object.fromEntries(
      entries.map(([iso2, [code, , ...rest]]) => [iso2, [code, noExit, ...rest]]),
    ),
    country_calling_codes: Object.fromEntries(
      codes.map((code) => [code, countriesOf(code).filter((iso2) => hasRecord(countries, iso2))]),
    ),
    nonGeographic: {},
  };
}

/** What each of these countries dials for the plus; `00` as long as there is no country. */
export const exitCodes =
  (countries: CountryRecords) =>
  (iso2: string | null): string | null => {
    if (iso2 === null) return "00";
    if (!hasRecord(countries, iso2)) return null;
    const record: readonly unknown[] = countries[iso2] ?? [];
    const exit = typeof record[1] === "string" ? record[1] : "00";
    // In front of its own calling code `00` stands for the plus, whatever the country's carriers are.
    return /^\d+$/.test(exit) ? exit : `(?!00${record[0]})(?:${exit})`;
  };
