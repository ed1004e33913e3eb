// Finds the code in whatever was typed, pasted or filled in. Knows only how long codes are.
import { toAsciiDigits } from "../phone/digits.ts";

/** Digits by themselves or in groups, but no part of a time, a price, a fraction or a longer group. */
const figures = /(?<!\d|\d[.,:/-])\d+(?:[ \u00a0.-]\d+)*(?![.,:/-]?\d)/g;

/** What is rather a day, a price or a year. */
const others = /^\d\d?([.-])\d\d?\1\d\d(?:\d\d)?$|^\d+\.\d\d$|^(?:19|20)\d\d$/;

/** A text that begins with digits begins with the code; in others a word names it. */
const naming =
  /^[^\p{L}\p{Nd}]*$|c[oó]d|k[oó]d|код|κωδ|קוד|رمز|كود|码|碼|コード|코드|認証|인증|mã|\b(?:pin|otp|tan)\b|verif/iu;

/** How little a figure looks like the code: what is written as something else, then what nothing names, then groups. */
function unlikeliness(figure: string, before: string): number {
  const other = others.test(figure) || before.endsWith("+");
  return (other ? 4 : 0) + (naming.test(before) ? 0 : 2) + (/\D/.test(figure) ? 1 : 0);
}

/**
 * The code in a text: of the figures with exactly `length` digits the likeliest (`Order 2026: your code is 123-456.`),
 * else the text's first digits, as many as fit.
 */
export function extractCode(text: string, length: number): string {
  const ascii = toAsciiDigits(text);
  const digits = ascii.replace(/\D/g, "");
  if (digits.length <= length) return digits;
  const found: (readonly [code: string, unlikeliness: number])[] = [];
  let end = 0;
  for (const { 0: whole, index } of ascii.matchAll(figures)) {
    for (const figure of new Set([whole, ...(whole.match(/\d+/g) ?? [])])) {
      const code = figure.replace(/\D/g, "");
      if (code.length === length) found.push([code, unlikeliness(figure, ascii.slice(end, index))]);
    }
    end = index + whole.length;
  }
  return found.sort((a, b) => a[1] - b[1])[0]?.[0] ?? digits.slice(0, length);
}

/** Whether a text holds a whole code of this length; false where none is waited for. */
export function isWholeCode(text: string, length: number): boolean {
  return length > 0 && extractCode(text, length).length === length;
}
