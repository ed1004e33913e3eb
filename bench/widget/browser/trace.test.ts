import { expect, test } from "vitest";
import { mainThreadOf, selfTimesOf } from "./trace.ts";

const data = { navigationId: "one" };
const own = { ph: "X", pid: 1, tid: 1 };
const event = (name: string, ts: number, dur: number) => ({ ...own, name, ts, dur, tdur: dur });

const trace = (...events: readonly object[]) =>
  JSON.stringify({
    traceEvents: [
      { ...own, ph: "R", name: "navigationStart", ts: 1_000, args: { data } },
      { ...own, ph: "I", name: "bench-usable", ts: 9_000, args: { data } },
      ...events,
    ],
  });

const page = trace(
  event("RunTask", 0, 900),
  event("RunTask", 2_000, 4_000),
  event("EvaluateScript", 2_500, 3_000),
  event("v8.compile", 2_600, 500),
  event("Layout", 5_600, 300),
  event("RunTask", 9_500, 1_000),
  { ...event("RunTask", 3_000, 5_000), tid: 2 },
);

test("counts the page's main thread from the navigation on, and what lies in something else once", () => {
  expect(mainThreadOf(page)).toEqual({ compileEval: 3, script: 3, rendering: 0.3, total: 4, atRest: 5 });
});

test("self times leave out what lies in them", () => {
  const times = selfTimesOf(page);
  expect(times.get("EvaluateScript")).toBeCloseTo(2.5);
  expect(times.get("RunTask")).toBeCloseTo(1.7);
});

test("a page that never said it was usable is a fault, not a fast page", () => {
  expect(() => mainThreadOf(JSON.stringify({ traceEvents: [] }))).toThrow("when the page was usable");
});
