// What counts in a typed phone number: its digits and a leading plus. Punctuation, spaces and letters do not.
import { toAsciiDigits } from "./digits.ts";

/** One sign that counts, and where it ends in the text that it was read from. */
export interface Sign {
  readonly char: string;
  readonly end: number;
}

/** Far beyond any number (E.164 allows 15 digits), so that a pasted page does not become one. */
const mostSigns = 24;

/** An autofilled number behind another calling code (`+44 +4474…`) has at least this many digits. */
const wholeNumber = 7;

function readAll(text: string): readonly Sign[] {
  const signs: Sign[] = [];
  let end = 0;
  for (const char of text) {
    end += char.length;
    const ascii = toAsciiDigits(char);
    if (/[0-9+]/.test(ascii)) signs.push({ char: ascii, end });
  }
  return signs;
}

/** A plus counts at the front, or where a whole number begins behind a calling code that was there already. */
function withOnePlus(signs: readonly Sign[]): readonly Sign[] {
  const last = signs.findLastIndex((sign) => sign.char === "+");
  if (last < 0) return signs;
  if (signs.length - last > wholeNumber) return signs.slice(last);
  return signs.filter((sign, index) => sign.char !== "+" || index === 0);
}

/**
 * The signs of a typed or pasted number. `+44 (0)20…` loses the zero that is not dialled from abroad.
 */
export function readSigns(text: string): readonly Sign[] {
  const dialled = text.replace(/([+＋].*?)\(0\)/su, (_, before: string) => `${before}\u2007\u2007\u2007`);
  return withOnePlus(readAll(dialled)).slice(0, mostSigns);
}

/**
 * Puts the plus where an exit code stands for it: `00`, with which no number begins anywhere, and where calling code 1 is
 * dialled `011` too.
 *
 * @param callingCode of the chosen country, if one is.
 */
export function withPlus(signs: readonly Sign[], callingCode: string | null): readonly Sign[] {
  const exits = callingCode === "1" ? ["00", "011"] : ["00"];
  const exit = exits.find((it) => joined(signs).startsWith(it));
  if (exit === undefined) return signs;
  return [{ char: "+", end: signs[exit.length - 1]?.end ?? 0 }, ...signs.slice(exit.length)];
}

/** Signs as one string, such as `+447400123456`. */
export const joined = (signs: readonly Sign[]): string => signs.map((sign) => sign.char).join("");

/** The signs of a text as one string. */
export const signsOf = (text: string): string => joined(readSigns(text));
