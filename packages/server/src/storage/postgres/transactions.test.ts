import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { openDatabase as openTestDatabase, type TestDatabase } from "./postgres.fixture.ts";

describe.each(["url", "pooledUrl"] as const)("Transactions by the %s of a database", (kind) => {
  let test: TestDatabase;
  let database: Database;
  const kept = async () =>
    (await database.rows<{ number: number }>("SELECT number FROM kept ORDER BY number")).map(
      ({ number }) => number,
    );

  beforeAll(async () => {
    test = await openTestDatabase();
    await test.query("CREATE TABLE kept (number integer PRIMARY KEY)");
    database = openDatabase(test[kind]);
  });
  afterAll(async () => {
    await database.close();
    await test.close();
  });

  it("carry out what was sent together in the order in which it was asked for", async () => {
    const seen = await database.transact(async (session) => {
      await session.rows("SELECT 1");
      session.changeLater("INSERT INTO kept VALUES ($1)", [1]);
      const [rows, count] = await Promise.all([
        session.rows("SELECT number FROM kept"),
        session.change("UPDATE kept SET number = 2"),
      ]);
      session.changeLater("INSERT INTO kept VALUES ($1)", [3]);
      return { rows, count };
    });
    expect(seen).toEqual({ rows: [{ number: 1 }], count: 1 });
    expect(await kept()).toEqual([2, 3]);
  });

  it("keep nothing when a change fails that only their end waits for, and say which fault it was", async () => {
    const before = await kept();
    const failing = database.transact(async (session) => {
      session.changeLater("INSERT INTO kept VALUES ($1)", [4]);
      session.changeLater("INSERT INTO kept VALUES ($1)", [4]);
      session.changeLater("INSERT INTO kept VALUES ($1)", [5]);
    });
    await expect(failing).rejects.toMatchObject({ code: "23505" });
    expect(await kept()).toEqual(before);
  });

  it("keep nothing when their connection ends", async () => {
    const before = await kept();
    const failing = database.transact(async (session) => {
      await session.rows("SELECT pg_terminate_backend(pg_backend_pid())").catch(() => undefined);
      session.changeLater("INSERT INTO kept VALUES ($1)", [6]);
    });
    await expect(failing).rejects.toThrow();
    expect(await kept()).toEqual(before);
  });
});
