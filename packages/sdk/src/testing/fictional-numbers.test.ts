import { expect, test } from "vitest";
import { fictionalNumbers, uniqueNumber } from "./fictional-numbers.ts";

test("the table lists the reserved numbers and what they do", () => {
  expect(fictionalNumbers.code).toBe("424242");
  expect(fictionalNumbers.gb.success).toHaveLength(10);
  expect(fictionalNumbers.gb.success.at(-1)).toBe("+447700900989");
  expect(fictionalNumbers.us.success[0]).toBe("+12025550180");
  expect(fictionalNumbers.gb.wrongCode).toBe("+447700900990");
  expect(fictionalNumbers.us.voiceOnly).toBe("+12025550195");
});

test("each seed has a number of its own, and none of the special ones", () => {
  const all = Array.from({ length: 980 }, (_, seed) => uniqueNumber(seed));
  expect(new Set(all).size).toBe(980);
  expect(all[0]).toBe("+447700900000");
  expect(all.at(-1)).toBe("+447700900979");
});

test.each([-1, 980, 1.5, Number.NaN])("a seed that has no number of its own is refused: %s", (seed) => {
  expect(() => uniqueNumber(seed)).toThrow(RangeError);
});
