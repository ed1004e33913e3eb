// Which faults of a database are an outage, which are repeated, and which are told as they are.
import { afterAll, beforeAll, expect, it } from "vitest";
import { StoreOutageError } from "../../service/store-outage.ts";
import { type Database, openDatabase } from "./database.ts";
import { openDatabase as openTestDatabase, type TestDatabase } from "./postgres.fixture.ts";

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.query(
    "CREATE TABLE counts (id integer PRIMARY KEY, count integer); INSERT INTO counts VALUES (1, 0), (2, 0)",
  );
  await test.query(
    "CREATE FUNCTION fail(code text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN RAISE 'no' USING ERRCODE = code; END $$",
  );
  database = openDatabase(test.url);
});
afterAll(async () => {
  await database.close();
  await test.close();
});

it.each(["28P01", "28000", "3D000", "25P02", "25P03", "42501", "XX000", "57P01", "53300", "08006", "55P03"])(
  "%s is an outage, alone and in a transaction",
  async (code) => {
    const fail = "SELECT fail($1)";
    await expect(database.rows(fail, [code])).rejects.toThrow(StoreOutageError);
    await expect(database.transact((session) => session.rows(fail, [code]))).rejects.toThrow(
      StoreOutageError,
    );
  },
);

it.each(["23505", "22012", "42601", "42P01"])("%s is none, but told as it is", async (code) => {
  const failing = database.rows("SELECT fail($1)", [code]);
  await expect(failing).rejects.toMatchObject({ code });
  await expect(failing).rejects.not.toBeInstanceOf(StoreOutageError);
});

it("whatever fails while connecting is an outage", async () => {
  const urls = [
    test.url.replace(/[^/]+$/, "nobody_made_this"),
    test.url.replace("postgres@", "nobody@"),
    test.pooledUrl.replace(/[^/]+$/, "nobody_made_this"),
    "postgresql://postgres@%2Fnowhere:5432/test",
    "postgresql://postgres@nowhere.invalid:5432/test",
  ];
  for (const url of urls) {
    const other = openDatabase(url);
    await expect(other.rows("SELECT 1"), url).rejects.toThrow(StoreOutageError);
    await expect(
      other.transact((session) => session.rows("SELECT 1")),
      url,
    ).rejects.toThrow(StoreOutageError);
    await other.close();
  }
});

it("a bug in a program is none", async () => {
  const value = {
    toPostgres: () => {
      throw new TypeError("a bug");
    },
  };
  await expect(database.rows("SELECT $1::text", [value])).rejects.toThrow(TypeError);
});

it("transactions that stand in each other's way are all made in the end", async () => {
  let together = 0;
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const count = (first: number, second: number) =>
    database.transact(async (session) => {
      await session.change("UPDATE counts SET count = count + 1 WHERE id = $1", [first]);
      together += 1;
      if (together === 2) meet();
      await met;
      await session.change("UPDATE counts SET count = count + 1 WHERE id = $1", [second]);
    });
  await Promise.all([count(1, 2), count(2, 1)]);
  expect(together).toBeGreaterThan(2);
  expect(await database.rows("SELECT count FROM counts")).toEqual([{ count: 2 }, { count: 2 }]);
});
