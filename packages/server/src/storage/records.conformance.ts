// What every store must keep besides verifications: apps, redeemed proofs, the inbox of test apps.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type App, blankApp } from "../service/app.ts";
import type { Store } from "../service/store.ts";

const now = 1_700_000_000_000;
const appKey = "app";
const app: App = {
  ...blankApp({ appKey, name: "Acme", test: true, createdAt: now }),
  secretDigest: "d",
  sealedSecret: null,
  channels: ["sms"],
};

/** Holds a store against those ports. `open` gives a fresh, empty store. */
export const describeRecords = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as a store of records`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it("keeps an app and finds it again", async () => {
      await store.saveApp(app);
      await store.saveApp({ ...app, name: "Acme 2" });
      expect([await store.app(appKey), await store.app("other"), await store.apps()]).toEqual([
        { ...app, name: "Acme 2" },
        undefined,
        [{ ...app, name: "Acme 2" }],
      ]);
    });

    it("changes an app in one step: of a hundred changes at once none is lost", async () => {
      await store.saveApp({ ...app, name: "" });
      const append = (letter: string) =>
        store.updateApp(appKey, (it) => ({ app: { ...it, name: it.name + letter }, value: it.name.length }));
      const lengths = await Promise.all(Array.from({ length: 100 }, () => append("x")));
      expect(lengths).toEqual(Array.from({ length: 100 }, (_, index) => index));
      expect((await store.app(appKey))?.name).toBe("x".repeat(100));
    });

    it("changes no app that does not exist, nor one whose change is none", async () => {
      const change = vi.fn((app: App) => ({ app, value: 1 }));
      expect(await store.updateApp("other", change)).toBeUndefined();
      expect(change).not.toHaveBeenCalled();
      await store.saveApp(app);
      expect(await store.updateApp(appKey, change)).toBe(1);
      expect((await store.app(appKey))?.name).toBe("Acme");
    });

    it("redeems a proof once, whoever comes first", async () => {
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, index) => store.redeem({ jti: "j", by: `caller-${index}`, at: now })),
      );
      expect(new Set(all.map(({ by }) => by)).size).toBe(1);
    });

    it("lists an inbox newest first, by phone and by app, each message once", async () => {
      const entry = (id: string, phone: string) => ({
        id,
        appKey,
        phone,
        channel: "sms" as const,
        sealed: "s",
        // The clock was ahead, and came back.
        createdAt: now - 1000 * Number(id),
      });
      for (const [id, phone] of [
        ["1", "+441"],
        ["2", "+442"],
        ["3", "+441"],
        ["3", "+441"],
      ] as const)
        await store.addToInbox(entry(id, phone));
      const ids = async (query: { phone?: string; appKey?: string }) =>
        (await store.inbox({ appKey, limit: 10, ...query })).map(({ id }) => id);
      expect([await ids({}), await ids({ phone: "+441" }), await ids({ appKey: "other" })]).toEqual([
        ["3", "2", "1"],
        ["3", "1"],
        [],
      ]);
    });

    it("answers a ping", async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
};
