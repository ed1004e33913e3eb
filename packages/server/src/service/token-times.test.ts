// When a token is valid: never longer than its life and the tolerance, whatever clock made it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkTokenTimes, tokenClockTolerance } from "./token-times.ts";

it("A token is valid for at most its life and the clock tolerance, however far ahead the clock was that made it", () => {
  const times = fc.record({
    from: fc.integer({ min: -1e8, max: 1e8 }),
    life: fc.integer({ min: 1, max: 1e7 }),
    now: fc.integer({ min: -1e8, max: 1e8 }),
  });
  fc.assert(
    fc.property(times, ({ from, life, now }) => {
      const isValid = checkTokenTimes({ from, until: from + life }, now) === "valid";
      expect(isValid).toBe(now < from + life && now >= from - tokenClockTolerance);
    }),
  );
});

it("A token that has expired is expired, also if it never was valid", () => {
  expect(checkTokenTimes({ from: 1e9, until: 5 }, 5)).toBe("expired");
});
