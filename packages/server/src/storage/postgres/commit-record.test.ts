// Transactions whose end is lost: each change is made once, and whoever asked for it is told so.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../service/store.ts";
import { type ConnectionProxy, type Loss, openConnectionProxy } from "./connection-proxy.fixture.ts";
import { openDatabase, type TestDatabase } from "./postgres.fixture.ts";
import { postgresEngine } from "./postgres-engine.ts";

describe.each(["url", "pooledUrl"] as const)("A change by the %s of a database", (kind) => {
  let database: TestDatabase;
  let proxy: ConnectionProxy;
  let store: Store;
  let phones = 0;

  beforeAll(async () => {
    database = await openDatabase();
    proxy = await openConnectionProxy(database[kind]);
    ({ store } = await postgresEngine.open(proxy.url));
  });
  afterAll(async () => {
    await store.close();
    proxy.close();
    await database.close();
  });

  /** Counts one more send of a phone; resolves with how many there are then. */
  const addSend = (phone: string) =>
    store.update({ appKey: "app", phone }, ({ ledger }) => {
      const sends = [...ledger.sends, 1_700_000_000_000 + ledger.sends.length];
      return { value: sends.length, ledger: { ...ledger, sends } };
    });

  it("is made once, whatever is lost of its transaction, and its result told", async () => {
    const losses = fc.array(fc.constantFrom<Loss>("COMMIT", "its answer"), { minLength: 1, maxLength: 1 });
    await fc.assert(
      fc.asyncProperty(losses, fc.integer({ min: 1, max: 6 }), async (lost, changes) => {
        phones += 1;
        const before = proxy.broken();
        proxy.lose(...lost);
        const phone = `+4474001${10_000 + phones}`;
        const counts = await Promise.all(Array.from({ length: changes }, () => addSend(phone)));
        expect(counts).toEqual(Array.from({ length: changes }, (_, index) => index + 1));
        expect((await store.find({ appKey: "app", phone })).ledger.sends).toHaveLength(changes);
        expect(proxy.broken() - before).toBe(1);
      }),
      { numRuns: 12 },
    );
  });

  it("is told as an outage when it is undone again and again, and is not made", async () => {
    const phone = "+447400199999";
    proxy.lose("COMMIT", "COMMIT");
    await expect(addSend(phone)).rejects.toThrow("undone");
    expect((await store.find({ appKey: "app", phone })).ledger.sends).toEqual([]);
    expect(await addSend(phone)).toBe(1);
  });
});
