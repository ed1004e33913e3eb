// The PostgreSQL store, held against its port on a real server, and what only several processes and PostgreSQL have to show.
import { describe, expect, it } from "vitest";
import { StoreOutageError } from "../../service/store-outage.ts";
import { describeDurability } from "../durability.conformance.ts";
import { now, pendingOf, saveVerification } from "../pending.fixture.ts";
import { describeStore } from "../store.conformance.ts";
import { openDatabase as connect } from "./database.ts";
import { migrateDatabase } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { openDatabase } from "./postgres.fixture.ts";
import { createPostgresStore } from "./postgres-store.ts";

// The databases are left to the end of the run, when all are gone at once: to drop one takes as long as its test.

const openStore = async (url: string) => {
  const database = connect(url);
  await migrateDatabase(database);
  return createPostgresStore(database);
};

describeStore("PostgreSQL", async () => openStore((await openDatabase()).url));
describeStore("PostgreSQL behind PgBouncer", async () => openStore((await openDatabase()).pooledUrl));
describeDurability("PostgreSQL", async () => {
  const { url } = await openDatabase();
  return { store: await openStore(url), reopen: () => openStore(url) };
});

it("PostgreSQL takes characters that it cannot keep, and finds nothing under a name that has them", async () => {
  const store = await openStore((await openDatabase()).url);
  const reference = "a\0b\ud800";
  await saveVerification(store, pendingOf("v", { reference, locale: reference }));
  const found = await store.verification("app", "v");
  const ids = (await store.verifications({ reference, limit: 9 })).map(({ id }) => id);
  const nobody = [await store.app("a\0"), (await store.find({ appKey: "app", id: "v\0" })).verification];
  await store.close();
  expect([found?.reference, found?.locale, ids, nobody]).toEqual([
    "a\uFFFDb\uFFFD",
    reference,
    ["v"],
    [undefined, undefined],
  ]);
});

describe("Several processes on one PostgreSQL", () => {
  const openStores = async (count: number) => {
    const { url } = await openDatabase();
    return Promise.all(Array.from({ length: count }, () => openStore(url)));
  };

  it("lose no update of one number", async () => {
    const stores = await openStores(4);
    const send = (index: number) =>
      stores[index % 4]?.update({ appKey: "app", phone: "+441" }, ({ ledger, appDay }) => ({
        value: undefined,
        ledger: { ...ledger, sends: [...ledger.sends, index] },
        appDay: { ...appDay, messages: appDay.messages + 1 },
      }));
    await Promise.all(Array.from({ length: 200 }, (_, index) => send(index)));
    const found = await stores[0]?.find({ appKey: "app", phone: "+441" });
    for (const store of stores) await store.close();
    expect([new Set(found?.ledger.sends).size, found?.appDay.messages]).toEqual([200, 200]);
  });

  it("never wait for each other for ever when they change the same verifications in other orders", async () => {
    const stores = await openStores(4);
    const ids = Array.from({ length: 20 }, (_, index) => `v${index}`);
    const appOf = (id: string) => `app-${Number(id.slice(1)) % 3}`;
    for (const id of ids) await saveVerification(stores[0]!, pendingOf(id, { appKey: appOf(id) }));
    const change = (store: (typeof stores)[number], id: string) =>
      store.update({ appKey: appOf(id), id }, ({ verification }) => ({
        value: undefined,
        verification:
          verification?.state === "pending" ? { ...verification, step: verification.step + 1 } : undefined,
      }));
    const changes = stores.flatMap((store, index) =>
      (index % 2 === 0 ? ids : ids.toReversed()).map((id) => change(store, id)),
    );
    await Promise.all(changes);
    const all = await stores[0]!.verifications({ limit: 99 });
    for (const store of stores) await store.close();
    expect(all.map((it) => it.state === "pending" && it.step)).toEqual(ids.map(() => 4));
  });

  it("claim each delivery once", async () => {
    const stores = await openStores(4);
    const ids = Array.from({ length: 400 }, (_, index) => `v${index}`);
    const add = (id: string) =>
      stores[0]!.update({ appKey: "app", id }, () => ({
        value: undefined,
        delivery: {
          delivery: {
            ...{
              id: `${id}-1`,
              appKey: "app",
              verificationId: id,
              phone: "+441",
              channel: "sms",
              message: 1,
            },
            ...{ createdAt: now, tries: 0 },
          },
          leasedUntil: now,
        },
      }));
    await Promise.all(ids.map(add));
    const claimAll = async (store: (typeof stores)[number]): Promise<readonly string[]> => {
      const claimed = await store.claimDeliveries(now, now + 60_000, { limit: 10 });
      return claimed.length === 0 ? [] : [...claimed.map(({ id }) => id), ...(await claimAll(store))];
    };
    const claimed = (await Promise.all(stores.map(claimAll))).flat();
    const rest = await claimAll(stores[0]!);
    for (const store of stores) await store.close();
    expect([...claimed, ...rest].toSorted()).toEqual(ids.map((id) => `${id}-1`).toSorted());
  });
});

describe("A PostgreSQL database", () => {
  it("of a newer version is refused with both versions named", async () => {
    const { url, query } = await openDatabase();
    await (await openStore(url)).close();
    await query("UPDATE telproof_schema SET version = 99, least_version = 99");
    await expect(openStore(url)).rejects.toThrow(/version 99, this Telproof knows \d+/);
  });

  it("of another program is refused and left as it is", async () => {
    const { url, query } = await openDatabase();
    await query("CREATE TABLE apps (name text)");
    await expect(openStore(url)).rejects.toThrow(/not Telproof's/);
    expect(await query("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).toBe("1");
  });

  it("whose migration fails stays at the version before", async () => {
    const { url, query } = await openDatabase();
    await (await openStore(url)).close();
    const database = connect(url);
    await expect(
      migrateDatabase(database, [...migrations, "CREATE TABLE extra (a integer); NONSENSE"]),
    ).rejects.toThrow();
    await database.close();
    expect(await query("SELECT version, to_regclass('extra') IS NULL FROM telproof_schema")).toBe(
      `${migrations.length}|t`,
    );
  });

  it("is prepared once when several processes start at the same time", async () => {
    const { url } = await openDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(url)));
    const pings = await Promise.allSettled(stores.map((store) => store.ping()));
    for (const store of stores) await store.close();
    expect(pings.map(({ status }) => status)).toEqual(Array(8).fill("fulfilled"));
  });

  it("whose connections break answers with outages at most, and is used again by itself", async () => {
    const { url, query } = await openDatabase();
    const store = await openStore(url);
    const send = () => store.update({ appKey: "app", phone: "+441" }, () => ({ value: "done" }));
    await Promise.all([send(), store.find({ appKey: "app" }), store.ping()]);
    await query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()",
    );
    const answers = await Promise.allSettled([send(), send(), store.ping()]);
    const faults = answers.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
    expect(faults.filter((it) => !(it instanceof StoreOutageError))).toEqual([]);
    await expect.poll(() => send().catch(() => "outage")).toBe("done");
    await store.close();
  });
});

it("An unreachable server is an outage", async () => {
  const store = createPostgresStore(connect("postgresql://postgres@%2Fnowhere/none"));
  const asked = [
    store.ping(),
    store.update({ appKey: "app" }, () => ({ value: 1 })),
    store.find({ appKey: "app" }),
  ];
  for (const it of asked) await expect(it).rejects.toThrow(StoreOutageError);
  await store.close();
});
