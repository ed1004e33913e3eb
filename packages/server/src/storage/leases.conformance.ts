// What every store must do with a settlement that comes late or twice: only the process that has a delivery settles it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Settlement } from "../service/delivery-store.ts";
import type { Store } from "../service/store.ts";

const now = 1_700_000_000_000;
const accepted = { kind: "accepted", at: now, provider: "p", reference: null } as const;

/** Holds a store's leases of deliveries against the port. `open` gives a fresh, empty store. */
export const describeLeases = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as a keeper of leases`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    /** A delivery `v-1`, leased until now. */
    const addDelivery = () =>
      store.update({ appKey: "app", id: "v" }, () => ({
        value: undefined,
        delivery: {
          delivery: {
            ...{ id: "v-1", appKey: "app", verificationId: "v", phone: "+447400123456" },
            ...{ channel: "sms", message: 1, createdAt: now, tries: 0 },
          },
          leasedUntil: now,
        },
      }));

    it("leaves a delivery alone that another has claimed since, however it is settled", async () => {
      const mine = { id: "v-1", leasedUntil: now };
      await addDelivery();
      await store.claimDeliveries(now, now + 15_000, { limit: 9 });
      const late: readonly Settlement[] = [
        accepted,
        { kind: "unanswered", at: now, provider: "p", why: "timeout" },
        { kind: "given_up", at: now, why: "over" },
        { kind: "again", at: now + 1 },
        { kind: "deferred", at: now + 1 },
      ];
      for (const it of late) await store.settleDelivery(mine, it);
      const isOpen = await store.update({ appKey: "app", id: "v", delivery: mine }, ({ isDeliveryOpen }) => ({
        value: isDeliveryOpen,
        settlement: accepted,
      }));
      expect(isOpen).toBe(false);
      expect(await store.deliveries("v")).toMatchObject([{ outcome: "open", settledAt: null, tries: 1 }]);
      expect(await store.claimDeliveries(now + 14_999, now + 30_000, { limit: 9 })).toEqual([]);
      expect(await store.claimDeliveries(now + 15_000, now + 30_000, { limit: 9 })).toMatchObject([
        { id: "v-1" },
      ]);
    });

    it("settles a delivery once, however often its settlement is repeated", async () => {
      await addDelivery();
      const put = () =>
        store.settleDelivery({ id: "v-1", leasedUntil: now }, { kind: "deferred", at: now + 5000 });
      await Promise.all([put(), put()]);
      await put();
      expect(await store.claimDeliveries(now + 5000, now + 9000, { limit: 9 })).toMatchObject([{ tries: 0 }]);
      await put();
      expect(await store.claimDeliveries(now + 8999, now + 9999, { limit: 9 })).toEqual([]);
    });
  });
};
