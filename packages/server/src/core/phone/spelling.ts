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

/** A number as it was sent, in plain characters without white space, with the plus that a form may have lost. */
export const plainPhone = (written: string): string => plainText(withLostPlus(written));

/** A code as it was sent, in plain characters without white space and dashes. */
export const plainCode = (written: string): string => plainText(written).replaceAll("-", "");

/** A code that lost its leading zeros on the way, as numbers do, gets them back. */
export const withLeadingZeros = (code: string, length: number): string =>
  /^\d+$/.test(code) ? code.padStart(length, "0") : code;
