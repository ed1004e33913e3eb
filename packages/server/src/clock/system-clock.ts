// The machine's clock: follows the wall clock forward and never goes back.
import type { Clock } from "../service/clock.ts";

interface Sources {
  readonly wall: () => number;
  readonly monotonic: () => number;
}

/** A larger difference is not drift, in ms. */
const leastStep = 5000;

/**
 * A clock that goes on when the wall clock is set back, so that no code lives longer. `onStep` is called when the wall clock was
 * set, with the milliseconds.
 */
export const createSystemClock = (
  onStep: (ms: number) => void = () => undefined,
  { wall, monotonic }: Sources = { wall: Date.now, monotonic: () => performance.now() },
): Clock => {
  let latest = wall() - monotonic();
  let offset = latest;
  return {
    now: () => {
      const difference = wall() - monotonic();
      if (Math.abs(difference - latest) > leastStep) onStep(Math.round(difference - latest));
      latest = difference;
      offset = Math.max(offset, difference);
      return Math.floor(monotonic() + offset);
    },
    wall: () => Math.floor(wall()),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
};
