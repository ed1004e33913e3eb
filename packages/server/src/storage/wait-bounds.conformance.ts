// What every store must do with waits that a clock ahead of this one has set: find every one of them and bound it, however many
// rows wait longer by right.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultPolicy } from "../core/policy.ts";
import { createCountingVault } from "../core/verification/counting-vault.fixture.ts";
import { createPlanFixture } from "../core/verification/plan.fixture.ts";
import { begin } from "../core/verification/send.ts";
import type { Plan } from "../core/verification/verification.ts";
import { simpleWorkflow } from "../core/workflow.ts";
import type { Store } from "../service/store.ts";

const now = 1_700_000_000_000;
const hour = 3_600_000;
const appKey = "app";
const webhookWaits = [30_000, 30_000, 5 * hour];

const planOf = (id: string, { at, wait }: { readonly at: number; readonly wait: number }): Plan =>
  createPlanFixture(id, {
    createdAt: at,
    policy: { ...defaultPolicy, sessionTtl: 24 * 3600 },
    workflow: simpleWorkflow("sms", 24 * 3600, { channel: "voice", after: wait }),
  });

/** Holds a store against that part of the port. `open` gives a fresh, empty store. */
export const describeWaitBounds = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} after a clock that was ahead`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const vault = createCountingVault();
    const limits = { messagesPerDay: null, wrongGuessesPerDay: 10_000 };
    const start = (id: string, times: { readonly at: number; readonly wait: number }) =>
      store.update({ appKey, id, phone: `+4474${id}` }, (found) => {
        const context = { vault, limits, network: null, now: times.at };
        const { verification, ledger } = begin(planOf(id, times), found, context);
        return { value: undefined, verification, ledger };
      });
    const addRequest = (id: string, tries: number, wait: number) =>
      store.update({ appKey, id: "v" }, () => ({
        value: undefined,
        batch: {
          ...{ appKey, verificationId: "v", events: [], leasedUntil: now + wait },
          webhooks: [{ id, appKey, subscriber: "s", type: "t", data: "{}", createdAt: now, tries }],
        },
      }));
    const boundAll = async (limit: number) => {
      const changed: number[] = [];
      do changed.push(await store.boundWaits({ now, webhookWaits, limit }));
      while (changed.at(-1) !== 0);
      return changed.reduce((sum, count) => sum + count, 0);
    };

    it.each([1, 2, 100])(
      "bounds every verification from that clock and no other, %i at a time",
      async (limit) => {
        for (let index = 0; index < 4; index += 1) {
          await start(`patient-${index}`, { at: now, wait: 20 * 3600 });
          await start(`early-${index}`, { at: now + (index + 1) * hour, wait: 120 });
        }
        expect([await boundAll(limit), await boundAll(limit)]).toEqual([4, 0]);
        expect(await store.due(now + 119_999, 100)).toEqual([]);
        expect((await store.due(now + 120_000, 100)).map(({ id }) => id).toSorted()).toEqual(
          [0, 1, 2, 3].map((index) => `early-${index}`),
        );
        expect(await store.due(now + 20 * hour, 100)).toHaveLength(8);
      },
    );

    it.each([1, 2, 100])(
      "bounds every webhook request from that clock by its tries and no other, %i at a time",
      async (limit) => {
        for (let index = 0; index < 4; index += 1) await addRequest(`patient-${index}`, 2, 5 * hour);
        const ahead = { fresh: 0, tried: 1, over: 9 };
        for (const [id, tries] of Object.entries(ahead)) await addRequest(id, tries, 4 * hour + tries * hour);
        await addRequest("leased", 0, 30_000);
        expect([await boundAll(limit), await boundAll(limit)]).toEqual([3, 0]);
        const claimed = await store.claimWebhooks(now, now + 60_000, 100);
        expect(claimed.map(({ id }) => id).toSorted()).toEqual(["fresh", "over", "tried"]);
        expect(await store.claimWebhooks(now + 30_000, now + 60_000, 100)).toMatchObject([{ tries: 1 }]);
      },
    );
  });
};
