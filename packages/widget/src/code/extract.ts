// Finds the code in whatever was typed, pasted or filled in. Knows only how long codes are.
import { toAsciiDigits } from "../phone/digits.ts";

/**
 * The code in a text: a group of exactly `length` digits if there is one (`Your code is 123-456.`), else the text's
 * first digits, as many as fit.
 */
export function extractCode(text: string, length: number): string {
  const ascii = toAsciiDigits(text);
  const digits = ascii.replace(/\D/g, "");
  if (digits.length <= length) return digits;
  const groups = ascii.match(/\d+(?:[ \u00a0-]\d+)*/g) ?? [];
  const candidates = [...(ascii.match(/\d+/g) ?? []), ...groups.map((group) => group.replace(/\D/g, ""))];
  return candidates.find((candidate) => candidate.length === length) ?? digits.slice(0, length);
}
