// A clock for tests that stands still until it is moved.
import type { Clock } from "../service/clock.ts";

/** A clock that is moved by hand. */
export interface ManualClock extends Clock {
  /** Moves time on and runs every timer that is due on the way, in order. */
  advance(ms: number): void;
}

/** A clock that shows `start` (Unix milliseconds) until it is moved. */
export const createManualClock = (start: number): ManualClock => {
  let now = start;
  const timers = new Map<symbol, { readonly at: number; readonly run: () => void }>();
  const ringNext = (until: number): boolean => {
    const next = [...timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
    if (!next) return false;
    const [key, { at, run }] = next;
    timers.delete(key);
    now = Math.max(now, at);
    run();
    return true;
  };
  return {
    now: () => now,
    wall: () => now,
    after: (ms, run) => {
      const key = Symbol("timer");
      timers.set(key, { at: now + ms, run });
      return () => void timers.delete(key);
    },
    advance: (ms) => {
      const until = now + ms;
      while (ringNext(until));
      now = until;
    },
  };
};
