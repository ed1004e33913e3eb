// Moving a store to another engine: complete, repeatable after an end at any moment, and never into or from a store in use.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { addContent, readContent } from "../storage/content.fixture.ts";
import { openDatabase, type TestDatabase } from "../storage/postgres/postgres.fixture.ts";
import { postgresEngine } from "../storage/postgres/postgres-engine.ts";
import { openPostgresWriter } from "../storage/postgres/postgres-writer.ts";
import { openDatabase as openFile } from "../storage/sqlite/database.ts";
import { openSqliteReader } from "../storage/sqlite/sqlite-reader.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { type RowWriter, tableNames } from "../storage/transfer.ts";
import { transferRows } from "../storage/transfer-rows.ts";
import { createFolders } from "./data-folder.fixture.ts";
import { createStage, mainFile } from "./server-process.fixture.ts";

const folders = createFolders();
const stage = createStage();
const verificationsInFile = 2500;

const fill = async (file: string, verifications: number): Promise<void> => {
  const store = createSqliteStore(openFile(file));
  const owners = Array.from({ length: verifications }, (_, index) => ({
    ...{ appKey: `app-${index % 3}`, id: `v${index}`, phone: `+4474${String(index).padStart(8, "0")}` },
  }));
  await Promise.all(owners.map((owner) => addContent(store, owner)));
  await store.redeem({ jti: "j", by: "a back end", at: 1 });
  await store.saveAccessRule({ effect: "block", value: "+4474*", note: 'näh\n"', createdAt: 1 });
  await store.close();
};

const countsIn = async ({ query }: TestDatabase) =>
  Object.fromEntries(
    await Promise.all(
      tableNames.map(async (name) => [name, Number(await query(`SELECT count(*) FROM ${name}`))]),
    ),
  );

/** A data folder with a small store that a server has used. */
const startSmall = async () => {
  const line = folders.start();
  await line.app("--test");
  const file = join(line.data, "telproof.db");
  await fill(file, 10);
  const database = await openDatabase();
  const migrate = (to = database.url) =>
    line.run("migrate", "sqlite-to-postgres", "--from", file, "--to", to);
  return { ...line, file, database, migrate };
};

describe("telproof migrate", () => {
  it("copies every table, says counts and checksums, and leaves the source as it was", async () => {
    const { file, database, migrate } = await startSmall();
    const before = readFileSync(file);
    const { status, text } = await migrate();
    expect({ status, text }).toMatchObject({
      status: 0,
      text: expect.stringContaining("verifications: 10 rows, checksum "),
    });
    expect(await countsIn(database)).toMatchObject({
      apps: 4,
      secrets: 1,
      verifications: 10,
      events: 10,
      inbox: 10,
      phones: 10,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await database.query("SELECT to_regclass('telproof_transfer') IS NULL")).toBe("t");
    expect(await database.query("SELECT nextval(pg_get_serial_sequence('events', 'number'))")).toBe("11");
    await database.close();
  });

  it("gives a server on the database everything that a server on the file had", async () => {
    const { file, database, migrate } = await startSmall();
    await migrate();
    const owner = { appKey: "app-1", id: "v1", phone: "+447400000001" };
    const [before, after] = [
      createSqliteStore(openFile(file)),
      (await postgresEngine.open(database.url)).store,
    ];
    expect(await readContent(after, owner)).toEqual(await readContent(before, owner));
    expect(await after.accessRules()).toEqual(await before.accessRules());
    await Promise.all([before.close(), after.close()]);
    await database.close();
  });

  it("goes on after a fault at any of its writes, and ends as if there had been none", async () => {
    const { file, database } = await startSmall();
    const endAfter = (writer: RowWriter, writes: number): RowWriter => {
      let left = writes;
      return {
        ...writer,
        write: async (...write) => {
          if (left === 0) throw new Error("ended");
          left -= 1;
          await writer.write(...write);
        },
      };
    };
    const run = async (writes: number) => {
      const [from, to] = [openSqliteReader(file), openPostgresWriter(database.url)];
      try {
        return await transferRows({ source: file, from, to: endAfter(to, writes) }, () => undefined);
      } finally {
        await Promise.all([from.close(), to.close()]);
      }
    };
    for (const _ of tableNames.slice(1)) await expect(run(1)).rejects.toThrow("ended");
    await expect(run(0)).rejects.toThrow("ended");
    expect((await run(1)).map(({ rows }) => rows)).toEqual(Object.values(await countsIn(database)));
    await database.close();
  });

  it("that has finished says so at the next run, unless its source has changed since", async () => {
    const { file, database, migrate } = await startSmall();
    await migrate();
    const again = await migrate();
    expect(again).toMatchObject({ status: 0, text: expect.stringContaining("Every row of ") });
    expect(again.text).toContain("verifications: 10 rows, checksum ");
    const store = createSqliteStore(openFile(file));
    await store.releasePhone("app-0", "+447400000000");
    await store.close();
    const { status, text } = await migrate();
    expect({ status, text }).toMatchObject({
      status: 1,
      text: expect.stringContaining("an earlier copy was finished, and the source has changed since"),
    });
    await database.close();
  });

  it("finds out when the source is written to while it is copied", async () => {
    const { file, database } = await startSmall();
    const [from, to] = [openSqliteReader(file), openPostgresWriter(database.url)];
    const store = createSqliteStore(openFile(file));
    const confirm = () => store.saveAccessRule({ effect: "block", value: "+1*", note: "", createdAt: 1 });
    await expect(transferRows({ source: file, from, to, confirm }, () => undefined)).rejects.toThrow(
      "The source was written to while it was copied",
    );
    await Promise.all([from.close(), to.close(), store.close()]);
    await expect(postgresEngine.open(database.url)).rejects.toThrow("is not finished");
    await database.close();
  });

  it("copies texts that PostgreSQL cannot keep, with a replacement character", async () => {
    const { file, database, migrate } = await startSmall();
    const store = createSqliteStore(openFile(file));
    await store.saveAccessRule({ effect: "block", value: "+1*", note: "a\0b\\u0000", createdAt: 1 });
    await store.close();
    expect((await migrate()).status).toBe(0);
    expect(await database.query("SELECT note FROM access_rules WHERE value = '+1*'")).toBe("a\uFFFDb\\u0000");
    await database.close();
  });

  it("refuses a database that has content, or another store's unfinished copy", async () => {
    const [one, other] = [await startSmall(), await startSmall()];
    await other.migrate(one.database.url);
    expect((await one.migrate(one.database.url)).text).toContain(
      "The database is not empty: there are apps in it",
    );
    const writer = openPostgresWriter(other.database.url);
    await writer.begin("/elsewhere/telproof.db");
    await writer.close();
    expect((await other.migrate()).text).toContain(
      "unfinished copy of another store, /elsewhere/telproof.db",
    );
    await Promise.all([one.database.close(), other.database.close()]);
  });

  it("finds out when the source was changed between two runs", async () => {
    const { file, database, migrate } = await startSmall();
    const [from, to] = [openSqliteReader(file), openPostgresWriter(database.url)];
    const halt = () => {
      throw new Error("halt");
    };
    await expect(
      transferRows({ source: file, from, to }, (work) => (work === "verified" ? halt() : undefined)),
    ).rejects.toThrow("halt");
    await Promise.all([from.close(), to.close()]);
    await expect(postgresEngine.open(database.url)).rejects.toThrow(
      `The copy of ${file} into the database is not finished`,
    );
    const store = createSqliteStore(openFile(file));
    await store.releasePhone("app-0", "+447400000000");
    await store.close();
    const { status, text } = await migrate();
    expect({ status, text }).toMatchObject({
      status: 1,
      text: expect.stringContaining("phones differs: 10 rows"),
    });
    await database.close();
  });

  it.each([
    [["--to", "postgresql://h/d"], "migrate needs --from"],
    [["--from", "nowhere.db", "--to", "postgresql://h/d"], "there is no file nowhere.db"],
    [["--from", "package.json"], "migrate needs --to"],
    [["--from", "package.json", "--to", "mysql://h/d"], "--to must begin with postgres:"],
    [["--from", "package.json", "--to", "postgresql://h/d"], "package.json"],
  ])("says what is missing: %j", async (args, message) => {
    expect(await folders.start().mistake("migrate", "sqlite-to-postgres", ...args)).toContain(message);
  });

  it("refuses the store of a server that runs", async () => {
    const data = stage.freshFolder();
    const server = await stage.start(data);
    const args = ["--from", join(data, "telproof.db"), "--to", "postgresql://h/d"];
    const { status, stderr } = stage.run(data, ["migrate", "sqlite-to-postgres", ...args]);
    await server.end();
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("Stop it first") });
  });
});

describe("telproof migrate that is killed", () => {
  let database: TestDatabase;
  let file: string;
  beforeAll(async () => {
    const data = folders.start();
    await data.app("--test");
    file = join(data.data, "telproof.db");
    await fill(file, verificationsInFile);
    database = await openDatabase();
  });

  it("goes on where it was, however often, until all is copied", async () => {
    const args = [mainFile, "migrate", "sqlite-to-postgres", "--from", file, "--to", database.url];
    /** Kills it when it has told its progress so many times; resolves with its status. */
    const runUntil = async (lines: number): Promise<number | null> => {
      const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
      let told = 0;
      child.stderr.on("data", (text) => {
        told += String(text).split("\n").length - 1;
        if (told >= lines) child.kill("SIGKILL");
      });
      const [status] = await once(child, "exit");
      return status;
    };
    const killed: (number | null)[] = [];
    for (const lines of [1, 6, 7, 8, 13, 16]) killed.push(await runUntil(lines));
    expect(killed).toEqual(Array(6).fill(null));
    expect(await runUntil(Number.POSITIVE_INFINITY)).toBe(0);
    expect(await countsIn(database)).toMatchObject({
      verifications: verificationsInFile,
      events: verificationsInFile,
      deliveries: verificationsInFile,
    });
    await database.close();
  });
});
