// What the check of a store says of this machine's clock.
import { expect, it } from "vitest";
import type { JournalEvent } from "./journal.ts";
import { createReadiness } from "./readiness.ts";

it("A clock that is not the store's is noted while it lasts, and once when it is over", async () => {
  const aheads = [0, 400, 16_000, -2000, 1000, 0];
  const noted: JournalEvent[] = [];
  let now = 0;
  const readiness = createReadiness(
    {
      store: { ping: async () => undefined },
      journal: { note: (event) => void noted.push(event), fault: () => undefined },
      adjustClock: async () => aheads.shift() ?? 0,
    },
    () => now,
  );
  const seen: number[] = [];
  for (now = 1000; aheads.length > 0; now += 1000) {
    await readiness.check();
    seen.push(readiness.clockAhead());
  }
  expect(seen).toEqual([0, 400, 16_000, -2000, 1000, 0]);
  expect(noted).toEqual([
    { event: "clock_off", aheadMs: 16_000 },
    { event: "clock_off", aheadMs: -2000 },
    { event: "clock_right", aheadMs: 1000 },
  ]);
});

it("A store that does not say what time it is cannot be used", async () => {
  const readiness = createReadiness(
    {
      store: { ping: async () => undefined },
      journal: { note: () => undefined, fault: () => undefined },
      adjustClock: () => Promise.reject(new Error("no answer")),
    },
    () => 1000,
  );
  expect(await readiness.check()).toBe(false);
});
