import { expect, test } from "vitest";
import { numberIn, signsOf } from "./signs.ts";

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

test.each([
  ["call me at +44 (0)7400 123456 ext", "+447400123456"],
  ["call me at 07400 123456 ext 5, after 10", "07400123456"],
  ["07400 123456 x5", "07400123456"],
  ["07400 123456;5", "07400123456"],
  ["0171 2345678 #12", "01712345678"],
  ["07400 123456, 07400 654321", "07400123456"],
  ["2 rooms, 12345678 francs, +41 44 668 18 00", "+41446681800"],
  ["tel:+44-7400-123456;ext=22", "+447400123456"],
  ["电话：131 2345 6789，分机 8", "13123456789"],
  ["الهاتف ٠٧٤٠٠ ١٢٣٤٥٦ بعد ٥", "07400123456"],
  ["room 12 or 34", "1234"],
  ["07400,123456", "07400123456"],
])("of the sentence %j the number is %j", (text, signs) => {
  expect(signsOf(numberIn(text))).toBe(signs);
  expect(numberIn(text)).toHaveLength(text.length);
});

test("a pasted page does not become a number", () => {
  expect(signsOf("1".repeat(1000))).toHaveLength(24);
});
