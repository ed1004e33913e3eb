// Digits of every script as ASCII digits. Nothing else is changed.

const decimal = /\p{Nd}/u;
const foreignDigit = /[^\0-\x7f]/u;

/** Unicode keeps each script's digits in runs of ten from zero to nine, so the place in the run is the value. */
const digitValue = (digit: string): number => {
  const at = digit.codePointAt(0) ?? 0;
  let start = at;
  while (at - start < 50 && decimal.test(String.fromCodePoint(start - 1))) start -= 1;
  return (at - start) % 10;
};

/** `text` with every decimal digit written in ASCII. */
export const asciiDigits = (text: string): string =>
  foreignDigit.test(text)
    ? text.replace(/[^\0-\x7f]/gu, (it) => (decimal.test(it) ? String(digitValue(it)) : it))
    : text;
