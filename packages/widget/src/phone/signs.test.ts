import { expect, test } from "vitest";
import { joined, readSigns, signsOf, withPlus } from "./signs.ts";

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

test("00 stands for the plus everywhere, 011 only where calling code 1 is dialled", () => {
  const dialled = (text: string, callingCode: string) => joined(withPlus(readSigns(text), callingCode));
  expect(dialled("011 44 7400", "1")).toBe("+447400");
  expect(dialled("011 44 7400", "44")).toBe("011447400");
  expect(dialled("00 44 7400", "1")).toBe("+447400");
  expect(dialled("00 44 7400", "44")).toBe("+447400");
});

test("a pasted page does not become a number", () => {
  expect(signsOf("1".repeat(1000))).toHaveLength(24);
});
