// What every store must remove when it is purged, what it must keep, and what the returned number counts.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyLedger, forgetAt } from "../core/phone-ledger.ts";
import type { Verification } from "../core/verification/verification.ts";
import { blankApp } from "../service/app.ts";
import type { PurgeOrder } from "../service/maintenance-store.ts";
import type { Store } from "../service/store.ts";
import { now, pendingOf, saveVerification } from "./pending.fixture.ts";

const appKey = "app";
const [old, young] = [now - 1, now];
const phoneOf = (index: number) => `+44740012345${index}`;

const expiredOf = (id: string, endedAt: number): Verification => {
  const { code, givenCode, nextStepAt, expiresAt, ...rest } = pendingOf(id, { createdAt: old });
  return { ...rest, state: "expired", endedAt };
};

/** Holds a store's purging against the port. `open` gives a fresh, empty store. */
export const describePurge = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} that is purged`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const purge = (order: Partial<PurgeOrder> = {}) =>
      store.purge({ now, before: now, refusalsBefore: 0, limit: 100, ...order });

    it("removes verifications that ended before, each with its events, and counts both", async () => {
      const guessed = { at: old, kind: "guessed", right: false, entered: null } as const;
      await saveVerification(store, expiredOf("old", old), [guessed, guessed]);
      await saveVerification(store, expiredOf("young", young), [guessed]);
      await saveVerification(store, pendingOf("pending", { createdAt: 0, expiresAt: old }), [guessed]);
      expect(await purge()).toBe(3);
      const left = await store.verifications({ limit: 9 });
      expect(left.map(({ id }) => id)).toEqual(["pending", "young"]);
      expect([await store.events("young"), await store.events("pending")]).toEqual([[guessed], [guessed]]);
    });

    it("removes ledgers that make no difference from now on, however old the rest may be", async () => {
      const ledger = { ...emptyLedger, sends: [now] };
      const keep = (index: number, verifiedUntil: number) =>
        store.update({ appKey, phone: phoneOf(index) }, () => ({
          value: undefined,
          ledger: { ...ledger, verifiedUntil },
        }));
      await keep(1, 0);
      await keep(2, forgetAt(ledger) + 10);
      const isKnown = async (index: number) =>
        (await store.find({ appKey, phone: phoneOf(index) })).ledger.sends.length > 0;
      expect(await purge({ now: forgetAt(ledger), before: now * 2 })).toBe(0);
      expect(await purge({ now: forgetAt(ledger) + 1, before: 0 })).toBe(1);
      expect([await isKnown(1), await isKnown(2)]).toEqual([false, true]);
    });

    it("removes inbox messages, requests and redemptions from before, and counts them", async () => {
      for (const [index, at] of [old, young].entries()) {
        const phone = phoneOf(index);
        await store.addToInbox({
          ...{ id: `${at}`, appKey, phone, channel: "sms", sealed: "s", createdAt: at },
        });
        await store.update({ appKey, id: `${at}`, requestKey: `${at}` }, () => ({
          value: undefined,
          request: { key: `${at}`, asked: "a", verificationId: `${at}`, sealedToken: "t", at },
        }));
        await store.redeem({ jti: `${at}`, by: "first", at });
      }
      expect(await purge()).toBe(3);
      expect((await store.inbox({ appKey, limit: 9 })).map(({ id }) => id)).toEqual([`${young}`]);
      const isRecorded = async (at: number) =>
        (await store.find({ appKey, id: "v", requestKey: `${at}` })).request !== undefined;
      expect([await isRecorded(old), await isRecorded(young)]).toEqual([false, true]);
      const redeemer = async (at: number) => (await store.redeem({ jti: `${at}`, by: "second", at })).by;
      expect([await redeemer(old), await redeemer(young)]).toEqual(["second", "first"]);
    });

    it("removes apps' secret keys that stopped working, and does not count them", async () => {
      const keyUntil = (until: number) => ({ digest: `until ${until}`, sealed: null, until });
      const app = {
        ...blankApp({ appKey, name: "Acme", test: true, createdAt: now }),
        ...{ secretDigest: "d", sealedSecret: null },
      };
      await store.saveApp({ ...app, oldKeys: [keyUntil(now + 1), keyUntil(now), keyUntil(old)] });
      await store.saveApp({ ...app, appKey: "other", oldKeys: [keyUntil(now + 1)] });
      expect(await purge()).toBe(0);
      expect(await store.app(appKey)).toEqual({ ...app, oldKeys: [keyUntil(now + 1)] });
      expect(await store.app("other")).toEqual({ ...app, appKey: "other", oldKeys: [keyUntil(now + 1)] });
    });

    it("removes no more of a kind than asked for in one call, and all of it in several", async () => {
      for (let index = 0; index < 5; index += 1) {
        await saveVerification(store, expiredOf(`v${index}`, old - index));
        await store.redeem({ jti: `${index}`, by: "b", at: old });
      }
      const removed: number[] = [];
      for (let call = 0; call < 4; call += 1) removed.push(await purge({ limit: 2 }));
      expect(removed).toEqual([4, 4, 2, 0]);
    });

    it("keeps everything when it tidies up", async () => {
      await saveVerification(store, pendingOf("v"));
      await store.tidy();
      await store.tidy();
      await saveVerification(store, pendingOf("w"));
      expect((await store.verifications({ limit: 9 })).map(({ id }) => id)).toEqual(["w", "v"]);
    });
  });
};
