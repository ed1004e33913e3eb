// The numbering plans of all countries, as libphonenumber has them.
import {
  isSupportedCountry,
  Metadata,
  ParseError,
  type PhoneNumber,
  parsePhoneNumberWithError,
} from "libphonenumber-js/max";
import { fictionalCountry } from "./fictional.ts";
import type { NumberingPlans, Reading } from "./number-reading.ts";

/** A reading with libphonenumber's own. */
export interface PlanReading extends Reading {
  readonly number: PhoneNumber;
  readonly type: LineType;
}

/** As libphonenumber names it; undefined for a number without one. It is looked for once: that takes as long as to parse. */
type LineType = ReturnType<PhoneNumber["getType"]>;

/** Numbers kept for fiction are no part of any plan, and are not read as anything else. */
const lineOf = (number: PhoneNumber, type: LineType): Reading["line"] => {
  if (type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE" || fictionalCountry(number.number))
    return "mobile";
  return type !== undefined || number.isValid() ? "other" : "invalid";
};

/** Parses signs as they are, or says in libphonenumber's words why not. */
export const parseNumber = (
  signs: string,
  country?: string,
): { readonly number: PhoneNumber } | { readonly error: string } => {
  if (country !== undefined && !isSupportedCountry(country)) return { error: "INVALID_COUNTRY" };
  try {
    const options = country === undefined ? {} : { defaultCountry: country };
    return { number: parsePhoneNumberWithError(signs, { ...options, extract: false }) };
  } catch (error) {
    if (error instanceof ParseError) return { error: error.message };
    throw error;
  }
};

const exitCodes = new Map<string, RegExp>();

const exitCodeOf = (country: string): RegExp | undefined => {
  if (!isSupportedCountry(country)) return undefined;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  return new RegExp(`^(?:${metadata.numberingPlan?.IDDPrefix() ?? "00"})`);
};

/** Every country's plan. */
export const plans: NumberingPlans<PlanReading> = {
  read: (signs, country) => {
    const parsed = parseNumber(signs, country);
    if ("error" in parsed) return undefined;
    const { number } = parsed;
    const type = number.getType();
    const { number: e164, countryCallingCode: callingCode } = number;
    return { number, type, e164, callingCode, line: lineOf(number, type) };
  },
  exitCode: (country) => {
    const known = exitCodes.get(country) ?? exitCodeOf(country);
    if (known) exitCodes.set(country, known);
    return known;
  },
  isCustomary: ({ number }, digits) => number.formatNational().replace(/\D/g, "") === digits,
};
