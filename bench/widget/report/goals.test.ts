import { expect, test } from "vitest";
import type { Size } from "../sizes/size.ts";
import { goalsOf } from "./goals.ts";
import type { Results } from "./results.ts";

const size = (what: string, brotli: number): Size => ({ what, min: 0, gzip: 0, brotli });

const results = (whole: number): Pick<Results, "sizes" | "metadata" | "verified" | "rows"> => ({
  sizes: [
    size("telproof whole, file by file", whole),
    size("intl-tel-input core", 15_000),
    size("intl-tel-input CSS, without flags", 2_600),
  ],
  metadata: { median: 120, p10: 100, p90: 250 },
  verified: [],
  rows: [],
});

test("a goal is met up to its budget, and stands beside the best peer", () => {
  const peer = { who: "intl-tel-input core + CSS", value: 17_600 };
  expect(goalsOf(results(28_600))[0]).toMatchObject({ id: "G1", ours: 28_600, peer, met: true });
  expect(goalsOf(results(28_601))[0]).toMatchObject({ met: false });
});

test("what was not measured is not judged", () => {
  expect(goalsOf(results(1)).map(({ id }) => id)).toEqual(["G1", "G3"]);
});
