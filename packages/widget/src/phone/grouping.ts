// How the digits of a number are grouped, whether it is complete or still being typed. Pure.
import {
  compilePattern,
  type FormatRecord,
  matchAtStart,
  matchesWhole,
  type NationalNumber,
  type NumberRecord,
} from "./number-record.ts";

/** Fewer digits tell nothing of how a number goes on. */
const fewest = 3;
const longest = "9".repeat(15);

export interface Style {
  /** The record that has the formats: the leading country's, where several share a calling code. */
  readonly record: NumberRecord;
  readonly abroad: boolean;
}

const ruleOf = ([, , , rule]: FormatRecord, { record }: Style) => rule || record[6] || "";

const beginsWith = (patterns: readonly string[] | 0 | undefined, at: number, digits: string) => {
  const known = patterns || [];
  const pattern = known[Math.min(at, known.length - 1)];
  return !pattern || matchAtStart(pattern, digits) !== null;
};

/** Whether a number may be written so with the prefix that was typed, or without one. */
function allowsPrefix(format: FormatRecord, prefix: string, style: Style): boolean {
  const rule = ruleOf(format, style);
  const needsOne = /\d/.test(rule.replace(/\$\d/g, "")) && !(format[4] ?? style.record[9]);
  return (
    style.abroad || (prefix === "" ? !needsOne : rule === "" || needsOne || !!(format[4] ?? style.record[9]))
  );
}

/** A group of any digits in the place of each that allows only some. */
const anyDigits = (pattern: string) =>
  pattern.replace(/\[[^\]]*\]/g, "\\d").replace(/\d(?=[^,}][^,}])/g, "\\d");

/** Fills the groups of a format from the left, as far as there are digits. Undefined if there are too many. */
function fill(pattern: string, format: string, digits: string): string | undefined {
  const groups = compilePattern(anyDigits(pattern));
  const sample = groups.exec(longest)?.[0] ?? "";
  if (sample.length < digits.length) return undefined;
  const template = sample.replace(groups, format);
  let used = 0;
  let text = "";
  for (const char of template) {
    if (used === digits.length) break;
    text += char === "9" ? digits.charAt(used++) : char;
  }
  return text.includes("(") && !text.includes(")") ? `${text})` : text;
}

const shapeOf = (format: FormatRecord, { abroad }: Style) => (abroad && format[5]) || format[1];

function groupWhole({ prefix, whole: digits }: NationalNumber, style: Style): string | undefined {
  const format = (style.record[4] || []).find(
    (it) =>
      beginsWith(it[2], Number.POSITIVE_INFINITY, digits) &&
      matchesWhole(it[0], digits) &&
      allowsPrefix(it, prefix, style),
  );
  if (!format) return undefined;
  const rule = style.abroad ? "" : ruleOf(format, style);
  const shape = shapeOf(format, style);
  const ruled =
    rule && (prefix || !/\d/.test(rule.replace(/\$\d/g, "")))
      ? shape.replace(/\$\d/, (first) => rule.replace("$1", first))
      : shape;
  return digits.replace(compilePattern(format[0]), ruled);
}

function groupPart({ prefix, digits }: NationalNumber, style: Style): string | undefined {
  if (digits.length < fewest) return undefined;
  for (const format of style.record[4] || []) {
    if (!beginsWith(format[2], digits.length - fewest, digits) || !allowsPrefix(format, prefix, style))
      continue;
    const text = fill(format[0], shapeOf(format, style), digits);
    if (text !== undefined) {
      const spaced = / /.test(ruleOf(format, style).split("$1")[0] ?? "");
      return prefix + (prefix && spaced ? " " : "") + text;
    }
  }
  return undefined;
}

/** The number as its country writes it; undefined where nothing tells how. Behind a calling code there are only spaces. */
export function groupDigits(number: NationalNumber, style: Style): string | undefined {
  const text = groupWhole(number, style) ?? groupPart(number, style);
  return style.abroad ? text?.replace(/\D+/g, " ").trim() : text;
}
