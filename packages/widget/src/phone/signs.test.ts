import { expect, test } from "vitest";
import { signsOf } from "./signs.ts";

test.each([
  ["+44 7400 123456", "+447400123456"],
  ["(213) 373-4253", "2133734253"],
  ["tel: +33 6 12 34 56 78.", "+33612345678"],
  ["+44 (0)7400 123456", "+447400123456"],
  ["0044 7400 123456", "00447400123456"],
  ["+44 +447400123456", "+447400123456"],
  ["07400+123", "07400123"],
  ["＋٤٤٧٤٠٠", "+447400"],
  ["no digits", ""],
])("of %j the signs %j count", (text, signs) => {
  expect(signsOf(text)).toBe(signs);
});

test.each([
  ["+44 (0)7400 123456", "+447400123456"],
  ["+４４（０）7400 123456", "+447400123456"],
  ["+39 (0)6 981 2345", "+39069812345"],
])("of %j the zero counts only where it is dialled from abroad: %j", (text, signs) => {
  expect(signsOf(text)).toBe(signs);
});

test("a pasted page does not become a number", () => {
  expect(signsOf("1".repeat(1000))).toHaveLength(24);
});
