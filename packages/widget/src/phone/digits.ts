// Digits of every script as ASCII digits. Knows nothing of phone numbers.

const decimal = /\p{Nd}/u;
const notAscii = /[^\u0020-\u007e]/gu;

/** Unicode keeps each script's ten digits in one run, so a digit's value is its distance from the run's start. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (decimal.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value % 10);
}

/**
 * Replaces Arabic-Indic, Persian, Devanagari, Bengali, full-width and all other decimal digits by ASCII ones, and the
 * full-width plus by `+`. Everything else stays.
 */
export function toAsciiDigits(text: string): string {
  return text.replace(notAscii, (char) => {
    if (char === "＋" || char === "﹢") return "+";
    return decimal.test(char) ? digitOf(char) : char;
  });
}
