// The machine's time, made safe: it follows the wall clock forward and never goes back.
import type { Clock } from "../service/clock.ts";

interface Sources {
  readonly wall: () => number;
  readonly monotonic: () => number;
}

/** A clock that a wall clock set back cannot fool into prolonging a code's life: it goes on from where it was. */
export const createSystemClock = (
  { wall, monotonic }: Sources = { wall: Date.now, monotonic: () => performance.now() },
): Clock => {
  let offset = wall() - monotonic();
  return {
    now: () => {
      offset = Math.max(offset, wall() - monotonic());
      return Math.floor(monotonic() + offset);
    },
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
};
