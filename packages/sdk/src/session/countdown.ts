// Seconds that are left, counted from the arrival of an answer. The device's clock can shorten a countdown (the
// machine slept) and never lengthen it. No timers here.
import type { SessionClock } from "./clock.ts";

/** Whole seconds, by the names that answers give them: until another message, until the code expires, until the proof is renewed (or the server is asked again). */
export interface Seconds {
  readonly retryIn: number;
  readonly codeExpiresIn: number;
  readonly renewIn: number;
}

/** Seconds to count from now on. What is undefined counts on as before. */
export type Started = { readonly [Name in keyof Seconds]?: Seconds[Name] | undefined };

/** Counts down. */
export interface Countdown {
  readonly start: (seconds: Started) => void;
  /** What is left, rounded up. */
  readonly read: () => Seconds;
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
  const ends = { retryIn: 0, codeExpiresIn: 0, renewIn: 0 };
  const names = Object.keys(ends) as (keyof Seconds)[];
  let begun = 0;
  return {
    start: (seconds) => {
      const now = time();
      for (const name of names) {
        const count = seconds[name];
        if (count === undefined) continue;
        ends[name] = now + count * 1000;
        begun = now;
      }
    },
    read: () => {
      const now = time();
      const left = { ...ends };
      for (const name of names) left[name] = Math.max(0, Math.ceil((left[name] - now) / 1000));
      return left;
    },
    toNextSecond: () => 1000 - ((time() - begun) % 1000),
  };
};
