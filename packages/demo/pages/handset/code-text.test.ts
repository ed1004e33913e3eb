import { expect, test } from "vitest";
import { cutAtCode } from "./code-text.ts";

test("a text is cut at the first place that spells its code", () => {
  expect(cutAtCode("Code 123456.\n@localhost #123456", "123456")).toEqual({
    before: "Code ",
    code: "123456",
    after: ".\n@localhost #123456",
  });
});

test("a code spelled with pauses is found as a whole", () => {
  expect(cutAtCode("Your code is 1, 2, 3, 4. Goodbye.", "1234").code).toBe("1, 2, 3, 4");
  expect(cutAtCode("123 456 is your code", "123456").code).toBe("123 456");
});

test("a text without its code stays whole", () => {
  expect(cutAtCode("No digits here", "123456")).toEqual({ before: "No digits here", code: "", after: "" });
});

test("a code that is no row of digits is never read as a pattern", () => {
  expect(cutAtCode("anything", ".*").code).toBe("");
});
