// Who is let in: pages of the app's origins, back ends with its secret, nobody else.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";

let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: ["https://shop.example", "https://*.shop.example"] });
});
afterAll(() => server.close());

describe("Who is let in", () => {
  const phone = "+447400123456";
  const asked = (headers: Record<string, string>, fields: Record<string, string> = {}) =>
    server.request(`/${app.appKey}/code/sms`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ phone, ...fields }),
    });

  it.each([
    ["https://shop.example", "SUCCESS"],
    ["https://www.shop.example", "ERROR_WAIT_TO_RETRY"],
    ["https://shop.example.evil.example", "ERROR_INVALID_DOMAIN"],
    ["https://evilshop.example", "ERROR_INVALID_DOMAIN"],
    ["http://shop.example", "ERROR_INVALID_DOMAIN"],
    ["https://shop.example:8443", "ERROR_INVALID_DOMAIN"],
    ["http://localhost:8080", "ERROR_INVALID_DOMAIN"],
    ["null", "ERROR_INVALID_DOMAIN"],
    ["https://a/@x.shop.example", "ERROR_INVALID_DOMAIN"],
  ])("a page of %s: %s", async (origin, outcome) => {
    const { body, headers } = await asked({ Origin: origin });
    expect([body.message ?? body.status, headers.get("access-control-allow-origin")]).toEqual([
      outcome,
      outcome === "ERROR_INVALID_DOMAIN" ? null : origin,
    ]);
  });

  it("a page that the app does not name is told what to type, one without an origin to be served", async () => {
    const reasons = await Promise.all(
      ["http://localhost:8080", "null"].map(async (Origin) => String((await asked({ Origin })).body.reason)),
    );
    expect(reasons[0]).toMatch(/^http:\/\/localhost:8080 is not .* --add-origin http:\/\/localhost:8080$/);
    expect(reasons[1]).toMatch(/no origin.*Serve it over http/);
  });

  it("nobody without credentials, nobody with a wrong secret, no browser with a right one", async () => {
    const answers = await Promise.all([
      asked({}),
      asked({}, { secret_key: "x" }),
      asked({}, { api_key: "x" }),
      asked({ Origin: "https://shop.example" }, { secret_key: app.secretKey }),
    ]);
    expect(answers.map(({ body }) => body.message)).toEqual([
      "ERROR_NOT_AUTHORIZED",
      "ERROR_INVALID_SECRET_KEY",
      "ERROR_INVALID_API_KEY",
      "ERROR_NOT_AUTHORIZED",
    ]);
  });

  it("pages of localhost only, while an app names no origin", async () => {
    const open = await server.addApp();
    const from = async (origin: string) =>
      (await server.browseRingcaptcha(open, "status", { token: "x" }, origin)).body.message;
    expect([
      await from("http://localhost:5173"),
      await from("http://127.0.0.1"),
      await from("https://example.com"),
      await from("http://localhost.example.com"),
    ]).toEqual([
      "ERROR_INVALID_SESSION",
      "ERROR_INVALID_SESSION",
      "ERROR_INVALID_DOMAIN",
      "ERROR_INVALID_DOMAIN",
    ]);
  });

  it("an unknown app key is refused by name", async () => {
    const { body } = await server.request("/nobody/verify", { method: "POST", body: "code=1" });
    expect(body).toMatchObject({ status: "ERROR", message: "ERROR_INVALID_APP_KEY", field: "app_key" });
  });

  it("a preflight is answered for the app's pages and no others", async () => {
    const from = async (origin: string) =>
      (
        await server.request(`/${app.appKey}/verify`, { method: "OPTIONS", headers: { Origin: origin } })
      ).headers.get("access-control-allow-origin");
    expect([await from("https://shop.example"), await from("https://evil.example")]).toEqual([
      "https://shop.example",
      null,
    ]);
  });

  it("one address that asks live apps too often has to wait", async () => {
    const live = await server.addApp({ test: false });
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => server.browseRingcaptcha(live, "code/sms", { phone })),
    );
    const limited = answers.filter(({ http }) => http === 429);
    expect([limited.length, limited[0]?.body.message, limited[0]?.headers.get("retry-after")]).toEqual([
      5,
      "ERROR_TOO_MANY_REQUESTS",
      "6",
    ]);
  });
});
