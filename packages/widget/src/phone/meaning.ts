// Which number an entry means, by the server's rule; see number-reading.ts. Pure: the records are arguments.
import { type Reading, readNumber } from "../generated/number-reading.ts";
import { callingCodeOf, countriesOf, countryOfNumber } from "./calling-codes.ts";
import type { NumberRecords } from "./formatter.ts";
import {
  compilePattern,
  isMobile,
  isNumberOf,
  matchesWhole,
  type NumberRecord,
  withoutPrefix,
} from "./number-record.ts";

/** The number that signs mean with a country chosen; null where it is not known for sure. */
export type Meaning = (signs: string, country: string | null) => OwnedReading | null;

interface OwnedReading extends Reading {
  /** ISO 3166-1 alpha-2, also among countries that share a calling code. */
  readonly owner: string;
}

export interface MeaningOptions {
  readonly records: NumberRecords;
  /** What a country dials for the plus. */
  readonly exitOf: (iso2: string) => string | null;
}

/** A prefix is none if only with it the number is one. */
function significantDigits(record: NumberRecord, digits: string): string {
  const { whole } = withoutPrefix(record, digits);
  const [, , pattern] = record;
  return matchesWhole(pattern, digits) && !matchesWhole(pattern, whole) ? digits : whole;
}

/** Knows the countries of the records alone. The chosen country's calling code stands beside the field, so it is meant. */
export function createMeaning({ records, exitOf }: MeaningOptions): Meaning {
  const read = (signs: string, chosen?: string): OwnedReading | undefined => {
    const abroad = signs.startsWith("+");
    const iso2 = abroad ? countryOfNumber(signs, chosen ?? null) : chosen;
    const callingCode = callingCodeOf(iso2 ?? null);
    const first = records[iso2 ?? ""];
    if (!first || callingCode === null) return undefined;
    const national = significantDigits(first, abroad ? signs.slice(1 + callingCode.length) : signs);
    const found = countriesOf(callingCode).find((it) => records[it] && isNumberOf(records[it], national));
    const owner = found ?? iso2 ?? "";
    const record = records[owner] ?? first;
    const isValid = matchesWhole(record[2], national);
    const line = !isValid ? "invalid" : isMobile(record, national) ? "mobile" : "other";
    return { e164: `+${callingCode}${national}`, callingCode, line, owner };
  };
  const plans = {
    read,
    exitCode: (country: string) => compilePattern(`^(?:${exitOf(country) ?? "00"})`),
    isCustomary: ({ line }: OwnedReading) => line === "mobile",
  };
  return (signs, country) => {
    const known = country !== null && country in records ? country : undefined;
    if (!known && !signs.startsWith("+")) return null;
    const meant = readNumber(signs, known, plans);
    return typeof meant === "object" ? meant : null;
  };
}
