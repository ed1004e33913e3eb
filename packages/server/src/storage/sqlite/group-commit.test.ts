// How writes come together in transactions, seen by the statements that SQLite is given.
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { createGroupCommit } from "./group-commit.ts";

const opened = () => {
  const statements: string[] = [];
  const database = new Database(":memory:", { verbose: (sql) => statements.push(String(sql)) });
  database.exec("CREATE TABLE written (word TEXT NOT NULL)");
  const add = database.prepare("INSERT INTO written VALUES (?)");
  const words = database.prepare("SELECT word FROM written").pluck();
  return {
    together: createGroupCommit(database),
    add: (word: string) => void add.run(word),
    words: () => words.all(),
    count: (statement: string) => statements.filter((it) => it === statement).length,
  };
};

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

it("Writes of turns that follow each other share a transaction, without a savepoint", async () => {
  const { together, add, words, count } = opened();
  const writes: Promise<void>[] = [];
  for (const word of ["one", "two", "three"]) {
    writes.push(together(() => add(word)));
    await nextTurn();
  }
  await Promise.all(writes);
  expect([words(), count("COMMIT"), count("SAVEPOINT item")]).toEqual([["one", "two", "three"], 1, 0]);
});

it("What need not be there at once is written with what must", async () => {
  const { together, add, words, count } = opened();
  const soon = together(() => add("soon"), "soon");
  await Promise.all([soon, together(() => add("now"))]);
  expect([words(), count("COMMIT")]).toEqual([["soon", "now"], 1]);
});

it("What need not be there at once is written though nothing else comes", async () => {
  const { together, add, words } = opened();
  await together(() => add("soon"), "soon");
  expect(words()).toEqual(["soon"]);
});

it("A write that fails leaves nothing, and the others of its transaction are there once", async () => {
  const { together, add, words, count } = opened();
  const results = await Promise.allSettled([
    together(() => add("before")),
    together(() => {
      add("half");
      throw new Error("the other half");
    }),
    together(() => add("after")),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect([words(), count("COMMIT")]).toEqual([["before", "after"], 1]);
});

it("Callers get the value of the work that was kept", async () => {
  const { together } = opened();
  let runs = 0;
  const [counted] = await Promise.allSettled([
    together(() => {
      runs += 1;
      return runs;
    }),
    together(() => {
      throw new Error("once more");
    }),
  ]);
  expect(counted).toEqual({ status: "fulfilled", value: runs });
});
