// What is tried again while the store does not answer, for how long, and what is not.
import { expect, it } from "vitest";
import { retryOutages } from "./retry-outages.ts";
import { StoreOutageError } from "./store-outage.ts";

const outage = new StoreOutageError("The database does not answer.");

/** Work that fails with each of the faults in turn, then succeeds; each try takes so many ms of a clock on which no pause waits. */
const createWork = (faults: readonly Error[], took = 0) => {
  let now = 0;
  const tries: number[] = [];
  return {
    tries,
    clock: {
      now: () => now,
      after: (ms: number, run: () => void) => {
        now += ms;
        queueMicrotask(run);
        return () => undefined;
      },
    },
    work: async () => {
      const fault = faults[tries.length];
      tries.push(now);
      now += took;
      if (fault) throw fault;
      return "done";
    },
  };
};

it("tries again after each outage with growing pauses, until the work succeeds", async () => {
  const { work, clock, tries } = createWork(Array(6).fill(outage));
  expect([await retryOutages(work, clock), tries]).toEqual(["done", [0, 100, 300, 700, 1500, 2500, 3500]]);
});

it.each([0, 1, 5000, 15_000, 40_000])(
  "gives up with the outage after the longest time, though each try takes %i ms",
  async (took) => {
    const { work, clock, tries } = createWork(Array(999).fill(outage), took);
    await expect(retryOutages(work, clock, 30_000)).rejects.toBe(outage);
    expect(tries.at(-1)).toBeLessThanOrEqual(30_000);
    expect(clock.now()).toBeGreaterThanOrEqual(29_000);
    expect(clock.now()).toBeLessThanOrEqual(30_000 + took);
  },
);

it("tries nothing again that failed otherwise", async () => {
  const fault = new Error("a bug");
  const { work, clock, tries } = createWork([fault]);
  await expect(retryOutages(work, clock)).rejects.toBe(fault);
  expect(tries).toHaveLength(1);
});
