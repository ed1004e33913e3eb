// What every store must do with verifications, ledgers and app days, races included.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyLedger } from "../core/phone-ledger.ts";
import { defaultPolicy } from "../core/policy.ts";
import { confirm } from "../core/verification/confirm.ts";
import { createCountingVault } from "../core/verification/counting-vault.fixture.ts";
import { guess } from "../core/verification/guess.ts";
import { createPlanFixture } from "../core/verification/plan.fixture.ts";
import { begin, stepDue } from "../core/verification/send.ts";
import type { Pending, Plan, Verification } from "../core/verification/verification.ts";
import { simpleWorkflow } from "../core/workflow.ts";
import type { Store } from "../service/store.ts";
import type { Found, Ref } from "../service/verification-store.ts";

const now = 1_700_000_000_000;
const appKey = "app";

const identity = (id: string, phone = "+447400123456"): Plan => createPlanFixture(id, { phone });

/** Holds a store against the port. `open` gives a fresh, empty store. */
export const describeVerifications = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as a store`, () => {
    let store: Store;
    const vault = createCountingVault();
    const means = {
      now,
      vault,
      limits: { messagesPerDay: null, wrongGuessesPerDay: 10_000 },
      network: null as string | null,
    };

    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const started = (id: string, phone?: string) =>
      store.update({ appKey, id, phone: phone ?? "+447400123456" }, (found) => {
        const { verification, ledger } = begin(identity(id, phone), found, means);
        return { value: verification as Verification, verification, ledger };
      });
    const guessed = (id: string, code: string) =>
      store.update({ appKey, id }, (found: Found) => {
        const { verification, ledger, refusal } = guess(code, found, means);
        return { value: refusal?.reason ?? "verified", verification, ledger };
      });

    it("finds a verification by id, and the newest by phone, of its own app only", async () => {
      const one = await started("one");
      expect((await store.find({ appKey, id: "one" })).verification).toEqual(one);
      expect((await store.find({ appKey, phone: one.phone })).verification).toEqual(one);
      expect((await store.find({ appKey: "other", id: "one" })).verification).toBeUndefined();
      expect((await store.find({ appKey: "other", phone: one.phone })).verification).toBeUndefined();
    });

    it("writes everything that a decision changed, one field at a time", async () => {
      const before = await started("v");
      if (before.state !== "pending") throw new Error("It must be pending.");
      const changes: readonly Partial<Pending>[] = [
        { phone: "+447400123457" },
        { phoneType: "VOIP" },
        { callingCode: "1" },
        { country: "JE" },
        { origin: "https://example.com" },
        { locale: "fr" },
        { message: { brand: "Acme" } },
        { reference: "r" },
        { createdAt: now + 1 },
        { policy: { ...defaultPolicy, sessionTtl: 1 } },
        { workflow: simpleWorkflow("voice", 600, null) },
        { scenario: "wrong-code" },
        { callbacks: "vonage" },
        { step: 1 },
        { messages: [{ channel: "voice", at: now, delivery: "failed" }] },
        { code: { sealed: "other", guesses: 1, expiresAt: now } },
        { givenCode: "sealed" },
        { nextStepAt: null },
        { expiresAt: now + 1 },
      ];
      for (const change of changes) {
        await store.update({ appKey, id: "v" }, ({ verification }) => ({
          value: undefined,
          verification: { ...(verification as Pending), ...change },
        }));
        const { verification } = await store.find({ appKey, id: "v" });
        expect(verification).toMatchObject(change);
      }
      expect((await store.find({ appKey, id: "v" })).verification).toEqual(
        Object.assign({}, before, ...changes),
      );
    });

    it("writes a ledger under the phone that it was read for, whichever verification the update is about", async () => {
      const [one, other] = ["+447400000011", "+447400000012"];
      const it = await started("one", one);
      const before = (await store.find({ appKey, phone: one })).ledger;
      const verify = (ref: Ref) =>
        store.update(ref, (found) => ({
          value: found.verification?.id,
          verification: found.verification && { ...found.verification, reference: "changed" },
          ledger: { ...found.ledger, verifiedAt: now },
        }));
      expect(await verify({ appKey, id: "one", phone: other })).toBe("one");
      const ledgers = async () =>
        Promise.all([one, other].map(async (phone) => (await store.find({ appKey, phone })).ledger));
      expect(await ledgers()).toEqual([before, { ...emptyLedger, verifiedAt: now }]);
      await verify({ appKey, id: "one" });
      await verify({ appKey, id: "none" });
      await verify({ appKey });
      expect([it.phone, await ledgers()]).toEqual([
        one,
        [
          { ...before, verifiedAt: now },
          { ...emptyLedger, verifiedAt: now },
        ],
      ]);
    });

    it("counts simultaneous wrong guesses exactly: 100 trials of 200", async () => {
      for (let trial = 0; trial < 100; trial += 1) {
        const id = `wrong-${trial}`;
        const it = await started(id, `+4474001${10_000 + trial}`);
        const answers = await Promise.all(Array.from({ length: 200 }, () => guessed(id, "000000")));
        const sealed = it.state === "pending" ? it.code.sealed : "";
        expect(vault.compared.get(sealed)).toBe(defaultPolicy.guessesPerCode);
        expect(answers.filter((answer) => answer === "wrong_code")).toHaveLength(
          defaultPolicy.guessesPerCode - 1,
        );
      }
    });

    it("lets one of many simultaneous right guesses succeed: 100 trials of 50", async () => {
      for (let trial = 0; trial < 100; trial += 1) {
        const id = `right-${trial}`;
        const it = await started(id, `+4474002${10_000 + trial}`);
        const code = it.state === "pending" ? vault.plain(it.code.sealed) : "";
        const answers = await Promise.all(Array.from({ length: 50 }, () => guessed(id, code)));
        expect(answers.filter((answer) => answer === "verified")).toHaveLength(1);
      }
    });

    it("lets one of many simultaneous back ends succeed, and tells all of them of a success that a page had: 100 trials of 50", async () => {
      const keeping = { ...defaultPolicy, keepsGuesses: true };
      for (let trial = 0; trial < 100; trial += 1) {
        const byPage = trial % 2 === 0;
        const [id, phone] = [`told-${trial}`, `+4474003${10_000 + trial}`];
        const code = await store.update({ appKey, id, phone }, (found) => {
          const { verification, ledger } = begin({ ...identity(id, phone), policy: keeping }, found, means);
          const sealed = verification?.state === "pending" ? verification.code.sealed : "";
          return { value: vault.plain(sealed), verification, ledger };
        });
        if (byPage) expect(await guessed(id, code)).toBe("verified");
        const confirmed = () =>
          store.update({ appKey, id }, (found) => {
            const { verification, ledger, refusal } = confirm(code, found, means);
            return { value: refusal?.reason ?? "told", verification, ledger };
          });
        const answers = await Promise.all(Array.from({ length: 50 }, confirmed));
        expect(answers.filter((answer) => answer === "told")).toHaveLength(byPage ? 50 : 1);
      }
    });

    it("lets one of many simultaneous sends to a phone through", async () => {
      await Promise.all(Array.from({ length: 50 }, (_, index) => started(`racer-${index}`)));
      const { ledger } = await store.find({ appKey, phone: "+447400123456" });
      expect(ledger.sends).toEqual([now]);
    });

    it("lets as many messages of an app leave a day as it may, however many numbers ask at once", async () => {
      const limits = { ...means.limits, messagesPerDay: 7 };
      const send = (id: string, at: number) =>
        store.update({ appKey, id, phone: `+4474004${id}` }, (found) => {
          const plan = identity(id, `+4474004${id}`);
          const { refusal, verification, ledger, appDay } = begin(plan, found, { ...means, limits, now: at });
          return { value: refusal, verification, ledger, appDay };
        });
      const ask = (from: number, at: number) =>
        Promise.all(Array.from({ length: 50 }, (_, index) => send(String(from + index), at)));
      const today = await ask(10_000, now);
      const midnight = (Math.floor(now / 86_400_000) + 1) * 86_400_000;
      const tomorrow = await ask(20_000, midnight);
      for (const refusals of [today, tomorrow])
        expect(refusals.filter((refusal) => refusal === null)).toHaveLength(7);
      expect(today.find((refusal) => refusal !== null)).toEqual({
        reason: "app_limit_reached",
        retryAt: midnight,
      });
      expect((await store.find({ appKey: "other" })).appDay.messages).toBe(0);
    });

    it("compares no more guesses of one network than its share, however many sessions guess at once", async () => {
      const phone = "+447400500001";
      const ids = Array.from({ length: 8 }, (_, index) => `stranger-${index}`);
      for (const [index, id] of ids.entries())
        await store.update({ appKey, id, phone }, (found) => {
          const later = { ...means, network: "stranger", now: now + index };
          const plan = { ...identity(id, phone), policy: { ...defaultPolicy, retryWaits: [0] as const } };
          const { verification, ledger } = begin(plan, found, later);
          return { value: undefined, verification, ledger };
        });
      const guessFrom = (network: string) => (id: string) =>
        store.update({ appKey, id }, (found) => {
          const at = { ...means, network, now: now + 1000 };
          const { verification, ledger, refusal } = guess("000000", found, at);
          return { value: refusal, verification, ledger };
        });
      const many = Array.from({ length: 200 }, (_, index) => ids[index % ids.length] ?? "");
      await Promise.all(many.map(guessFrom("stranger")));
      expect((await store.find({ appKey, phone })).ledger.wrongGuesses).toHaveLength(10);
      await Promise.all(["a", "b", "c", "d"].flatMap((network) => many.map(guessFrom(network))));
      expect((await store.find({ appKey, phone })).ledger.wrongGuesses).toHaveLength(25);
    });

    it("keeps nothing of a decision that throws, and all of its neighbours'", async () => {
      const fails = store.update({ appKey, id: "bad" }, () => {
        throw new Error("bad decision");
      });
      const results = await Promise.allSettled([
        started("before", "+447400000001"),
        fails,
        started("after", "+447400000002"),
      ]);
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect((await store.find({ appKey, id: "bad" })).verification).toBeUndefined();
      expect((await store.find({ appKey, id: "after" })).verification?.id).toBe("after");
    });

    it("tells what is due, soonest first, and no longer once it is done", async () => {
      await started("due");
      const at = now + 120_000;
      expect([await store.due(at - 1, 10), await store.due(at, 10)]).toEqual([[], [{ appKey, id: "due" }]]);
      await store.update({ appKey, id: "due" }, (found) => {
        const { verification, ledger } = stepDue(found, { ...means, now: at });
        return { value: undefined, verification, ledger };
      });
      expect(await store.due(at, 10)).toEqual([]);
    });

    it("remembers a request by its key and brings its verification", async () => {
      const it = await started("asked");
      const request = { key: "k", asked: "a", verificationId: "asked", sealedToken: "s", at: now };
      await store.update({ appKey, id: "asked", phone: it.phone, requestKey: "k" }, () => ({
        value: undefined,
        request,
      }));
      expect(await store.find({ appKey, id: "another", phone: it.phone, requestKey: "k" })).toMatchObject({
        request,
        verification: it,
      });
      expect(
        (await store.find({ appKey: "other", id: "another", phone: it.phone, requestKey: "k" })).request,
      ).toBeUndefined();
    });

    it("forgets what ended before the given moment and nothing that runs", async () => {
      await started("running");
      const it = await started("over", "+447400000003");
      await guessed("over", it.state === "pending" ? vault.plain(it.code.sealed) : "");
      await store.purge({
        now: now + 10 * 86_400_000,
        before: now + 10 * 86_400_000,
        refusalsBefore: 0,
        limit: 100,
      });
      expect((await store.find({ appKey, id: "over" })).verification).toBeUndefined();
      expect((await store.find({ appKey, id: "running" })).verification?.id).toBe("running");
      expect((await store.find({ appKey, phone: "+447400000003" })).ledger.verifiedAt).toBe(now);
    });
  });
};
