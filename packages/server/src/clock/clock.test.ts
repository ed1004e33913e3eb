// Time that nobody can turn back.
import { describe, expect, it } from "vitest";
import { createManualClock } from "./manual-clock.ts";
import { createSystemClock } from "./system-clock.ts";

const movable = () => {
  const at = { wall: 1_000_000, monotonic: 500 };
  const steps: number[] = [];
  const onStep = (ms: number) => void steps.push(ms);
  const clock = createSystemClock(onStep, { wall: () => at.wall, monotonic: () => at.monotonic });
  return { at, clock, steps };
};

describe("The system clock", () => {
  it("goes on from where it was when the wall clock is set back", () => {
    const { at, clock } = movable();
    at.wall -= 3_600_000;
    at.monotonic += 2000;
    expect(clock.now()).toBe(1_002_000);
  });

  it("follows the wall clock forward, as after a machine has slept", () => {
    const { at, clock } = movable();
    at.wall += 3_600_000;
    expect(clock.now()).toBe(4_600_000);
  });
});

describe("The wall clock", () => {
  it("is what others see, also after it jumped ahead and came back, and each step is reported once", () => {
    const { at, clock, steps } = movable();
    clock.now();
    at.wall += 7_200_000;
    expect([clock.now(), clock.now(), clock.wall()]).toEqual([8_200_000, 8_200_000, 8_200_000]);
    at.wall -= 7_200_000;
    at.monotonic += 2000;
    at.wall += 2000;
    expect([clock.now(), clock.wall(), steps]).toEqual([8_202_000, 1_002_000, [7_200_000, -7_200_000]]);
  });
});

describe("A manual clock", () => {
  it("rings timers in order, at their time, also those that a ring sets", () => {
    const clock = createManualClock(0);
    const rung: [string, number][] = [];
    clock.after(20, () => rung.push(["b", clock.now()]));
    clock.after(10, () => {
      rung.push(["a", clock.now()]);
      clock.after(5, () => rung.push(["c", clock.now()]));
    });
    clock.after(30, () => rung.push(["late", clock.now()]))();
    clock.advance(100);
    expect(rung).toEqual([
      ["a", 10],
      ["c", 15],
      ["b", 20],
    ]);
  });
});
