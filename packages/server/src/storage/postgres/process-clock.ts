// Time of this process, by which attempts are bounded. No moment of it is stored.
import type { Clock } from "../../service/clock.ts";

/** Counts from the start of the process. */
export const processClock: Pick<Clock, "now" | "after"> = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
