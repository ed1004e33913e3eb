// Pages may call RingCaptcha's paths; that the answers are right is checked with every other route (`http/preflight.test.ts`).
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { apiRoutes } from "../../routes.fixture.ts";

let server: Composed;

beforeAll(async () => {
  server = await startComposed();
});
afterAll(() => server.close());

it("The routes that are checked for preflights include RingCaptcha's, and the native API below /ringcaptcha", () => {
  expect(apiRoutes(server).map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      "/ringcaptcha/:appKey/code/:service",
      "/v2/apps/:appKey/captcha/:service",
      "/v2/apps/:appKey/check/url",
      "/:appKey/captcha",
      "/:appKey/check",
    ]),
  );
});

it("Every page may load the widget's files below /ringcaptcha", async () => {
  const { http, headers } = await server.request("/ringcaptcha/widget/telproof.js", {
    method: "OPTIONS",
    headers: { Origin: "https://anyone.example", "Access-Control-Request-Method": "POST" },
  });
  expect([http, headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
});
