// Finds the first whole number in a pasted text: among words, days, times, prices and other numbers.
import { joinSigns, readAll, wholeNumber } from "./signs.ts";

/** What divides a text: words, ends of a list's items, marks of an extension. */
const words =
  /\p{L}{2,}|(?<!\S)\p{L}[.)]?(?=\s)|[,;]\s|[、，；•·]|[,;#pwx](?=[\s:.]{0,3}\p{Nd}{1,6}\P{Nd}{0,9}$)/giu;

/** Days, times, prices, and the numbers of a list's items. */
const otherFigures = new RegExp(
  [
    /(?<![+＋\p{Nd}./-])\p{Nd}{1,2}([./-])\p{Nd}{1,2}\1(?:\p{Nd}{2}){1,2}(?![\p{Nd}./-])/u,
    /(?<![+＋\p{Nd}./-])(?:19|20)\p{Nd}{2}-\p{Nd}{2}-\p{Nd}{2}(?![\p{Nd}./-])/u,
    /(?<![+＋\p{Nd}:])\p{Nd}{1,2}(?::\p{Nd}{2}){1,2}(?![\p{Nd}:])/u,
    /\p{Sc}\s?\p{Nd}[\p{Nd}.,]*/u,
    /(?<!\S|[(（][^)）]*)[1-9]\p{Nd}?[.)]\s/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** More digits than a calling code and an area code have together. */
const longerThanPrefix = 10;

/** E.164 allows 15 digits. A plus, or what is dialled for it, comes before them. */
const isTooLong = (signs: string) => signs.length > (/^(?:\+|00|011)/.test(signs) ? 18 : 15);

/** Digits without anything between them. */
interface Group {
  readonly index: number;
  readonly signs: string;
  /** Signs of the part before it. */
  readonly before: number;
  /** A sign of a new number comes before it. A slash within a number also divides its groups. */
  readonly isDivided: boolean;
}

function groupsOf(part: string): readonly Group[] {
  const groups: Group[] = [];
  let [before, end] = [0, 0];
  for (const { 0: text, index } of part.matchAll(/[+＋]?\p{Nd}+/gu)) {
    const signs = joinSigns(readAll(text));
    groups.push({ index, signs, before, isDivided: /[/／|,;+＋]/.test(part.slice(end, index) + text) });
    before += signs.length;
    end = index + text.length;
  }
  return groups;
}

/** The first whole number of a part that has several. */
function firstNumber(part: string): string {
  const signs = joinSigns(readAll(part));
  const [first, ...others] = groupsOf(part);
  const begins = others.filter((it) => Math.min(it.before, signs.length - it.before) >= wholeNumber);
  const startsAlike = ({ signs: [sign] }: Group) => sign === first?.signs[0];
  const second =
    begins.find((it) => it.isDivided && (it.before > longerThanPrefix || startsAlike(it))) ??
    (isTooLong(signs)
      ? (begins.find((it) => it.signs === first?.signs) ??
        begins.find(startsAlike) ??
        begins.find((it) => it.before * 2 === signs.length))
      : undefined);
  return part.slice(0, second?.index);
}

interface Found {
  readonly index: number;
  readonly number: string;
}

/** The likeliest number of a text in which line ends divide the parts. */
function findNumber(text: string): Found | undefined {
  const found = [...text.matchAll(/[^\n]+/g)]
    .map(({ 0: part, index }) => ({ index, number: firstNumber(part) }))
    .filter(({ number }) => readAll(number).length >= wholeNumber);
  return (
    found.find(({ number }) => /[+＋]/.test(number)) ??
    found.find(({ number }) => !isTooLong(joinSigns(readAll(number)))) ??
    found[0]
  );
}

const blankOut = (text: string, pattern: RegExp) =>
  text.replace(pattern, (match) => "\n".repeat(match.length));

/** Zeros that spreadsheets write behind a number which they took for an amount. */
const decimalZeros = /(?<=^\s*[+＋]?\p{Nd}{7,})\.00?(?=\s*$)/u;

/** Blanks out what a sentence has beside its first number, so that every sign stays where it was. */
export function numberIn(sentence: string): string {
  if (sentence.length < wholeNumber) return sentence;
  const divided = blankOut(blankOut(sentence, decimalZeros), words);
  const found = findNumber(blankOut(divided, otherFigures)) ?? findNumber(divided);
  if (!found) return sentence;
  return " ".repeat(found.index) + found.number.padEnd(sentence.length - found.index);
}
