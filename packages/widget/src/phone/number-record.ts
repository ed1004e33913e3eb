// What libphonenumber's metadata says of one country, in its compact shape. Knows what the places mean and no more.

/** How some of a country's numbers are grouped. Zero stands for nothing. */
export type FormatRecord = readonly [
  pattern: string,
  format: string,
  /** Each is more exact, for one digit more than the last; the first is for three. */
  leadingDigits?: readonly string[] | 0,
  /** How the national prefix is written before the first group, such as `0$1`. */
  prefixRule?: string | 0,
  prefixIsOptional?: 0 | 1,
  /** In place of `format` behind a calling code. */
  abroad?: string | 0,
];

/** The record of a country. Zero stands for nothing. */
export type NumberRecord = readonly [
  callingCode: string,
  exitCode: string,
  pattern: string,
  lengths: readonly number[],
  formats?: readonly FormatRecord[] | 0,
  prefix?: string | 0,
  prefixRule?: string | 0,
  /** Matches the national prefix where that is more than {@link prefix}. */
  prefixPattern?: string | 0,
  prefixTransform?: string | 0,
  prefixIsOptional?: 0 | 1,
  /** How numbers of this country begin, among those that share its calling code. */
  leadingDigits?: string | 0,
  /** Patterns of mobile numbers, landlines and so on; only where countries share a calling code. */
  types?: readonly (readonly [pattern?: string | 0, ...more: unknown[]] | 0)[] | 0,
];

const matchers = new Map<string, RegExp>();

/** The expression of this source, compiled once. */
export function compilePattern(source: string): RegExp {
  const known = matchers.get(source) ?? new RegExp(source);
  matchers.set(source, known);
  return known;
}

/** What matches a pattern at the front of these digits. */
export const matchAtStart = (pattern: string, digits: string): RegExpExecArray | null =>
  compilePattern(`^(?:${pattern})`).exec(digits);

export const matchesWhole = (pattern: string, digits: string): boolean =>
  compilePattern(`^(?:${pattern})$`).test(digits);

/** A number without its national prefix. */
export interface NationalNumber {
  readonly prefix: string;
  readonly digits: string;
  /** The digits of the number itself, if these are all of it: some countries dial others within than from abroad. */
  readonly whole: string;
}

/** Takes the prefix off that people dial within their country, even if the number is not complete yet. */
export function withoutPrefix(record: NumberRecord, typed: string): NationalNumber {
  const [, , , , , prefix, , prefixPattern, transform] = record;
  const pattern = prefixPattern || prefix;
  const found = pattern ? matchAtStart(pattern, typed) : null;
  const [dialled = "", ...parts] = found ?? [];
  const digits = typed.slice(dialled.length);
  const before =
    transform && parts.at(-1) ? dialled.replace(compilePattern(`^(?:${pattern})`), transform) : "";
  return { prefix: dialled, digits, whole: before + digits };
}

/** Whether these digits are a whole number of the country, as far as its record tells. */
export function isNumberOf(
  [, , pattern, , , , , , , , leadingDigits, types]: NumberRecord,
  digits: string,
): boolean {
  if (leadingDigits) return matchAtStart(leadingDigits, digits) !== null;
  if (!matchesWhole(pattern, digits)) return false;
  return !types || types.some((type) => type !== 0 && !!type[0] && matchesWhole(type[0], digits));
}

/** Whether a valid number can be a mobile one. Some countries have the same numbers for both. */
export function isMobile([, , , , , , , , , , , types]: NumberRecord, digits: string): boolean {
  const [fixed, mobile] = types || [];
  const ofMobiles = mobile ? mobile[0] : "";
  const pattern = ofMobiles || (fixed ? fixed[0] : "");
  return !!pattern && matchesWhole(pattern, digits);
}
