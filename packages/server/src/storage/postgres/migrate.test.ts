// Upgrades and rollbacks while servers of the other version serve.
import { afterEach, beforeEach, expect, it } from "vitest";
import { now, pendingOf, saveVerification } from "../pending.fixture.ts";
import { openDatabase as connect, type Database } from "./database.ts";
import { migrateDatabase } from "./migrate.ts";
import { type Migration, migrations } from "./migrations.ts";
import { openDatabase, type TestDatabase } from "./postgres.fixture.ts";
import { postgresEngine } from "./postgres-engine.ts";
import { createPostgresStore } from "./postgres-store.ts";

let test: TestDatabase;
let database: Database;
beforeEach(async () => {
  test = await openDatabase();
  database = connect(test.url);
});
afterEach(() => database.close());

const next = migrations.length + 1;
const additive: readonly Migration[] = [...migrations, "ALTER TABLE apps ADD COLUMN extra text"];
const breaking: readonly Migration[] = [
  ...additive.slice(0, -1),
  `ALTER TABLE apps RENAME COLUMN data TO content; UPDATE telproof_schema SET least_version = ${next}`,
];

it("A database that a newer server has used is used by this one again when the newer steps only added something", async () => {
  await migrateDatabase(database, additive);
  const { store } = await postgresEngine.open(test.url);
  await saveVerification(store, pendingOf("v"));
  const found = await store.verification("app", "v");
  await store.close();
  await migrateDatabase(database, additive);
  const { faults } = await postgresEngine.inspect(test.url);
  expect([found?.id, faults]).toEqual(["v", []]);
  expect(await test.query("SELECT version FROM telproof_schema")).toBe(String(next));
});

it("A database that a newer server has changed otherwise is refused with both versions named", async () => {
  await migrateDatabase(database, breaking);
  const explanation = `schema version ${next}, this Telproof knows ${migrations.length}`;
  await expect(postgresEngine.open(test.url)).rejects.toThrow(explanation);
  expect((await postgresEngine.inspect(test.url)).faults.join()).toContain(explanation);
});

it("A database of each earlier version gets the tables and indexes of a new one", async () => {
  const describeDatabase = (it: TestDatabase) =>
    it.query(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1;
      SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`);
  await migrateDatabase(database);
  const fresh = await describeDatabase(test);
  for (let version = 1; version < migrations.length; version += 1) {
    const older = await openDatabase();
    const opened = connect(older.url);
    await migrateDatabase(opened, migrations.slice(0, version));
    await migrateDatabase(opened);
    await opened.close();
    expect(await describeDatabase(older)).toBe(fresh);
  }
});

it("An index whose building was broken off is built again", async () => {
  const before = migrations.findIndex((step) => typeof step !== "string");
  await migrateDatabase(database, migrations.slice(0, before));
  await test.query(`CREATE INDEX deliveries_by_phone ON deliveries (id);
    UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'deliveries_by_phone'::regclass`);
  await migrateDatabase(database);
  expect(await test.query("SELECT indexdef FROM pg_indexes WHERE indexname = 'deliveries_by_phone'")).toMatch(
    /\(phone\)/,
  );
});

it("Servers go on while a step waits for a long read, and it is applied when that has ended", async () => {
  await migrateDatabase(database);
  const store = createPostgresStore(connect(test.url));
  const save = (index: number) => saveVerification(store, pendingOf(`v${index}`, { createdAt: now }));
  let isUpgraded = false;
  let upgrading: Promise<void> | undefined;
  const saved = await database.transact(async (reader) => {
    await reader.rows("SELECT count(*) FROM verifications");
    upgrading = migrateDatabase(database, [
      ...migrations,
      "ALTER TABLE verifications ADD COLUMN extra text",
    ]).then(() => {
      isUpgraded = true;
    });
    for (let index = 0; index < 20; index += 1) await save(index);
    return [isUpgraded, (await store.verifications({ limit: 99 })).length];
  });
  await upgrading;
  await store.close();
  expect([saved, isUpgraded]).toEqual([[false, 20], true]);
});

it("A database that answers before a change is on disk is refused", async () => {
  const name = await test.query("SELECT current_database()");
  await test.query(`ALTER DATABASE ${name} SET synchronous_commit = off`);
  await expect(postgresEngine.open(test.url)).rejects.toThrow(/synchronous_commit is off/);
  expect((await postgresEngine.inspect(test.url)).faults.join()).toMatch(/synchronous_commit is off/);
});
