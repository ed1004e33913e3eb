// What every store that outlives its process must do: all that was acknowledged is there when it is opened again.
import { describe, expect, it } from "vitest";
import type { AccessRule } from "../core/access-rules.ts";
import type { Store } from "../service/store.ts";
import { addContent, readContent, readWebhookIds } from "./content.fixture.ts";
import { now } from "./pending.fixture.ts";

const owner = { appKey: "app", phone: "+447400123456", id: "v" };
const rule: AccessRule = { effect: "block", value: "+4474*", note: "", createdAt: now };

/** A store that is empty at first, and a way to open it again, whether it was closed or not. */
export interface ReopenableStore {
  readonly store: Store;
  readonly reopen: () => Promise<Store>;
}

/** Holds a store that outlives its process against the ports. `open` gives a fresh, empty store. */
export const describeDurability = (name: string, open: () => Promise<ReopenableStore>): void => {
  describe(`${name} that is opened again`, () => {
    it.each([
      ["after it was closed", true],
      ["while it is still open, as for another process", false],
    ])("has everything that was acknowledged, %s", async (_, isClosed) => {
      const { store, reopen } = await open();
      await addContent(store, owner);
      await store.saveAccessRule(rule);
      await store.redeem({ jti: "j", by: "first", at: now });
      const before = await readContent(store, owner);
      if (isClosed) await store.close();
      const again = await reopen();
      expect(await readContent(again, owner)).toEqual(before);
      expect([await again.accessRules(), [...(await again.phoneRules()).byValue]]).toEqual([
        [rule],
        [[rule.value, rule.effect]],
      ]);
      expect([await again.redeem({ jti: "j", by: "second", at: now }), await readWebhookIds(again)]).toEqual([
        { jti: "j", by: "first", at: now },
        ["v-w"],
      ]);
      await again.close();
      if (!isClosed) await store.close();
    });

    it("has neither lost nor revived what was changed: settled deliveries, leases, erased content", async () => {
      const { store, reopen } = await open();
      const [settled, leased, erased] = ["settled", "leased", "erased"].map((id, index) => ({
        ...{ appKey: `app-${id}`, phone: `+44740012345${index}`, id },
      }));
      for (const it of [settled, leased, erased]) if (it) await addContent(store, it);
      await store.settleDelivery(
        { id: "settled-1", leasedUntil: now },
        { kind: "given_up", at: now, why: "over" },
      );
      await store.claimDeliveries(now, now + 1000, { limit: 9, except: ["erased-1"] });
      await store.claimWebhooks(now, now + 1000, 9);
      await store.settleWebhook({ id: "settled-w", leasedUntil: now + 1000 }, { kind: "done" });
      await store.forgetPhone(erased?.phone ?? "");
      await store.close();
      const again = await reopen();
      expect(await again.deliveries("settled")).toMatchObject([{ outcome: "given_up", why: "over" }]);
      expect(await again.claimDeliveries(now + 999, now + 999, { limit: 9 })).toEqual([]);
      expect(await again.claimDeliveries(now + 1000, now + 1000, { limit: 9 })).toMatchObject([
        { id: "leased-1", tries: 2 },
      ]);
      expect(await again.claimWebhooks(now + 1000, now + 1000, 9)).toMatchObject([
        { id: "leased-w", tries: 2 },
      ]);
      expect(await again.verifications({ phone: erased?.phone, limit: 9 })).toEqual([]);
      await again.close();
    });

    it("has kept what was asked for before it was closed, though nobody waited for it", async () => {
      const { store, reopen } = await open();
      await addContent(store, owner);
      const settling = store.settleDelivery(
        { id: "v-1", leasedUntil: now },
        { kind: "given_up", at: now, why: "over" },
      );
      await Promise.all([settling, store.close()]);
      const again = await reopen();
      expect(await again.deliveries("v")).toMatchObject([{ outcome: "given_up" }]);
      await again.close();
    });
  });
};
