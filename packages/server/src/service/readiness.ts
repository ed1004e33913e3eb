// Whether the store can be written, tested by writing to it. Changes are noted in the journal.
import type { Journal } from "./journal.ts";
import type { Store } from "./store.ts";

/** Whether requests can be served. */
export interface Readiness {
  /** Writes to the store. However often it is called, that happens once at a time and once in `freshFor` ms. */
  check(): Promise<boolean>;
  /** By how many ms this machine's clock was ahead of the store's at the latest check. */
  clockAhead(): number;
}

const freshFor = 500;

/** A clock that differs by more than this is reported, in ms. */
export const longestClockError = 1000;

/** What readiness depends on. */
export interface ReadinessPorts {
  readonly store: Pick<Store, "ping">;
  readonly journal: Pick<Journal, "note" | "fault">;
  /** Adjusts the clock to the store's; resolves with by how many ms this machine's is ahead. */
  readonly adjustClock: () => Promise<number>;
}

/** A check over a store; `now` is monotonic, in ms. */
export const createReadiness = (
  { store, journal, adjustClock }: ReadinessPorts,
  now: () => number,
): Readiness => {
  let wasReady = true;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let latest = Promise.resolve(true);

  let ahead = 0;

  const noteClock = (latestAhead: number): void => {
    const [wasOff, isOff] = [ahead, latestAhead].map((it) => Math.abs(it) > longestClockError);
    ahead = latestAhead;
    if (wasOff || isOff) journal.note({ event: isOff ? "clock_off" : "clock_right", aheadMs: ahead });
  };

  const write = async (): Promise<boolean> => {
    try {
      await store.ping();
      noteClock(await adjustClock());
      if (!wasReady) journal.note({ event: "store_writable" });
      wasReady = true;
    } catch (fault) {
      if (wasReady) journal.fault("write to the store", fault);
      wasReady = false;
    }
    checkedAt = now();
    return wasReady;
  };

  return {
    clockAhead: () => ahead,
    check: () => {
      if (now() - checkedAt >= freshFor) {
        checkedAt = Number.POSITIVE_INFINITY;
        latest = write();
      }
      return latest;
    },
  };
};
