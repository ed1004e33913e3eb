// What every store must do with the buckets of visitors' networks.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../service/store.ts";

const names = ["send 203.0.113.7", "send 203.0.113.0/24"];

/** Holds a store's buckets against the port. `open` gives a fresh, empty store. */
export const describeRequesters = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} that counts requesters`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const read = () =>
      store.changeBuckets(names, (found) => ({ value: [...found].toSorted(), changed: new Map() }));

    it("finds what was kept, exactly, and nothing of other names", async () => {
      expect(await read()).toEqual([]);
      const kept = { tokens: 19.123456789, at: 1_700_000_000_123 };
      await store.changeBuckets(names, () => ({ value: 0, changed: new Map([[names[0]!, kept]]) }));
      await store.changeBuckets(["guess 203.0.113.7"], () => ({
        value: 0,
        changed: new Map([["guess 203.0.113.7", { ...kept, tokens: 1 }]]),
      }));
      expect(await read()).toEqual([[names[0], kept]]);
    });

    it("loses no change of many at the same time, in whatever order they name the buckets", async () => {
      const take = (index: number) =>
        store.changeBuckets(index % 2 === 0 ? names : names.toReversed(), (found) => {
          const left = names.map((it) => (found.get(it)?.tokens ?? 100) - 1);
          const changed = new Map(names.map((it, at) => [it, { tokens: left[at]!, at: index }]));
          return { value: left[0], changed };
        });
      const values = await Promise.all(Array.from({ length: 50 }, (_, index) => take(index)));
      expect(new Set(values).size).toBe(50);
      expect((await read()).map(([, { tokens }]) => tokens)).toEqual([50, 50]);
    });
  });
};
