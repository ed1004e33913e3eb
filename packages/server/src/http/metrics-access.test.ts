// Metrics are closed unless the operator sets a token, and then open to that token only.
import { afterEach, expect, it } from "vitest";
import { type Composed, startComposed } from "../composed.fixture.ts";

let server: Composed;
afterEach(() => server.close());

const token = "a token of the tests";
const ask = async (headers: Record<string, string> = {}) =>
  (await server.request("/metrics", { headers })).http;

it("without a token in the configuration nobody reads them", async () => {
  server = await startComposed();
  expect([
    await ask(),
    await ask({ Authorization: "Bearer " }),
    await ask({ Authorization: "Bearer undefined" }),
  ]).toEqual([403, 403, 403]);
});

it("with one, only requests that bring it do", async () => {
  server = await startComposed({ metricsToken: token.replaceAll(" ", "-") });
  const bearer = (text: string) => ask({ Authorization: text });
  expect([
    await ask(),
    await bearer("Bearer a-token-of-the-test"),
    await bearer("Basic a-token-of-the-tests"),
    await bearer("bearer a-token-of-the-tests"),
  ]).toEqual([401, 401, 401, 200]);
});
