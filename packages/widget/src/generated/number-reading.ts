// Generated from packages/server/src/core/phone/number-reading.ts. Do not edit.

// Decides which number a spelling means. One phone has one number, and no spelling reaches another country's phone: a
// spelling with two meanings is not read at all. Pure: what is known of numbering plans is an argument.
// The server and the widget share this file; `pnpm generate` copies it into the widget.
import { nationalHabits } from "./national-habits.ts";

/** A number, as far as a numbering plan knows it. */
export interface Reading {
  readonly e164: string;
  /** Without `+`. */
  readonly callingCode: string;
  readonly line: "mobile" | "other" | "invalid";
}

/** What is known of numbering plans. Countries are ISO 3166-1 alpha-2. */
export interface NumberingPlans<R extends Reading> {
  /** The number that `+` and digits mean or, in a country, digits dialled there. Undefined where no plan is known. */
  readonly read: (signs: string, country?: string) => R | undefined;
  /** What the country dials for the plus, at the start of digits. */
  readonly exitCode: (country: string) => RegExp | undefined;
  /** Whether the country writes a number of its own with exactly these digits, so that they need no other meaning. */
  readonly isCustomary: (reading: R, digits: string) => boolean;
}

const isValid = (reading: Reading): boolean => reading.line !== "invalid";
const isMobile = (reading: Reading): boolean => reading.line === "mobile";

const distinct = <R extends Reading>(readings: readonly (R | undefined)[]): readonly R[] => {
  const known = readings.filter((it) => it !== undefined);
  return known.filter(({ e164 }, at) => known.findIndex((it) => it.e164 === e164) === at);
};

const only = <R>(readings: readonly R[]): R | undefined => (readings.length === 1 ? readings[0] : undefined);

/** What the digits behind the calling code mean by the country's habits. */
const habitualMeanings = (national: string, callingCode: string): readonly string[] =>
  (nationalHabits[callingCode] ?? [])
    .filter(([written]) => written.test(national))
    .map(([written, meant]) => national.replace(written, meant));

/** The mobile number that is meant, if the plan reads the digits as another line, as none, or as the same one twice. */
const preferMobile = <R extends Reading>(read: R, national: string, plans: NumberingPlans<R>): R => {
  const { callingCode } = read;
  const readAll = (meanings: readonly string[]) =>
    distinct(meanings.map((it) => plans.read(`+${callingCode}${it}`))).filter(isValid);
  const habitual = only(readAll(habitualMeanings(national, callingCode)).filter(isMobile));
  if (habitual ?? isMobile(read)) return habitual ?? read;
  const bare = national.replace(/^0+/, "");
  const repeated = readAll(bare.startsWith(callingCode) ? [bare.slice(callingCode.length)] : []);
  // A zero that makes a line is part of the number, as in Italy.
  if (isValid(read)) return only(repeated.filter(isMobile)) ?? read;
  return only(distinct([...repeated, ...readAll([bare, ...habitualMeanings(bare, callingCode)])])) ?? read;
};

const readInternational = <R extends Reading>(digits: string, plans: NumberingPlans<R>): R | undefined => {
  const read = plans.read(`+${digits}`);
  return read && preferMobile(read, digits.slice(read.callingCode.length), plans);
};

/** Understood everywhere: no country's own numbers begin with it. */
const commonExitCode = /^00/;

/** The digits behind each exit code that these may begin with. No calling code begins with a zero. */
const behindExitCodes = (digits: string, exitCode = commonExitCode): readonly string[] =>
  [commonExitCode, exitCode]
    .map((it) => digits.replace(it, ""))
    .filter((it) => it !== digits && !/^0/.test(it));

/** One meaning, or else the one mobile number among those of one country; two phones are none. */
const settle = <R extends Reading>(meanings: readonly R[]): R | "ambiguous" | undefined => {
  const sameCode = meanings.every(({ callingCode }) => callingCode === meanings[0]?.callingCode);
  const mobile = sameCode ? meanings.filter(isMobile) : [];
  if (meanings.length < 2) return meanings[0];
  return only(mobile) ?? (sameCode && mobile.length === 0 ? meanings.at(-1) : "ambiguous");
};

const readInCountry = <R extends Reading>(
  digits: string,
  country: string,
  plans: NumberingPlans<R>,
): R | "ambiguous" | undefined => {
  const dialled = commonExitCode.test(digits) ? undefined : plans.read(digits, country);
  const own = dialled && preferMobile(dialled, digits, plans);
  if (own && isValid(own) && plans.isCustomary(own, digits)) return own;
  const international = [
    ...(digits.startsWith("0") ? [] : [digits]),
    ...behindExitCodes(digits, plans.exitCode(country)),
  ].map((it) => readInternational(it, plans));
  return settle(distinct([own, ...international]).filter(isValid)) ?? own ?? international[0];
};

/**
 * The number that `signs`, digits with or without a plus in front, mean for somebody in `country`.
 *
 * @returns a reading that may be invalid, `ambiguous` for two phones, undefined where no numbering plan is known.
 */
export const readNumber = <R extends Reading>(
  signs: string,
  country: string | undefined,
  plans: NumberingPlans<R>,
): R | "ambiguous" | undefined => {
  const digits = signs.replace("+", "");
  const isNational = digits.startsWith("0") || !signs.startsWith("+");
  if (country && isNational) return readInCountry(digits, country, plans);
  return readInternational(behindExitCodes(digits)[0] ?? digits, plans);
};
