// How a validity period is written.
import { describe, expect, it } from "vitest";
import { validityPeriod } from "./validity.ts";

describe("A message's validity", () => {
  const now = Date.UTC(2026, 10, 22, 23, 55);

  it.each([
    [10, "relative", "000000001000000R"],
    [90, "relative", "000000013000000R"],
    [4000, "relative", "000002184000000R"],
    [0.2, "relative", "000000000100000R"],
    [99_999_999, "relative", "000030000000000R"],
    [10, "absolute", "261123000500000+"],
    [10, "none", ""],
  ] as const)("of %d minutes is written %s as %s", (minutes, form, expected) => {
    expect(validityPeriod(minutes, now, form)).toBe(expected);
  });
});
