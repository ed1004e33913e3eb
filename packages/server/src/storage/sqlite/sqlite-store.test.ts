// The SQLite store, held against its port on a file and in memory, and what only SQLite has to show.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addContent } from "../content.fixture.ts";
import { describeDurability } from "../durability.conformance.ts";
import { now, pendingOf, saveVerification } from "../pending.fixture.ts";
import { describeStore } from "../store.conformance.ts";
import { migrate, openDatabase } from "./database.ts";
import { inspectDatabase } from "./inspect-database.ts";
import { migrations } from "./migrations.ts";
import { createSqliteStore } from "./sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const freshFile = () => {
  files += 1;
  return join(folder, `${files}.db`);
};

describeStore("SQLite on a file", async () => createSqliteStore(openDatabase(freshFile())));
describeDurability("SQLite on a file", async () => {
  const file = freshFile();
  const open = () => createSqliteStore(openDatabase(file));
  return { store: open(), reopen: async () => open() };
});
describeStore("SQLite in memory", async () => createSqliteStore(openDatabase(":memory:")));

describe("A SQLite file", () => {
  it("is in WAL mode with full durability", () => {
    const database = openDatabase(freshFile());
    const modes = [
      database.pragma("journal_mode", { simple: true }),
      database.pragma("synchronous", { simple: true }),
    ];
    database.close();
    expect(modes).toEqual(["wal", 2]);
  });

  it("has no byte of a number that is forgotten, though part of what was known of it was purged before", async () => {
    const file = freshFile();
    const store = createSqliteStore(openDatabase(file));
    const phone = "+447400123456";
    // So many that purging them frees whole pages.
    const ids = Array.from({ length: 200 }, (_, index) => `v${index}`);
    const end = (id: string) => {
      const { code, givenCode, nextStepAt, expiresAt, ...ended } = pendingOf(id, { phone });
      return saveVerification(store, { ...ended, state: "canceled", endedAt: now });
    };
    await Promise.all(ids.map((id) => addContent(store, { appKey: "app", phone, id })));
    await Promise.all(ids.map(end));
    await store.purge({ now, before: now + 1, refusalsBefore: 0, limit: 1000 });
    await store.forgetPhone(phone);
    await store.close();
    expect(readFileSync(file).includes(phone.slice(1))).toBe(false);
  });

  it("of a newer version is refused with both versions named", () => {
    const file = freshFile();
    const database = openDatabase(file);
    database.exec("UPDATE schema_use SET least_version = 99; PRAGMA user_version = 99");
    database.close();
    expect(() => openDatabase(file)).toThrow(/version 99, this Telproof knows \d+/);
    expect(inspectDatabase(file).faults.join()).toMatch(/newer Telproof/);
  });

  it("of a newer version whose steps only added something is used, and then by the newer one again", async () => {
    const file = freshFile();
    const newer = [...migrations, "ALTER TABLE apps ADD COLUMN extra TEXT"];
    const upgraded = openDatabase(file);
    migrate(upgraded, newer);
    upgraded.close();
    const store = createSqliteStore(openDatabase(file));
    await saveVerification(store, pendingOf("v"));
    const found = await store.verification("app", "v");
    await store.close();
    expect([found?.id, inspectDatabase(file).faults]).toEqual(["v", []]);
    const database = openDatabase(file);
    migrate(database, newer);
    expect(database.pragma("user_version", { simple: true })).toBe(newer.length);
    database.close();
  });

  it("whose migration fails stays at the version before", () => {
    const database = openDatabase(freshFile());
    expect(() => migrate(database, [...migrations, "CREATE TABLE extra (a INTEGER); NONSENSE"])).toThrow();
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE name = 'extra'").all();
    expect([tables, database.pragma("user_version", { simple: true })]).toEqual([[], migrations.length]);
    database.close();
  });

  it("can be written by two connections at once without losing a guess", async () => {
    const file = freshFile();
    const stores = [createSqliteStore(openDatabase(file)), createSqliteStore(openDatabase(file))];
    const send = (index: number) =>
      stores[index % 2]!.update({ appKey: "app", phone: "+441" }, ({ ledger }) => ({
        value: undefined,
        ledger: { ...ledger, sends: [...ledger.sends, index] },
      }));
    await Promise.all(Array.from({ length: 200 }, (_, index) => send(index)));
    const { ledger } = await stores[0]!.find({ appKey: "app", phone: "+441" });
    for (const store of stores) await store.close();
    expect(ledger.sends).toHaveLength(200);
  });
});
