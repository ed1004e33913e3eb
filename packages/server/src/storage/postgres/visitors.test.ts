// Visitors who ask several servers on one database: the limits of an address are one, whichever server is asked.
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLab } from "../../channels/lab-provider.fixture.ts";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { openDatabase } from "./postgres.fixture.ts";
import { postgresEngine } from "./postgres-engine.ts";

let servers: readonly Composed[];
let app: FixtureApp;

beforeAll(async () => {
  const { url } = await openDatabase();
  servers = await Promise.all(
    [1, 2].map(async () =>
      startComposed({
        store: (await postgresEngine.open(url)).store,
        proxies: { kind: "count", count: 1 },
        providers: createLab().source,
      }),
    ),
  );
  app = await servers[0]!.addApp({ test: false });
});
afterAll(async () => {
  for (const server of servers) await server.close();
});

const ask = (index: number, address: string, path: string, fields: Record<string, string>) =>
  servers[index % 2]!.request(path, {
    method: "POST",
    headers: { Origin: "http://localhost:8080", "X-Forwarded-For": address },
    body: new URLSearchParams({ app_key: app.appKey, ...fields }),
  });

it("Of 40 sends at once from one address to two servers 20 are admitted", async () => {
  const send = (index: number) =>
    ask(index, "203.0.113.7", "/v1/verifications", { phone: `+4474009${10_000 + index}` });
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => send(index)));
  const statuses = answers.map(({ http }) => http).toSorted();
  expect(statuses).toEqual([...Array(20).fill(201), ...Array(20).fill(429)]);
  expect((await send(41)).http).toBe(429);
  expect((await ask(0, "198.51.100.7", "/v1/verifications", { phone: "+447400999999" })).http).toBe(201);
});

it("Of 40 wrong guesses from one address at two servers 30 are compared", async () => {
  const address = "192.0.2.7";
  const tokens: string[] = [];
  for (let index = 0; index < 8; index += 1) {
    const phone = `+4474008${10_000 + index}`;
    const { body } = await ask(index, address, "/v1/verifications", { phone });
    tokens.push(String(body.token));
  }
  const guess = (index: number) =>
    ask(index, address, "/v1/verifications/current/check", { token: tokens[index % 8]!, code: "x00000" });
  const answers = [];
  for (let index = 0; index < 40; index += 1) answers.push(await guess(index));
  expect(answers.filter(({ body }) => body.code !== "too_many_requests")).toHaveLength(30);
});
