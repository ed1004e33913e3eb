// What every store must do with what was promised to phones and to webhooks: deliveries and webhook requests, their leases and ends.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Delivery, DeliveryRecord, Settlement } from "../service/delivery-store.ts";
import type { EventBatch } from "../service/event-batch.ts";
import type { Store } from "../service/store.ts";
import type { WebhookRequest } from "../service/webhook-store.ts";

const now = 1_700_000_000_000;
const appKey = "app";
const phone = "+447400123456";

const settlement = { kind: "accepted", at: now, provider: "p", reference: null } as const;

/** The nth message of a verification. */
const delivery = (verificationId: string, message = 1, createdAt = now): Delivery => ({
  id: `${verificationId}-${message}`,
  appKey,
  verificationId,
  phone,
  channel: message === 1 ? "sms" : "voice",
  message,
  createdAt,
  tries: 0,
});

const request = (id: string, more: Partial<WebhookRequest> = {}): WebhookRequest => ({
  id,
  appKey,
  subscriber: "standard",
  type: "verification.accepted",
  data: '{"id":"v"}',
  createdAt: now,
  tries: 0,
  ...more,
});

/** Holds a store's outbox against the port. `open` gives a fresh, empty store. */
export const describeOutbox = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as an outbox`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const add = (it: Delivery, leasedUntil = now) =>
      store.update({ appKey, id: it.verificationId }, () => ({
        value: undefined,
        delivery: { delivery: it, leasedUntil },
      }));
    const batchOf = (webhooks: readonly WebhookRequest[], leasedUntil = now): EventBatch => ({
      appKey,
      verificationId: "v",
      events: [],
      webhooks,
      leasedUntil,
    });
    const tell = (webhooks: readonly WebhookRequest[], leasedUntil = now) =>
      store.update({ appKey, id: "v" }, () => ({
        value: undefined,
        batch: batchOf(webhooks, leasedUntil),
      }));
    const handOver = (id: string, it: { provider?: string; reference?: string; leasedUntil?: number } = {}) =>
      store.settleDelivery(
        { id, leasedUntil: it.leasedUntil ?? now },
        { kind: "accepted", at: now, provider: it.provider ?? "p", reference: it.reference ?? null },
      );
    /** Settles the delivery `v-1` with a webhook request, as a decision does; returns whether it was open. */
    const settle = (settlement: Settlement, batch: EventBatch) =>
      store.update({ appKey, id: "v", delivery: { id: "v-1", leasedUntil: now } }, ({ isDeliveryOpen }) => ({
        value: isDeliveryOpen,
        settlement,
        batch: isDeliveryOpen ? batch : undefined,
      }));
    const idsDue = async (at: number) =>
      (await store.claimDeliveries(at, at + 60_000, { limit: 100 })).map(({ id }) => id).toSorted();
    const record = (it: Delivery, more: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
      ...it,
      outcome: "open",
      settledAt: null,
      provider: null,
      reference: null,
      why: null,
      ...more,
    });

    it("gives a delivery to one claimer only, and again when its lease has run out", async () => {
      await Promise.all(Array.from({ length: 20 }, (_, index) => add(delivery(`d${index}`))));
      const claims = await Promise.all(
        Array.from({ length: 4 }, () => store.claimDeliveries(now, now + 1000, { limit: 10 })),
      );
      expect(new Set(claims.flat().map(({ id }) => id)).size).toBe(20);
      expect(claims.flat()).toHaveLength(20);
      expect(await store.claimDeliveries(now + 999, now + 2000, { limit: 100 })).toEqual([]);
      expect(
        (await store.claimDeliveries(now + 1000, now + 2000, { limit: 100 })).map(({ tries }) => tries),
      ).toEqual(Array(20).fill(2));
    });

    it("leaves to a claimer the deliveries that it is at work on itself, which do not count for the limit", async () => {
      for (const [index, id] of ["a", "b", "c"].entries()) await add(delivery(id), now - 9 + index);
      const claim = async (except: readonly string[]) =>
        (await store.claimDeliveries(now, now, { limit: 2, except })).map(({ id }) => id).toSorted();
      expect([await claim(["a-1", "none"]), await claim(["a-1", "b-1", "c-1"])]).toEqual([
        ["b-1", "c-1"],
        [],
      ]);
      expect(
        (await store.claimDeliveries(now, now, { limit: 9 })).map(({ tries }) => tries).toSorted(),
      ).toEqual([1, 2, 2]);
    });

    it("keeps a delivery whole, and from everybody while its lease lasts", async () => {
      await add(delivery("v", 2), now + 500);
      expect(await store.claimDeliveries(now + 499, now + 1000, { limit: 10 })).toEqual([]);
      expect(await store.claimDeliveries(now + 500, now + 1000, { limit: 10 })).toEqual([
        { ...delivery("v", 2), tries: 1 },
      ]);
    });

    it("never hands out a settled delivery, and a postponed one at its time", async () => {
      for (const id of ["a", "b", "c", "d", "e"]) await add(delivery(id));
      await handOver("a-1");
      await store.settleDelivery({ id: "b-1", leasedUntil: now }, { kind: "given_up", at: now, why: "over" });
      await store.settleDelivery({ id: "c-1", leasedUntil: now }, { kind: "again", at: now + 5000 });
      await store.settleDelivery({ id: "d-1", leasedUntil: now }, { kind: "deferred", at: now + 5000 });
      await store.settleDelivery(
        { id: "e-1", leasedUntil: now },
        { kind: "unanswered", at: now, provider: "p", why: "timeout" },
      );
      expect(await idsDue(now + 4999)).toEqual([]);
      expect(await idsDue(now + 5000)).toEqual(["c-1", "d-1"]);
    });

    it("counts the tries of a postponed delivery, and none for one that waits for its turn", async () => {
      await add(delivery("again"));
      await add(delivery("deferred"));
      for (const at of [now, now + 1000, now + 2000]) {
        const claimed = await store.claimDeliveries(at, at + 60_000, { limit: 10 });
        expect(claimed).toHaveLength(2);
        await store.settleDelivery(
          { id: "again-1", leasedUntil: at + 60_000 },
          { kind: "again", at: at + 1000 },
        );
        await store.settleDelivery(
          { id: "deferred-1", leasedUntil: at + 60_000 },
          { kind: "deferred", at: at + 1000 },
        );
      }
      const claimed = await store.claimDeliveries(now + 3000, now + 60_000, { limit: 10 });
      expect(Object.fromEntries(claimed.map(({ id, tries }) => [id, tries]))).toEqual({
        "again-1": 4,
        "deferred-1": 1,
      });
    });

    it("does not count the first try of whom its own process put off", async () => {
      await add(delivery("v"), now + 60_000);
      await store.settleDelivery(
        { id: "v-1", leasedUntil: now + 60_000 },
        { kind: "deferred", at: now + 1000 },
      );
      expect(
        (await store.claimDeliveries(now + 1000, now + 60_000, { limit: 10 })).map(({ tries }) => tries),
      ).toEqual([0]);
    });

    it("lists a verification's deliveries by message, each with what it came to, and no neighbour's", async () => {
      const all = Array.from({ length: 11 }, (_, index) => delivery("v", index + 1));
      for (const it of all.toReversed()) await add(it, now + 60_000);
      for (const neighbour of ["v2", "u", "w", "V"]) await add(delivery(neighbour), now + 60_000);
      await handOver("v-1", { reference: "r", leasedUntil: now + 60_000 });
      await store.settleDelivery(
        { id: "v-2", leasedUntil: now + 60_000 },
        { kind: "unanswered", at: now + 1, provider: "q", why: "timeout" },
      );
      await store.settleDelivery(
        { id: "v-3", leasedUntil: now + 60_000 },
        { kind: "given_up", at: now + 2, why: "over" },
      );
      const [one, two, three, ...open] = all.map((it) => record(it));
      expect(await store.deliveries("v")).toEqual([
        { ...one, outcome: "accepted", settledAt: now, provider: "p", reference: "r" },
        { ...two, outcome: "unanswered", settledAt: now + 1, provider: "q", why: "timeout" },
        { ...three, outcome: "given_up", settledAt: now + 2, why: "over" },
        ...open,
      ]);
      expect(await store.deliveries("nobody")).toEqual([]);
    });

    it("finds a delivery by its id, whoever asks, also before it is settled", async () => {
      await add(delivery("v"), now + 60_000);
      expect(await store.deliveryOf({ provider: "any", id: "v-1" })).toEqual(record(delivery("v")));
      expect(await store.deliveryOf({ provider: "any", id: "v-2" })).toBeUndefined();
    });

    it("finds a settled delivery by its id only for the provider that took it", async () => {
      await add(delivery("v"), now + 60_000);
      await handOver("v-1", { reference: "r", leasedUntil: now + 60_000 });
      const found = ["p", "q"].map(async (provider) => (await store.deliveryOf({ provider, id: "v-1" }))?.id);
      expect(await Promise.all(found)).toEqual(["v-1", undefined]);
    });

    it("finds a delivery by a reference of that provider only, the newest when one came twice", async () => {
      await add(delivery("z", 1, now - 10_000));
      await add(delivery("a", 1, now - 5000));
      await add(delivery("m", 1, now));
      await add(delivery("other"));
      for (const id of ["z-1", "a-1", "m-1"]) await handOver(id, { reference: "r" });
      await handOver("other-1", { provider: "q", reference: "r" });
      const ids = await Promise.all(
        [
          { provider: "p", reference: "r" },
          { provider: "q", reference: "r" },
          { provider: "s", reference: "r" },
          { provider: "p", reference: "x" },
          { provider: "p" },
        ].map(async (about) => (await store.deliveryOf(about))?.id),
      );
      expect(ids).toEqual(["m-1", "other-1", undefined, undefined, undefined]);
    });

    it("keeps a settlement's webhook requests in the same step", async () => {
      await add(delivery("v"));
      const batch = batchOf([request("n"), request("other", { subscriber: "other" })], now + 100);
      expect(await settle(settlement, batch)).toBe(true);
      expect(await store.deliveries("v")).toMatchObject([{ outcome: "accepted" }]);
      const claimed = await store.claimWebhooks(now + 100, now + 200, 10);
      expect(claimed.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
        request("n", { tries: 1 }),
        request("other", { subscriber: "other", tries: 1 }),
      ]);
    });

    it("hands out at once a delivery that waits longer than any pause, as a clock that was ahead left it", async () => {
      await add(delivery("patient"));
      await add(delivery("blocked"));
      await store.settleDelivery(
        { id: "patient-1", leasedUntil: now },
        { kind: "deferred", at: now + 300_000 },
      );
      await store.settleDelivery(
        { id: "blocked-1", leasedUntil: now },
        { kind: "again", at: now + 86_400_000 },
      );
      expect(await idsDue(now)).toEqual(["blocked-1"]);
    });

    it("settles a delivery once, and tells every later decision that it is settled", async () => {
      await add(delivery("v"));
      const outcomes = await Promise.all([
        settle(settlement, batchOf([request("first")])),
        settle({ ...settlement, provider: "late" }, batchOf([request("second")])),
        settle({ kind: "again", at: now + 1 }, batchOf([request("third")])),
      ]);
      expect(outcomes).toEqual([true, false, false]);
      expect((await store.find({ appKey, id: "v" })).isDeliveryOpen).toBe(false);
      expect(await store.deliveries("v")).toMatchObject([{ outcome: "accepted", provider: "p" }]);
      expect((await store.claimWebhooks(now, now + 1, 10)).map(({ id }) => id)).toEqual(["first"]);
      expect(await idsDue(now + 1_000_000)).toEqual([]);
    });

    it("keeps neither delivery nor webhook request of a decision that throws", async () => {
      const bad = request("bad", { data: null as unknown as string });
      const failing = store.update({ appKey, id: "v" }, () => ({
        value: undefined,
        delivery: { delivery: delivery("v"), leasedUntil: now },
        batch: batchOf([request("good"), bad]),
      }));
      await expect(failing).rejects.toThrow();
      expect([await store.deliveries("v"), await store.claimWebhooks(now, now + 1, 10)]).toEqual([[], []]);
    });

    it("forgets old webhook requests and settled deliveries, and neither a new one nor one that is still to be carried out", async () => {
      const old = now - 1000;
      for (const id of ["settled", "open"]) await add(delivery(id, 1, old), now + 60_000);
      await add(delivery("young"), now + 60_000);
      await handOver("settled-1", { leasedUntil: now + 60_000 });
      await handOver("young-1", { leasedUntil: now + 60_000 });
      await tell([request("old", { createdAt: old }), request("new")], now + 60_000);
      const removed = await store.purge({ now, before: now, refusalsBefore: 0, limit: 100 });
      const left = async (id: string) => (await store.deliveries(id)).length;
      expect([await left("settled"), await left("open"), await left("young")]).toEqual([0, 1, 1]);
      const requests = await store.claimWebhooks(now + 60_000, now + 70_000, 10);
      expect([requests.map(({ id }) => id), removed]).toEqual([["new"], 2]);
    });
  });
};
