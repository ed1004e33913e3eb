import fc from "fast-check";
import { expect, test } from "vitest";
import { extractCode } from "./extract.ts";

test.each([
  ["123456", "123456"],
  ["123 456", "123456"],
  ["123-456", "123456"],
  ["Your Shop code is 123456. It is valid for 10 minutes.", "123456"],
  ["Shop 24/7: code 123-456, never share it (2026)", "123456"],
  ["@shop.example #123456", "123456"],
  ["الرمز ١٢٣٤٥٦ صالح لمدة ١٠ دقائق", "123456"],
  ["12", "12"],
  ["1234567", "123456"],
  ["nothing", ""],
])("of %j the code is %j", (text, code) => {
  expect(extractCode(text, 6)).toBe(code);
});

test("a code is found in any sentence around it that has no digits beside it", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{6}$/), fc.stringMatching(/^[a-z .:]*$/), (code, words) => {
      expect(extractCode(`${words} ${code} ${words} in 5 minutes`, 6)).toBe(code);
    }),
  );
});

test("there are never more digits than the code has", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 4, max: 8 }), (text, length) => {
      expect(extractCode(text, length)).toMatch(new RegExp(`^[0-9]{0,${length}}$`));
    }),
  );
});
