// Whether the store can be written, tested by writing to it. Changes are noted in the journal.
import type { Journal } from "./journal.ts";
import type { Store } from "./store.ts";

/** Whether requests can be served. */
export interface Readiness {
  /** Writes to the store. However often it is called, that happens once at a time and once in `freshFor` ms. */
  check(): Promise<boolean>;
}

const freshFor = 500;

/** A check over a store; `now` is monotonic, in ms. */
export const createReadiness = (
  {
    store,
    journal,
  }: { readonly store: Pick<Store, "ping">; readonly journal: Pick<Journal, "note" | "fault"> },
  now: () => number,
): Readiness => {
  let wasReady = true;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let latest = Promise.resolve(true);

  const write = async (): Promise<boolean> => {
    try {
      await store.ping();
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
    check: () => {
      if (now() - checkedAt >= freshFor) {
        checkedAt = Number.POSITIVE_INFINITY;
        latest = write();
      }
      return latest;
    },
  };
};
