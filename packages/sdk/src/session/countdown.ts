// Seconds that are left, counted from the arrival of an answer. The device's clock can shorten a countdown (the
// machine slept) and never lengthen it. No timers here.
import type { SessionClock } from "./clock.ts";

/** What is counted: until another message, until the code expires, until the proof needs renewal. */
type Counted = "retry" | "code" | "proof";

/** Whole seconds to count. */
export type Seconds = { readonly [Name in Counted]?: number | undefined };

/** Counts down. */
export interface Countdown {
  /** Counts from now on. What is undefined counts on as before. */
  readonly start: (seconds: Seconds) => void;
  /** Whole seconds, rounded up. */
  readonly left: (name: Counted) => number;
  /** Milliseconds until the seconds of the latest answer change. */
  readonly toNextSecond: () => number;
}

/** Milliseconds from which on the clocks disagree because the machine slept, not because they are read in turn. */
const slept = 1000;

/** Milliseconds since its creation, the machine's sleep included. */
const stopwatch = ({ monotonic, wall }: SessionClock) => {
  let [awake, device, time] = [monotonic(), wall(), 0];
  return () => {
    const [sinceAwake, sinceDevice] = [monotonic() - awake, wall() - device];
    awake += sinceAwake;
    device += sinceDevice;
    time += sinceDevice - sinceAwake > slept ? sinceDevice : sinceAwake;
    return time;
  };
};

export const createCountdown = (clock: SessionClock): Countdown => {
  const time = stopwatch(clock);
  const ends = { retry: 0, code: 0, proof: 0 };
  let begun = 0;
  return {
    start: (seconds) => {
      const now = time();
      for (const name of ["retry", "code", "proof"] as const) {
        const count = seconds[name];
        if (count === undefined) continue;
        ends[name] = now + count * 1000;
        begun = now;
      }
    },
    left: (name) => Math.max(0, Math.ceil((ends[name] - time()) / 1000)),
    toNextSecond: () => 1000 - ((time() - begun) % 1000),
  };
};
