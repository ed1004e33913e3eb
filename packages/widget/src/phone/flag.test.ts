import { expect, test } from "vitest";
import { drawsFlags, flagEmoji } from "./flag.ts";

test("a flag is its country's two regional letters", () => {
  expect(flagEmoji("GB")).toBe("\u{1f1ec}\u{1f1e7}");
});

test("flags count as drawn only where a flag is narrower than its letters apart", () => {
  expect(drawsFlags(() => 20)).toBe(true);
  expect(drawsFlags((text) => text.length * 10)).toBe(false);
});
