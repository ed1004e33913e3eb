// What every store must do with webhook requests: their leases, their postponements and their end.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../service/store.ts";
import type { WebhookRequest } from "../service/webhook-store.ts";

const now = 1_700_000_000_000;
const appKey = "app";

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

/** Holds a store's queue of webhook requests against the port. `open` gives a fresh, empty store. */
export const describeWebhookQueue = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as a queue of webhook requests`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const tell = (webhooks: readonly WebhookRequest[], leasedUntil = now) =>
      store.update({ appKey, id: "v" }, () => ({
        value: undefined,
        batch: { appKey, verificationId: "v", events: [], webhooks, leasedUntil },
      }));

    it("gives a webhook request to one claimer only, the longest waiting first, and again when its lease has run out", async () => {
      for (let index = 0; index < 20; index += 1) await tell([request(`n${index}`)], now - index);
      const claims = await Promise.all(
        Array.from({ length: 4 }, () => store.claimWebhooks(now, now + 1000, 5)),
      );
      expect(claims.map((claim) => claim.length)).toEqual([5, 5, 5, 5]);
      expect(new Set(claims.flat().map(({ id }) => id)).size).toBe(20);
      expect(claims[0]?.map(({ id }) => id).toSorted()).toEqual(["n15", "n16", "n17", "n18", "n19"]);
      expect(await store.claimWebhooks(now + 999, now + 2000, 100)).toEqual([]);
      expect((await store.claimWebhooks(now + 1000, now + 2000, 100)).map(({ tries }) => tries)).toEqual(
        Array(20).fill(2),
      );
    });

    it("forgets a webhook request that is done, and hands out one that is to be told again at its time", async () => {
      await tell([request("done"), request("again")]);
      await store.claimWebhooks(now, now + 60_000, 10);
      await store.settleWebhook({ id: "done", leasedUntil: now + 60_000 }, { kind: "done" });
      await store.settleWebhook(
        { id: "again", leasedUntil: now + 60_000 },
        { kind: "again", at: now + 5000 },
      );
      expect(await store.claimWebhooks(now + 4999, now + 9000, 10)).toEqual([]);
      expect(await store.claimWebhooks(now + 5000, now + 9000, 10)).toEqual([request("again", { tries: 2 })]);
      expect(await store.claimWebhooks(now + 10_000_000, now + 20_000_000, 10)).toHaveLength(1);
    });

    it("leaves a webhook request alone that another has claimed since, and repeats no settlement", async () => {
      const mine = { id: "n", leasedUntil: now + 1000 };
      await tell([request("n")]);
      await store.claimWebhooks(now, now + 1000, 9);
      await store.settleWebhook(mine, { kind: "deferred", at: now + 500 });
      await store.settleWebhook(mine, { kind: "deferred", at: now + 500 });
      expect(await store.claimWebhooks(now + 500, now + 2000, 9)).toEqual([request("n", { tries: 1 })]);
      for (const it of [{ kind: "done" }, { kind: "again", at: now }, { kind: "deferred", at: now }] as const)
        await store.settleWebhook(mine, it);
      expect(await store.claimWebhooks(now + 1999, now + 3000, 9)).toEqual([]);
      expect(await store.claimWebhooks(now + 2000, now + 3000, 9)).toEqual([request("n", { tries: 2 })]);
    });

    it("keeps a webhook request once, as it was first added", async () => {
      await tell([request("n", { data: "{}" })]);
      await tell([request("n", { data: "[]" }), request("other")]);
      const claimed = await store.claimWebhooks(now, now + 1000, 10);
      expect(claimed.map(({ id, data }) => [id, data]).toSorted()).toEqual([
        ["n", "{}"],
        ["other", '{"id":"v"}'],
      ]);
    });
  });
};
