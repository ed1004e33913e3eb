import { expect, test } from "vitest";
import { isStale, lifetimeOf } from "./proof-age.ts";

const proof = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, "")}.c2ln`;
const minute = 60_000;

test("a proof's own claims say how long it lives, ten minutes is the rule", () => {
  expect(lifetimeOf(proof({ iat: 1000, exp: 1300 }))).toBe(300);
  expect(lifetimeOf(proof({}))).toBe(600);
  expect(lifetimeOf("opaque")).toBe(600);
});

test("a proof is renewed in its last minute, whichever clock noticed", () => {
  const since = [0, 0] as const;
  expect(isStale("opaque", since, [9 * minute, 9 * minute])).toBe(false);
  expect(isStale("opaque", since, [9 * minute + 1, 0])).toBe(true);
  expect(isStale("opaque", since, [0, 9 * minute + 1])).toBe(true);
});

test("a device clock that was set back does not make a proof look older", () => {
  expect(isStale("opaque", [60 * minute, 0], [0, minute])).toBe(false);
});
