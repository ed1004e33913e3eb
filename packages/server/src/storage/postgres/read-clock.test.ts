// Servers on one database whose machines' clocks differ: they agree on the time, so no lease ends early.
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStoreClock } from "../../clock/store-clock.ts";
import { createSystemClock } from "../../clock/system-clock.ts";
import type { Store } from "../../service/store.ts";
import { openDatabase, type TestDatabase } from "./postgres.fixture.ts";
import { postgresEngine } from "./postgres-engine.ts";

let database: TestDatabase;
const stores: Store[] = [];
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await database.close();
});

const startServer = async (ahead: number) => {
  const { store } = await postgresEngine.open(database.url);
  stores.push(store);
  const system = createSystemClock();
  const machine = { ...system, now: () => system.now() + ahead, wall: () => system.wall() + ahead };
  const readTime = async () => (await store.sharedTime()) ?? 0;
  const clock = await openStoreClock({ machine, readTime, monotonic: () => performance.now() });
  return { store, clock };
};

it("A message stays with the server that has it, however far another machine's clock is off", async () => {
  const right = await startServer(0);
  const now = right.clock.now();
  await right.store.update({ appKey: "app", id: "v" }, () => ({
    value: undefined,
    delivery: {
      delivery: {
        ...{ id: "v-1", appKey: "app", verificationId: "v", phone: "+447400123456" },
        ...{ channel: "sms", message: 1, createdAt: now, tries: 0 },
      },
      leasedUntil: now + 300_000,
    },
  }));
  for (const ahead of [-86_400_000, -2000, 2000, 16_000, 600_000, 86_400_000]) {
    const { store, clock } = await startServer(ahead);
    expect(Math.abs(clock.now() - right.clock.now())).toBeLessThan(60_000);
    expect(await store.claimDeliveries(clock.now(), clock.now() + 15_000, { limit: 9 })).toEqual([]);
    expect(Math.abs((await clock.adjust()) - ahead)).toBeLessThan(1500);
  }
});
