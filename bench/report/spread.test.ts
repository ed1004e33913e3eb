import { expect, test } from "vitest";
import { spreadOf } from "./spread.ts";

test("a spread is the middle value and the range, in whatever order they came", () => {
  expect(spreadOf([9, 1, 4])).toEqual({ median: 4, min: 1, max: 9 });
});

test("nothing measured is a fault, not a zero", () => {
  expect(() => spreadOf([])).toThrow("Nothing was measured");
});
