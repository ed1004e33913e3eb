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

/** What stands between a number and the rest of a sentence: a word, the end of a list's item, the mark of an extension. */
const words = /\p{L}{2,}|[,;]\s|[,;#x](?=[\s:.]{0,3}\p{Nd}{1,6}\P{Nd}{0,9}$)/giu;

/** More digits than a calling code and an area code have together. */
const longerThanPrefix = 10;

/** The first whole number of a part that has several. A slash within one divides its groups. */
function firstNumber(part: string): string {
  let number = "";
  let length = 0;
  let first: string | undefined;
  for (const piece of part.split(/(?=[/|,;+＋])/)) {
    const signs = readAll(piece);
    const begins = length > longerThanPrefix || first === signs[0]?.char;
    if (Math.min(length, signs.length) >= wholeNumber && begins) return number;
    first ??= signs[0]?.char;
    length += signs.length;
    number += piece;
  }
  return part;
}

/** Blanks out what a sentence has beside its first number, so that every sign stays where it was. */
export function numberIn(sentence: string): string {
  const parts = sentence.replace(words, (word) => "\n".repeat(word.length)).matchAll(/[^\n]+/g);
  const numbers = [...parts].filter(([part]) => readAll(part).length >= wholeNumber);
  const number = numbers.find(([part]) => /[+＋]/.test(part)) ?? numbers[0];
  if (!number) return sentence;
  return " ".repeat(number.index) + firstNumber(number[0]).padEnd(sentence.length - number.index);
}

/** A zero in brackets that is not dialled from abroad; Italy's is. */
const trunkZero = /([+＋](?!\s*39)[^+＋]*?)[(（][0０][)）]/gu;

/** The signs of a typed or pasted number. `+44 (0)20…` loses its zero. */
export function readSigns(text: string): readonly Sign[] {
  const dialled = text.replace(trunkZero, (_, before: string) => `${before}\u2007\u2007\u2007`);
  return withOnePlus(readAll(dialled)).slice(0, mostSigns);
}

/** Signs as one string, such as `+447400123456`. */
export const joined = (signs: readonly Sign[]): string => signs.map((sign) => sign.char).join("");

/** The signs of a text as one string. */
export const signsOf = (text: string): string => joined(readSigns(text));
