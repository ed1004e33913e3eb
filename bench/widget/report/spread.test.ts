import { expect, test } from "vitest";
import { spreadOf } from "./spread.ts";

test("a spread is the middle value and where the outer tenths begin, in whatever order they came", () => {
  const values = [7, 1, 9, 3, 5, 10, 2, 8, 4, 6];
  expect(spreadOf(values)).toEqual({ median: 5, p10: 1, p90: 9 });
});

test("nothing measured is a fault, not a zero", () => {
  expect(() => spreadOf([])).toThrow("Nothing was measured");
});
