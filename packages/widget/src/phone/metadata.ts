// Number metadata of the few countries a page needs.
import { callingCodeOf } from "./calling-codes.ts";
import type { NumberRecords } from "./formatter.ts";

/** Those of the records that are a country's. */
export function readRecords(records: Readonly<Record<string, unknown>>): NumberRecords {
  return Object.fromEntries(
    Object.entries(records).filter(
      ([iso2, record]) => Array.isArray(record) && callingCodeOf(iso2) === record[0],
    ),
  ) as NumberRecords;
}

/** What each of these countries dials for the plus; `00` as long as there is no country. */
export const exitCodes =
  (records: NumberRecords) =>
  (iso2: string | null): string | null => {
    if (iso2 === null) return "00";
    if (!(iso2 in records)) return null;
    const record: readonly unknown[] = records[iso2] ?? [];
    const exit = typeof record[1] === "string" ? record[1] : "00";
    // In front of its own calling code `00` stands for the plus, whatever the country's carriers are.
    return /^\d+$/.test(exit) ? exit : `(?!00${record[0]})(?:${exit})`;
  };
