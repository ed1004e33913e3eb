// A clock that follows the database's, whatever this machine's says.
import fc from "fast-check";
import { expect, it } from "vitest";
import { createManualClock } from "./manual-clock.ts";
import { openStoreClock } from "./store-clock.ts";

const start = 1_700_000_000_000;

/** A clock on a machine that is so many ms ahead of its database, whose answers take so long. */
const open = async (ahead: number, took = 0) => {
  const shared = createManualClock(start);
  let error = 0;
  const state = { ahead, took };
  const clock = await openStoreClock({
    machine: { ...shared, wall: () => shared.now() + state.ahead },
    monotonic: () => shared.now() - start + 5000,
    readTime: async () => {
      shared.advance(state.took / 2);
      const time = shared.now() + error;
      shared.advance(state.took / 2);
      return time;
    },
  });
  return {
    clock,
    state,
    shared,
    /** Sets the database's clock by so many ms. */
    step: (ms: number) => {
      error += ms;
    },
  };
};

it("Servers whose clocks differ agree on the time, and know how far theirs is off", async () => {
  const aheads = fc.integer({ min: -86_400_000, max: 86_400_000 });
  await fc.assert(
    fc.asyncProperty(aheads, fc.nat(400), fc.nat(100_000), async (ahead, took, passed) => {
      const it = await open(ahead, took);
      it.shared.advance(passed);
      expect(it.clock.now() - it.shared.now()).toBe(0);
      expect(await it.clock.adjust()).toBe(ahead);
      expect(it.clock.now() - it.shared.now()).toBe(0);
    }),
  );
});

it("It follows the database's clock, but never back", async () => {
  const it = await open(16_000);
  it.step(60_000);
  expect(await it.clock.adjust()).toBe(-44_000);
  expect(it.clock.now()).toBe(start + 60_000);
  it.step(-30_000);
  await it.clock.adjust();
  it.shared.advance(10_000);
  expect(it.clock.now()).toBe(start + 60_000);
  it.shared.advance(30_000);
  expect(it.clock.now()).toBe(start + 70_000);
});

it("A machine whose clock is set while the server runs changes nothing", async () => {
  const it = await open(0);
  it.state.ahead = 3_600_000;
  expect(it.clock.now()).toBe(start);
  expect(await it.clock.adjust()).toBe(3_600_000);
  expect(it.clock.now()).toBe(start);
});

it("A slow answer moves the clock only by what it proves", async () => {
  const it = await open(0);
  it.state.took = 3000;
  it.step(1000);
  await it.clock.adjust();
  expect(it.clock.now() - it.shared.now()).toBe(0);
  it.step(60_000);
  await it.clock.adjust();
  expect(it.clock.now() - it.shared.now()).toBe(61_000);
});
