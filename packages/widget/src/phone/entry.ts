// The number that a person is entering. What is done with it is the numbering's to say.

import { toAsciiDigits } from "./digits.ts";

/** A country that numbers are written for. */
export interface DialledCountry {
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string;
  /** Without `+`; null until it is known. */
  readonly callingCode: string | null;
}

/** A number being entered. */
export interface Entry {
  /** The phone field as it is shown. */
  readonly phone: string;
  /** Null while nothing tells the country. */
  readonly country: DialledCountry | null;
  /** Chosen in the picker or by typing a calling code: a guess no longer replaces it. */
  readonly countryChosen: boolean;
}

/** Digits and plus of a number, however it is punctuated. */
export function stripFormatting(phone: string): string {
  return toAsciiDigits(phone).replace(/[^\d+]/g, "");
}

/** Whether a number is written with its calling code. */
export function isInternational(phone: string): boolean {
  return /^(\+|00)/.test(stripFormatting(phone));
}
