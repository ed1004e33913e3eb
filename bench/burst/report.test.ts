import { describe, expect, test } from "vitest";
import { brokenBy, burstOf, markdownOf, type Seen } from "./report.ts";

const clean: Seen = {
  fallbacks: 100,
  sent: 100,
  twice: 0,
  seconds: 5,
  quiet: [1, 2, 3],
  during: [4, 5, 50],
  requests: 6,
  faults: [],
};

describe("the report of a burst", () => {
  test("compares the longest delay with the median of the same minute", () => {
    expect(burstOf(clean)).toMatchObject({ during: { p50: 5, p99: 50, max: 50 }, worstToMedian: 10 });
    expect(brokenBy([burstOf(clean)])).toEqual([]);
  });

  test.each<[string, Partial<Seen>]>([
    ["run 1: 1 of 100 were not sent", { sent: 99 }],
    ["run 1: 2 were sent more than once", { twice: 2 }],
    ["run 1: the last left after 20.1 s", { seconds: 20.1 }],
    ["run 1: a request took 10.2 × the median", { during: [4, 5, 51] }],
    ["run 1: 1 wrong answers (500 oops)", { faults: ["500 oops"] }],
  ])("says that %s", (broken, seen) => {
    expect(brokenBy([burstOf({ ...clean, ...seen })])).toEqual([broken]);
  });

  test("lets the worst run decide", () => {
    const place = {
      date: "",
      node: "",
      cores: 2,
      processor: "",
      pinned: true,
      load: { before: 0, after: 0 },
    };
    const text = markdownOf([burstOf(clean), burstOf({ ...clean, seconds: 21 })], place);
    expect(text).toContain("| seconds until the last was sent ≤ 20 | 21.0 | **no** |");
  });

  test("has nothing to say about a burst that no request met", () => {
    expect(() => burstOf({ ...clean, during: [] })).toThrow("No request was measured.");
  });
});
