// Every path with an app key that a page may call answers the preflight that a browser sends before it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { apiRoutes } from "../../routes.fixture.ts";

const origin = "https://shop.example";
let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: [origin] });
});
afterAll(() => server.close());

const filled = (path: string) =>
  path
    .replace(":appKey", app.appKey)
    .replace(":service", "sms")
    .replace(":locale", "en")
    .replaceAll(/:\w+/g, "x");

const preflightOf = (path: string, from = origin) =>
  server.request(path, {
    method: "OPTIONS",
    headers: {
      Origin: from,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type,idempotency-key,x-trace",
    },
  });

/** Paths whose responses a page of the app may read. */
const readablePaths = async (): Promise<readonly string[]> => {
  const paths = [...new Set(apiRoutes(server).map(({ path }) => path))].filter((it) =>
    it.includes(":appKey"),
  );
  const readable = await Promise.all(
    paths.map(async (path) => {
      const method = /config|inbox|widget/.test(path) ? "GET" : "POST";
      const { headers } = await server.request(filled(path), { method, headers: { Origin: origin } });
      return headers.get("access-control-allow-origin") === null ? [] : [path];
    }),
  );
  return readable.flat();
};

describe("A preflight", () => {
  it("is answered on every path whose responses a page may read, for the app's pages only", async () => {
    const paths = await readablePaths();
    expect(paths).toEqual(
      expect.arrayContaining([
        "/:appKey/code/:service",
        "/:appKey/verify",
        "/:appKey/config",
        "/:appKey/captcha",
        "/:appKey/check",
        "/ringcaptcha/:appKey/code/:service",
        "/v2/apps/:appKey/captcha/:service",
        "/v2/apps/:appKey/check/url",
      ]),
    );
    for (const path of paths) {
      const [own, foreign] = [
        await preflightOf(filled(path)),
        await preflightOf(filled(path), "https://evil.example"),
      ];
      expect([
        path,
        own.http,
        own.headers.get("access-control-allow-origin"),
        own.headers.get("access-control-allow-headers"),
      ]).toEqual([
        path,
        204,
        path.includes("/widget/") ? "*" : origin,
        "content-type,idempotency-key,x-trace",
      ]);
      if (!path.includes("/widget/"))
        expect([path, foreign.headers.get("access-control-allow-origin")]).toEqual([path, null]);
    }
  });

  it("that names no headers, or something else, allows those that the API reads", async () => {
    const answers = await Promise.all(
      [{}, { "Access-Control-Request-Headers": "a;b" }].map((headers) =>
        server.request(`/${app.appKey}/verify`, {
          method: "OPTIONS",
          headers: { Origin: origin, ...headers },
        }),
      ),
    );
    expect(answers.map(({ headers }) => headers.get("access-control-allow-headers"))).toEqual(
      Array(2).fill("Content-Type, Idempotency-Key"),
    );
  });
});

it("Every page may load the widget's files below /ringcaptcha", async () => {
  const { http, headers } = await preflightOf("/ringcaptcha/widget/telproof.js", "https://anyone.example");
  expect([http, headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
});

describe("A method that a path does not have", () => {
  it("is refused with 405 and an Allow header, not answered by another router", async () => {
    const answers = await Promise.all(
      ["GET", "PUT", "DELETE"].map((method) => server.request(`/${app.appKey}/code/sms`, { method })),
    );
    expect(answers.map(({ http, headers }) => [http, headers.get("allow")])).toEqual(
      Array(3).fill([405, "POST"]),
    );
  });
});
