import fc from "fast-check";
import { expect, test } from "vitest";
import { plainCode, plainPhone, plainText, withLeadingZeros } from "./spelling.ts";

/** Everything that Unicode calls white space, and characters of no width. */
const unseen = [
  ..."\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2003\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
  ..."\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufe0f\ufeff",
];

test("what nobody sees is left out of numbers and codes, wherever it stands", () => {
  const noise = fc.array(fc.constantFrom(...unseen), { maxLength: 3 }).map((it) => it.join(""));
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,12}$/), fc.array(noise, { minLength: 13 }), (digits, gaps) => {
      const written = [...digits].map((digit, at) => (gaps[at] ?? "") + digit).join("") + gaps.at(-1);
      expect(plainText(written)).toBe(digits);
      expect(plainCode(written)).toBe(digits);
      expect(plainPhone(`+${written}`)).toBe(`+${digits}`);
    }),
  );
});

test("other control characters stay, so that they are refused", () => {
  for (const control of "\0\u0001\u0007\b\u001b\u007f\u0080\u009f") {
    expect(plainText(`12${control}34`)).toBe(`12${control}34`);
  }
});

test.each([
  [" 15122345678", "+15122345678"],
  ["  44 7400", "+447400"],
  ["\u200f 44", "+44"],
  ["( 1) 512", "+1)512"],
  [" (1) 512", "+1)512"],
  [" +44", "+44"],
  ["\t44", "44"],
  ["\u00a044", "44"],
  ["44 ", "44"],
  [" ٤٤", "+44"],
])("a space in front of a number is the plus that a form lost: %j is %j", (written, plain) => {
  expect(plainPhone(written)).toBe(plain);
});

test("decimal zeros of a number that a spreadsheet took for an amount are no digits of it", () => {
  const written = ["447400123456.0", " 447400123456.00", "+447400123456\uff0e\uff10", "٤٤٧٤٠٠١٢٣٤٥٦.٠"];
  expect(written.map(plainPhone)).toEqual(["447400123456", "+447400123456", "+447400123456", "447400123456"]);
  for (const grouped of ["06.12.34.56.00", "0612.0", "4474001234.56", "447400123456.000"])
    expect(plainPhone(grouped)).toBe(grouped);
});

test("dashes of every kind are left out of a code", () => {
  for (const dash of "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\uff0d")
    expect(plainCode(`123${dash}456`)).toBe("123456");
});

test("a code that lost leading zeros gets them back; one of letters, or of nothing, does not", () => {
  expect(["782", "0", "078212", "ab", "", "12-3"].map((code) => withLeadingZeros(code, 4))).toEqual([
    "0782",
    "0000",
    "078212",
    "ab",
    "",
    "12-3",
  ]);
});
