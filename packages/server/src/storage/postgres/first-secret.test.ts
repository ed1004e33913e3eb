// Servers that make a store together: one of them is the first, whatever the moment.
import { afterAll, describe, expect, it } from "vitest";
import { openForServing } from "../../cli/open-store.ts";
import { readConfig } from "../../config.ts";
import { openDatabase, type TestDatabase } from "./postgres.fixture.ts";

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((it) => it.close())));

const names = ["one", "two", "three", "four"];

/** Starts a server for each name at the same moment; returns what became of each. */
const startAll = async (url: string, secretNames = names): Promise<readonly string[]> => {
  const opened = await Promise.allSettled(
    secretNames.map((name) =>
      openForServing(
        readConfig({
          DATABASE_URL: url,
          TELPROOF_DATA_DIR: ":memory:",
          TELPROOF_SECRET: `the secret of server ${name}, as long as it has to be`,
        }),
      ),
    ),
  );
  for (const it of opened) if (it.status === "fulfilled") await it.value.opened.store.close();
  return opened.map((it) => (it.status === "fulfilled" ? "started" : String(it.reason)));
};

describe("Servers with different secrets that start together on an empty database", () => {
  it("are refused but for one, which starts again", async () => {
    for (let trial = 0; trial < 10; trial += 1) {
      const database = await openDatabase();
      databases.push(database);
      const first = await startAll(database.url);
      expect(first.filter((it) => it === "started")).toHaveLength(1);
      for (const it of first) expect(it).toMatch(/^started$|is not the secret that this store was made with/);
      expect(await startAll(database.url)).toEqual(first);
    }
  });
});

describe("A database whose default isolation is another one", () => {
  it("is made by several servers at once as any other", async () => {
    for (let trial = 0; trial < 3; trial += 1) {
      const database = await openDatabase();
      databases.push(database);
      const name = (await database.query("SELECT current_database()")).trim();
      await database.query(`ALTER DATABASE "${name}" SET default_transaction_isolation = 'repeatable read'`);
      expect(await startAll(database.url, ["one", "one", "one", "one"])).toEqual(names.map(() => "started"));
    }
  });
});
