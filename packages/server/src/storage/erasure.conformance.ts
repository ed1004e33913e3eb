// What every store must do when a number is forgotten or an app is deleted: everything attached goes, and nothing else.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyAppDay } from "../core/app-day.ts";
import { emptyLedger } from "../core/phone-ledger.ts";
import type { Store } from "../service/store.ts";
import { addContent, type Owner, readContent, readWebhookIds, recordsPerNumber } from "./content.fixture.ts";
import { now, pendingOf } from "./pending.fixture.ts";

const [phone, otherPhone] = ["+447400123456", "+447400123457"];
const wanted: Owner = { appKey: "app", phone, id: "wanted" };
const sameApp: Owner = { appKey: "app", phone: otherPhone, id: "same-app" };
const samePhone: Owner = { appKey: "other", phone, id: "same-phone" };
const owners = [wanted, sameApp, samePhone];

const nothing = { verification: undefined, request: undefined, events: [], deliveries: [], inbox: [] };

/** Holds a store's erasing against the ports. `open` gives a fresh, empty store. */
export const describeErasure = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} that erases`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      for (const owner of owners) await addContent(store, owner);
    });
    afterEach(() => store.close());

    const readAll = () => Promise.all(owners.map((owner) => readContent(store, owner)));

    it("forgets a number of one app with everything attached, and keeps the app's counts, its other numbers and other apps", async () => {
      const [before, ...others] = await readAll();
      expect(await store.forgetPhone(phone, "app")).toBe(recordsPerNumber);
      expect(await readAll()).toEqual([{ ...before, ...nothing, ledger: emptyLedger }, ...others]);
      expect(await readWebhookIds(store)).toEqual(["same-app-w", "same-phone-w"]);
    });

    it("forgets a number of all apps", async () => {
      const [one, other, another] = await readAll();
      expect(await store.forgetPhone(phone)).toBe(2 * recordsPerNumber);
      const gone = { ...nothing, ledger: emptyLedger };
      expect(await readAll()).toEqual([{ ...one, ...gone }, other, { ...another, ...gone }]);
      expect(await readWebhookIds(store)).toEqual(["same-app-w"]);
    });

    it("counts nothing when nothing is known of a number", async () => {
      const before = await readAll();
      expect([await store.forgetPhone("+15005550100"), await store.forgetPhone(phone, "nobody")]).toEqual([
        0, 0,
      ]);
      expect(await readAll()).toEqual(before);
    });

    it("forgets what is left of a number that its person changed: its ledger, deliveries and webhook requests", async () => {
      await store.update({ appKey: "app", id: "wanted" }, () => ({
        value: undefined,
        verification: pendingOf("wanted", { phone: "+15005550100" }),
        batch: {
          ...{ appKey: "app", verificationId: "wanted", events: [], leasedUntil: now },
          webhooks: [
            {
              ...{ id: "former", appKey: "app", subscriber: "s", type: "t", createdAt: now, tries: 0 },
              data: JSON.stringify({ id: "wanted", phone }),
            },
          ],
        },
      }));
      await store.forgetPhone(phone, "app");
      const { verification, deliveries, inbox } = await readContent(store, wanted);
      expect([verification?.phone, deliveries, inbox]).toEqual(["+15005550100", [], []]);
      expect((await store.ledgersOf(phone)).map(({ appKey }) => appKey)).toEqual(["other"]);
      expect(await readWebhookIds(store)).toEqual(["same-app-w", "same-phone-w", "wanted-w"]);
    });

    it("forgets with a number the messages of its verification that went to the number before", async () => {
      await store.update({ appKey: "app", id: "wanted" }, () => ({
        value: undefined,
        verification: pendingOf("wanted", { phone: "+15005550100" }),
      }));
      await store.forgetPhone("+15005550100", "app");
      const { verification, deliveries } = await readContent(store, wanted);
      expect([verification, deliveries]).toEqual([undefined, []]);
    });

    it("takes no message into an inbox whose delivery was erased while it was on its way", async () => {
      const content = { appKey: "app", channel: "sms", sealed: "s", createdAt: now } as const;
      const add = (owner: Owner) =>
        store.addToInbox({ ...content, id: `${owner.id}-late`, phone: owner.phone }, `${owner.id}-1`);
      await store.forgetPhone(phone, "app");
      for (const owner of [wanted, sameApp]) await add(owner);
      const inbox = await store.inbox({ appKey: "app", limit: 9 });
      expect(inbox.map(({ id }) => id)).toEqual(["same-app-late", "same-app-1"]);
    });

    it("counts what an app has, its running verifications apart", async () => {
      await store.update({ appKey: "app", id: "wanted" }, () => ({
        value: undefined,
        verification: { ...pendingOf("wanted"), state: "canceled", endedAt: now },
      }));
      expect(await store.appContent("app")).toEqual({ verifications: 2, running: 1, numbers: 2 });
      expect(await store.appContent("nobody")).toEqual({ verifications: 0, running: 0, numbers: 0 });
    });

    it("deletes an app with everything that was kept for it, and nothing of another", async () => {
      const [, , another] = await readAll();
      await store.deleteApp("app");
      const gone = { ...nothing, app: undefined, ledger: emptyLedger, appDay: emptyAppDay, refusals: [] };
      expect(await readAll()).toEqual([gone, gone, another]);
      expect([await readWebhookIds(store), await store.apps()]).toEqual([["same-phone-w"], [another?.app]]);
      expect(await store.claimDeliveries(now, now, { limit: 9 })).toMatchObject([{ id: "same-phone-1" }]);
      expect(await store.due(now + 999_999, 9)).toEqual([{ appKey: "other", id: "same-phone" }]);
    });
  });
};
