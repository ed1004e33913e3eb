// Changes that share a transaction in which one of them fails.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "../../service/store.ts";
import { pendingOf, saveVerification } from "../pending.fixture.ts";
import { openDatabase, type TestDatabase } from "./postgres.fixture.ts";
import { postgresEngine } from "./postgres-engine.ts";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await openDatabase();
  ({ store } = await postgresEngine.open(database.url));
});
afterAll(async () => {
  await store.close();
  await database.close();
});

it("Of many changes only the one fails that the database refuses, after few transactions", async () => {
  const bad = { createdAt: null as unknown as number };
  const saved = await Promise.allSettled(
    Array.from({ length: 300 }, (_, index) =>
      saveVerification(store, pendingOf(`v${index}`, index === 217 ? bad : {})),
    ),
  );
  expect(saved.flatMap(({ status }, index) => (status === "rejected" ? [index] : []))).toEqual([217]);
  expect(await database.query("SELECT count(*) FROM verifications")).toBe("299");
  const [transactions = 0] = (await database.query("SELECT sum(number) / 2 FROM last_changes"))
    .split("\n")
    .map(Number);
  expect(transactions).toBeLessThan(40);
});

it("More changes than fit in one transaction are all made", async () => {
  const phones = Array.from({ length: 1300 }, (_, index) => `+4474002${10_000 + index}`);
  const made = await Promise.all(
    phones.map((phone) => store.update({ appKey: "app", phone }, () => ({ value: phone }))),
  );
  expect(made).toEqual(phones);
});
