// What every store must do with counts of refused sends: add up, keep a bounded number of rows, forget.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { blankApp } from "../service/app.ts";
import { createRefusalCounter } from "../service/refusal-counter.ts";
import type { RefusalCount } from "../service/refusal-store.ts";
import type { Store } from "../service/store.ts";

const day = 19_675;
const now = day * 86_400_000;

const counted = (prefix: string, more: Partial<RefusalCount> = {}): RefusalCount => ({
  ...{ appKey: "app", day, reason: "resend_too_soon", country: "GB", prefix, count: 1 },
  ...more,
});

/** Holds a store against the port. `open` gives a fresh, empty store. */
export const describeRefusals = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as a store of refusals`, () => {
    let store: Store;
    const saveApp = (appKey: string) =>
      store.saveApp({
        ...blankApp({ appKey, name: "Acme", test: true, createdAt: now }),
        ...{ secretDigest: "d", sealedSecret: null },
      });
    beforeEach(async () => {
      store = await open();
      await saveApp("app");
      await saveApp("other");
    });
    afterEach(() => store.close());

    const all = (appKey?: string) => store.refusals({ appKey, from: 0, to: day + 9 });
    const sum = (counts: readonly RefusalCount[]) => counts.reduce((total, { count }) => total + count, 0);

    it("adds up by app, day, reason, country and prefix, the largest first", async () => {
      const kinds = [
        counted("+44740"),
        counted("+44741"),
        counted("+44740", { reason: "app_paused" }),
        counted("+44740", { country: "JE" }),
        counted("+44740", { day: day + 1 }),
        counted("+44740", { appKey: "other" }),
      ];
      for (const [index, it] of kinds.entries())
        await store.addRefusals([it, { ...it, count: index }, { ...it, count: 10 }], 100);
      expect(await all()).toEqual(kinds.map((it, index) => ({ ...it, count: 11 + index })).toReversed());
      expect(await all("other")).toEqual([counted("+44740", { appKey: "other", count: 16 })]);
      expect(await store.refusals({ appKey: "app", from: day + 1, to: day + 1 })).toEqual([
        counted("+44740", { day: day + 1, count: 15 }),
      ]);
    });

    it("counts without a prefix what would be one prefix too many of an app's day", async () => {
      const many = (from: number, more = {}) =>
        Array.from({ length: 10 }, (_, index) => counted(`+44${from + index}`, more));
      await store.addRefusals(many(100), 15);
      await store.addRefusals([...many(100), ...many(200), ...many(300, { reason: "app_paused" })], 15);
      await store.addRefusals(many(200, { day: day + 1 }), 15);
      const today = (await all()).filter((it) => it.day === day);
      expect(today.filter(({ prefix }) => prefix !== "")).toHaveLength(15);
      expect(today.filter(({ prefix }) => prefix === "").toSorted((a, b) => a.count - b.count)).toEqual([
        counted("", { count: 5 }),
        counted("", { reason: "app_paused", count: 10 }),
      ]);
      expect([sum(today), sum(await all())]).toEqual([40, 50]);
    });

    it("keeps a bounded number of rows of 100,000 refused sends to distinct numbers, and none of the numbers", async () => {
      const clock = { now: () => now, wall: () => now, after: () => () => undefined };
      const counter = createRefusalCounter({ store, clock });
      for (let index = 0; index < 100_000; index += 1) {
        const phone = `+4474${String(index * 9973).padStart(9, "0")}`;
        counter.count({ appKey: "app", reason: "resend_too_soon", country: "GB", phone });
        if (index % 9000 === 0) await counter.flush();
      }
      await counter.flush();
      const rows = await all();
      expect([rows.length, sum(rows)]).toEqual([1001, 100_000]);
      expect(rows.filter(({ prefix }) => prefix.length > "+447400000".length)).toEqual([]);
    });

    it("forgets days that are long ago, and a deleted app's counts for good", async () => {
      const days = [day - 2, day - 1, day].map((it) => counted("+44740", { day: it }));
      await store.addRefusals([...days, counted("+1", { appKey: "other" })], 10);
      await store.purge({ now, before: 0, refusalsBefore: day, limit: 10 });
      await store.deleteApp("other");
      await store.addRefusals([counted("+1", { appKey: "other" })], 10);
      expect(await all()).toEqual([counted("+44740")]);
    });
  });
};
