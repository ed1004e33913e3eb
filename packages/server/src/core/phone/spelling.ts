// What people and forms put around the characters of a phone number or a code. Says nothing of what they mean.
import { asciiDigits } from "./digits.ts";

const invisible = /[\p{White_Space}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Text in plain characters, without white space and characters that nobody sees. Other control characters stay. */
export const plainText = (text: string): string => asciiDigits(text.normalize("NFKC").replace(invisible, ""));

const before = /^[\p{White_Space}\p{Cf}(]*/u;

/** A form makes a space of a plus that is not encoded, so a space in front of a number's first digit is a plus. */
const withLostPlus = (written: string): string => {
  const [lead = ""] = before.exec(written) ?? [];
  const number = written.slice(lead.length);
  return lead.includes(" ") && /^\p{Nd}/u.test(number) ? `+${number}` : written;
};

/** What spreadsheets and data frames write behind a number that they took for an amount. */
const decimalZeros = /^(\+?\d{7,})\.00?$/;

/** A number as it was sent, in plain characters without white space, with the plus that a form may have lost. */
export const plainPhone = (written: string): string =>
  plainText(withLostPlus(written)).replace(decimalZeros, "$1");

const dash = /[\p{Dash_Punctuation}\u2212]/gu;

/** A code as it was sent, in plain characters without white space and dashes. */
export const plainCode = (written: string): string => plainText(written).replace(dash, "");

/** A code that lost its leading zeros on the way, as numbers do, gets them back. */
export const withLeadingZeros = (code: string, length: number): string =>
  /^\d+$/.test(code) ? code.padStart(length, "0") : code;
