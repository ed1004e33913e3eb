// An app that another process holds: its own changes wait, or are refused after a while. Those of other apps are made.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "../../service/store.ts";
import { StoreOutageError } from "../../service/store-outage.ts";
import { openDatabase as connect, type Database } from "./database.ts";
import { lockApps } from "./lock-apps.ts";
import { migrateDatabase } from "./migrate.ts";
import { openDatabase } from "./postgres.fixture.ts";
import { createPostgresStore } from "./postgres-store.ts";

let database: Database;
let stores: readonly Store[];

beforeAll(async () => {
  const { url } = await openDatabase();
  database = connect(url);
  await migrateDatabase(database);
  stores = [1, 2].map(() => createPostgresStore(connect(url)));
});
afterAll(async () => {
  for (const store of stores) await store.close();
  await database.close();
});

const others = Array.from({ length: 19 }, (_, index) => `other-${index}`);

/** One change of the app. */
const change = (store: Store, appKey: string) =>
  store.update({ appKey, phone: "+441" }, ({ appDay }) => ({
    value: appKey,
    appDay: { ...appDay, messages: appDay.messages + 1 },
  }));

/** One change of the app and of each other one, at the same moment at every server. */
const changeAll = (appKey: string) => ({
  ofApp: Promise.allSettled(stores.map((store) => change(store, appKey))),
  ofOthers: Promise.all(stores.flatMap((store) => others.map((it) => change(store, it)))),
});

/** Holds the app until `work` has ended. */
const whileLocked = (appKey: string, work: () => Promise<void>): Promise<void> =>
  database.transact(async (session) => {
    await lockApps(session, [appKey]);
    await work();
  }, "upkeep");

it("Changes of other apps are made while one app is locked, and its own once it is free", async () => {
  const waiting: Promise<PromiseSettledResult<string>[]>[] = [];
  await whileLocked("one", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { ofApp, ofOthers } = changeAll("one");
      waiting.push(ofApp);
      expect(await ofOthers).toHaveLength(2 * others.length);
    }
  });
  const made = (await Promise.all(waiting)).flat().filter(({ status }) => status === "fulfilled");
  const { appDay } = await stores[0]!.find({ appKey: "one" });
  expect(appDay.messages).toBe(made.length);
  expect(await change(stores[0]!, "one")).toBe("one");
});

it("Changes of an app that stays locked are refused as an outage", async () => {
  await whileLocked("two", async () => {
    const { ofApp, ofOthers } = changeAll("two");
    expect(await ofOthers).toHaveLength(2 * others.length);
    const faults = (await ofApp).map((it) => it.status === "rejected" && it.reason);
    expect(faults.map((it) => it instanceof StoreOutageError)).toEqual([true, true]);
  });
  expect(await change(stores[0]!, "two")).toBe("two");
});
