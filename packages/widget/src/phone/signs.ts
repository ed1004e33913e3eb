// What counts in a typed phone number: its digits and a leading plus. Punctuation, spaces and letters do not.
import { toAsciiDigits } from "./digits.ts";

/** One sign that counts, and where it ends in the text that it was read from. */
export interface Sign {
  readonly char: string;
  readonly end: number;
}

/** Far beyond any number (E.164 allows 15 digits), so that a pasted page does not become one. */
const mostSigns = 24;

/** A whole number has at least this many signs, as one that is autofilled behind a calling code (`+44 +4474…`). */
export const wholeNumber = 7;

/** Every sign of a text. */
export function readAll(text: string): readonly Sign[] {
  return Array.from(text.matchAll(/[\p{Nd}+＋﹢]/gu), ({ 0: char, index }) => ({
    char: toAsciiDigits(char),
    end: index + char.length,
  }));
}

/** A plus counts at the front, or where a whole number begins behind a calling code that was there already. */
function withOnePlus(signs: readonly Sign[]): readonly Sign[] {
  const last = signs.findLastIndex((sign) => sign.char === "+");
  if (last < 0) return signs;
  if (signs.length - last > wholeNumber) return signs.slice(last);
  return signs.filter((sign, index) => sign.char !== "+" || index === 0);
}

/** A zero in brackets that is not dialled from abroad; Italy's is. */
const trunkZero = /([+＋](?!\s*39)[^+＋]*?)[(（][0０][)）]/gu;

/** The signs of a typed or pasted number. `+44 (0)20…` loses its zero. */
export function readSigns(text: string): readonly Sign[] {
  const dialled = text.replace(trunkZero, (_, before: string) => `${before}\u2007\u2007\u2007`);
  return withOnePlus(readAll(dialled)).slice(0, mostSigns);
}

/** Signs as one string, such as `+447400123456`. */
export const joinSigns = (signs: readonly Sign[]): string => signs.map((sign) => sign.char).join("");

/** The signs of a text as one string. */
export const signsOf = (text: string): string => joinSigns(readSigns(text));
