// Reads what a person writes as a phone number and says whose, of which type, or what is wrong with it.
// Numbering plans are libphonenumber's; nothing here guesses beyond them.
import { fictionalCountry } from "./fictional.ts";
import { readNumber } from "./number-reading.ts";
import { type PlanReading, parseNumber, plans } from "./plans.ts";
import { plainPhone } from "./spelling.ts";

/** What is wrong with a number. */
export type NumberFault =
  | "not_a_number"
  | "too_short"
  | "too_long"
  | "unknown_country_code"
  | "ambiguous"
  | "unallocated"
  | "extension"
  | "premium_rate"
  | "not_personal";

/** A number's type. `UNKNOWN` where the plan does not tell. */
export type PhoneType = "MOBILE" | "LANDLINE" | "VOIP" | "UNKNOWN";

/** A number that a code can be sent to. */
export interface Phone {
  /** E.164. */
  readonly e164: string;
  /** ISO 3166-1 alpha-2; null for numbers of no country, such as satellite phones. */
  readonly country: string | null;
  readonly type: PhoneType;
  /** Digits after the country calling code. */
  readonly national: string;
  readonly callingCode: string;
}

/** A number, or what is wrong with it. */
export type ParsedPhone = { readonly phone: Phone } | { readonly fault: NumberFault };

/**
 * Reads a phone number in international form, or in the national form of `country`.
 * Digits of any script, exit codes for `+`, a missing `+`, and national habits are understood: see number-reading.ts.
 * `fictional` numbers count as mobile ones where they are allowed, as unallocated elsewhere.
 */
export const parsePhone = (
  written: string,
  { country, fictional }: { readonly country?: string | undefined; readonly fictional: boolean },
): ParsedPhone => {
  const text = plainPhone(written).replace(brazilianCarrier, "0");
  if (/[^\d()+./\u2010-\u2015\u2212-]/u.test(text))
    return { fault: extension.test(text) ? "extension" : "not_a_number" };
  const signs = signsOf(text);
  if (signs === undefined) return { fault: "not_a_number" };
  const number = readNumber(signs, country?.toUpperCase(), plans);
  if (number === "ambiguous") return { fault: "ambiguous" };
  return number ? judgeNumber(number, fictional) : { fault: faultOf(signs, country) };
};

/** Why libphonenumber reads no number at all. */
const faultOf = (signs: string, country: string | undefined): NumberFault => {
  const parsed = parseNumber(signs, country?.toUpperCase());
  return ("error" in parsed && faults[parsed.error]) || "not_a_number";
};

const faults: Readonly<Record<string, NumberFault>> = {
  NOT_A_NUMBER: "not_a_number",
  INVALID_COUNTRY: "unknown_country_code",
  TOO_SHORT: "too_short",
  TOO_LONG: "too_long",
  INVALID_LENGTH: "too_short",
};

/** Whether two spellings in international form are one phone's. */
export const isSamePhone = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [a, b] = [one, other].map((written) => parsePhone(written, { fictional: true }));
  return a !== undefined && b !== undefined && "phone" in a && "phone" in b && a.phone.e164 === b.phone.e164;
};

/** The carrier's digits, as Brazil writes them for everybody. */
const brazilianCarrier = /^\(?0xx/i;

/** Digits with the plus in front of them, if any; a calling code may stand before it once more. */
const signsOf = (text: string): string | undefined =>
  /^(?:\+?\d{0,4}(?=\+))?(\+?\d+)$/.exec(text.replace(/[^\d+]/g, ""))?.[1];

const extension = /(?:ext|x|#|;|,|доб)/iu;

const judgeNumber = ({ number, type: line }: PlanReading, fictional: boolean): ParsedPhone => {
  const reserved = fictionalCountry(number.number);
  const describe = (type: PhoneType): ParsedPhone => ({
    phone: {
      e164: number.number,
      country: reserved ?? number.country ?? null,
      type,
      national: number.nationalNumber,
      callingCode: number.countryCallingCode,
    },
  });
  if (reserved) return fictional ? describe("MOBILE") : { fault: "unallocated" };
  // A type is only found for a valid number; the plans of some countries have no types.
  if (line === undefined && !number.isValid())
    return { fault: number.isPossible() ? "unallocated" : lengthFault(number) };
  switch (line) {
    case "MOBILE":
    case "FIXED_LINE_OR_MOBILE":
      return describe("MOBILE");
    case "FIXED_LINE":
      return describe("LANDLINE");
    case "VOIP":
      return describe("VOIP");
    case "PREMIUM_RATE":
    case "SHARED_COST":
      return { fault: "premium_rate" };
    case "TOLL_FREE":
    case "UAN":
    case "PAGER":
    case "VOICEMAIL":
    case "PERSONAL_NUMBER":
      return { fault: "not_personal" };
    case undefined:
      return describe("UNKNOWN");
  }
};

const lengthFault = (number: PlanReading["number"]): NumberFault =>
  number.nationalNumber.length > 9 ? "too_long" : "too_short";
