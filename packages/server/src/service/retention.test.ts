// However much has become old, it is gone after one round, in small steps; a round ends, and so does a stop.
import { expect, it } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import type { PurgeOrder } from "./maintenance-store.ts";
import { createRetention } from "./retention.ts";

const start = 1_700_000_000_000;
const week = 7 * 86_400_000;
const minute = 60_000;

/** Lets retention do what it can until the clock moves on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const begin = (purge: (order: PurgeOrder) => Promise<number>) => {
  const clock = createManualClock(start + week + 1);
  const faults: unknown[] = [];
  let tidied = 0;
  const tidy = async () => {
    tidied += 1;
  };
  const journal = { fault: (_doing: string, fault: unknown) => void faults.push(fault) };
  const retention = createRetention({ clock, journal, store: { purge, purgeBatch: 200, tidy } });
  retention.start();
  return { clock, retention, faults, rounds: () => tidied };
};

it("20,000 proofs that were redeemed a week ago are gone before a minute has passed", async () => {
  const database = openDatabase(":memory:");
  const store = createSqliteStore(database);
  database.exec(`
    WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 20001)
    INSERT INTO redemptions SELECT number, 'first', iif(number = 20001, ${start + 9}, ${start}) FROM numbers`);
  const it = begin(store.purge);
  for (let passed = 0; passed < minute; passed += 100) {
    await settle();
    it.clock.advance(100);
  }
  await it.retention.stop();
  const left = database.prepare("SELECT jti FROM redemptions").pluck().all();
  await store.close();
  expect([left, it.faults]).toEqual([["20001"], []]);
});

it("A round ends although more becomes old meanwhile, and the next one begins a minute later", async () => {
  const orders: PurgeOrder[] = [];
  const it = begin(async (order) => {
    orders.push(order);
    return orders.length % 3;
  });
  for (let step = 0; step < 3; step += 1) {
    await settle();
    it.clock.advance(1000);
  }
  expect([orders.length, new Set(orders).size, it.rounds()]).toEqual([3, 1, 1]);
  it.clock.advance(minute);
  await settle();
  await it.retention.stop();
  expect(orders.at(-1)?.before).toBe(orders[0]!.before + minute + 3000);
});

it("A step that fails is reported and tried again a minute later", async () => {
  let calls = 0;
  const it = begin(async () => {
    calls += 1;
    throw new Error("boom");
  });
  await settle();
  it.clock.advance(minute);
  await settle();
  await it.retention.stop();
  expect([calls, it.faults.length]).toEqual([2, 2]);
});

it("A stop waits for the step that has begun and begins no other", async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  let calls = 0;
  const it = begin(() => {
    calls += 1;
    return promise;
  });
  let isStopped = false;
  const stopping = it.retention.stop().then(() => {
    isStopped = true;
  });
  await settle();
  expect(isStopped).toBe(false);
  resolve(200);
  await stopping;
  expect([calls, it.rounds()]).toEqual([1, 0]);
});
