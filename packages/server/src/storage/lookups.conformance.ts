// What every store must answer an operator who looks up verifications and numbers, and what releasing a number changes.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyLedger, type PhoneLedger, releasedLedger } from "../core/phone-ledger.ts";
import type { Verification } from "../core/verification/verification.ts";
import { blankApp } from "../service/app.ts";
import type { VerificationQuery } from "../service/record-store.ts";
import type { Store } from "../service/store.ts";
import { now, pendingOf, saveVerification } from "./pending.fixture.ts";

const phone = "+447400123456";

const canceledOf = (id: string): Verification => {
  const { code, givenCode, nextStepAt, expiresAt, ...rest } = pendingOf(id, { reference: "r" });
  return { ...rest, state: "canceled", endedAt: now };
};

/** In the order in which they begin; the clock was ahead at first, and came back. */
const verifications: readonly Verification[] = [
  pendingOf("first", { createdAt: now + 1000 }),
  pendingOf("other-app", { appKey: "other" }),
  pendingOf("other-phone", { phone: "+447400123457" }),
  canceledOf("canceled"),
  pendingOf("last", { reference: "r", createdAt: now - 1000 }),
];

const ledger: PhoneLedger = {
  sends: [now],
  nextSendAt: now + 60_000,
  wrongGuesses: [now],
  charges: [{ at: now, of: "send", session: "v", network: null }],
  verifiedAt: now,
  verifiedUntil: now + 999_000,
  latest: "v",
};

/** Holds a store's look-ups against the port. `open` gives a fresh, empty store. */
export const describeLookups = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} that an operator looks into`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      for (const it of verifications) await saveVerification(store, it);
    });
    afterEach(() => store.close());

    const saveLedger = (appKey: string, number: string) =>
      store.update({ appKey, phone: number }, () => ({ value: undefined, ledger }));
    const saveApp = (appKey: string) =>
      store.saveApp({
        ...blankApp({ appKey, name: "Acme", test: true, createdAt: now }),
        ...{ secretDigest: "d", sealedSecret: null },
      });

    it("finds verifications whole, the newest first, whatever the clock said", async () => {
      expect(await store.verifications({ limit: 9 })).toEqual(verifications.toReversed());
    });

    const queries: readonly (readonly [Omit<VerificationQuery, "limit">, readonly string[]])[] = [
      [{ appKey: "other" }, ["other-app"]],
      [{ id: "first" }, ["first"]],
      [{ phone: "+447400123457" }, ["other-phone"]],
      [{ reference: "r" }, ["last", "canceled"]],
      [{ state: "canceled" }, ["canceled"]],
      [{ reference: "r", state: "pending" }, ["last"]],
      [{ appKey: "app", phone }, ["last", "canceled", "first"]],
      [{ appKey: "other", id: "first" }, []],
      [{ phone: "+44740012345" }, []],
      [{ reference: "" }, []],
      [{ reference: "' OR 1 = 1 --" }, []],
    ];
    it.each(queries)("finds those verifications that match all of %j", async (query, expected) => {
      expect((await store.verifications({ ...query, limit: 9 })).map(({ id }) => id)).toEqual(expected);
    });

    it("finds no more verifications than asked for: the newest", async () => {
      expect((await store.verifications({ appKey: "app", limit: 2 })).map(({ id }) => id)).toEqual([
        "last",
        "canceled",
      ]);
    });

    it("tells what each app that exists knows of a number, and no app that does not know it", async () => {
      for (const appKey of ["app", "other", "stranger"]) await saveApp(appKey);
      await saveLedger("app", phone);
      await saveLedger("other", phone);
      await saveLedger("stranger", "+447400123457");
      await saveLedger("deleted", phone);
      const known = await store.ledgersOf(phone);
      expect(known.toSorted((a, b) => a.appKey.localeCompare(b.appKey))).toEqual([
        { appKey: "app", ledger },
        { appKey: "other", ledger },
      ]);
      expect(await store.ledgersOf("+15005550100")).toEqual([]);
    });

    it("releases a number of one app: its waits and counts end, what it verified stays", async () => {
      for (const appKey of ["app", "other"]) await saveLedger(appKey, phone);
      await store.releasePhone("app", phone);
      await store.releasePhone("app", "+15005550100");
      const ledgerOf = async (appKey: string, number: string) =>
        (await store.find({ appKey, phone: number })).ledger;
      expect([await ledgerOf("app", phone), await ledgerOf("other", phone)]).toEqual([
        releasedLedger(ledger),
        ledger,
      ]);
      expect(await ledgerOf("app", "+15005550100")).toEqual(emptyLedger);
    });
  });
};
