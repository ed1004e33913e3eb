// A clock that all servers on one database share: the database's, as it was measured last, continued by this process's own
// durations. Nothing that is stored or compared depends then on how the machines' clocks are set.
import type { Clock } from "../service/clock.ts";

/** A clock that follows another one. */
export interface StoreClock extends Clock {
  /** Measures the difference anew; resolves with by how many ms this machine's clock is ahead. Rejects when there is no answer. */
  adjust(): Promise<number>;
}

interface Sources {
  readonly machine: Clock;
  /** Unix milliseconds by the clock that is shared. */
  readonly readTime: () => Promise<number>;
  /** Milliseconds; never goes back. */
  readonly monotonic: () => number;
}

/** A slower answer is used only if it shows by itself that the clock is wrong, in ms. */
const slowAnswer = 500;

/** Measures once, so that no moment is stored by another clock. */
export const openStoreClock = async ({ machine, readTime, monotonic }: Sources): Promise<StoreClock> => {
  const measure = async () => {
    const begin = monotonic();
    const time = await readTime();
    const end = monotonic();
    return { offset: time - (begin + end) / 2, took: end - begin };
  };
  let { offset } = await measure();
  let latest = 0;
  const now = (): number => {
    latest = Math.max(latest, Math.floor(monotonic() + offset));
    return latest;
  };
  return {
    now,
    wall: machine.wall,
    after: machine.after,
    adjust: async () => {
      const measured = await measure();
      if (measured.took <= slowAnswer || Math.abs(measured.offset - offset) > measured.took)
        offset = measured.offset;
      return Math.round(machine.wall() - (monotonic() + offset));
    },
  };
};
