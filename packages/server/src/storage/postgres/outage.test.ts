// A server whose database restarts while requests come in: it answers 503, loses nothing that it acknowledged, and goes on.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { type Cluster, openCluster, type TestDatabase } from "./postgres.fixture.ts";
import { postgresEngine } from "./postgres-engine.ts";

let cluster: Cluster;
let database: TestDatabase;
let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  cluster = await openCluster({ name: "outage", fsync: "on" });
  database = await cluster.openDatabase();
  server = await startComposed({ store: (await postgresEngine.open(database.url)).store });
  app = await server.addApp();
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const send = async (index: number) => {
  const { http, headers, body } = await server.request("/v1/verifications", {
    method: "POST",
    headers: { authorization: `Bearer ${app.secretKey}`, "content-type": "application/json" },
    body: JSON.stringify({ app_key: app.appKey, phone: `+4474005${10_000 + index}` }),
  });
  return { index, http, retryAfter: headers.get("retry-after"), id: String(body.id) };
};

it("answers 201 or 503 with Retry-After while the database restarts, keeps every 201 and recovers by itself", async () => {
  expect((await send(0)).http).toBe(201);
  let isRestarted = false;
  const restarting = cluster.restart().then(() => {
    isRestarted = true;
  });
  const answers: Awaited<ReturnType<typeof send>>[] = [];
  let streak = 0;
  for (let index = 1; !isRestarted || streak < 10; index += 8) {
    const round = await Promise.all(Array.from({ length: 8 }, (_, extra) => send(index + extra)));
    answers.push(...round);
    streak = round.every(({ http }) => http === 201) ? streak + 1 : 0;
  }
  await restarting;
  const kinds = new Set(answers.map(({ http, retryAfter }) => `${http} ${retryAfter}`));
  expect([...kinds].toSorted()).toEqual(["201 null", "503 1"]);
  const accepted = answers.filter(({ http }) => http === 201);
  const kept = await database.query("SELECT id FROM verifications");
  expect(accepted.filter(({ id }) => !kept.includes(id))).toEqual([]);
  expect((await server.request("/ready")).http).toBe(200);
});
