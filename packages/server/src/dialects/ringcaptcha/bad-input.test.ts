// Bad input: whatever arrives in whatever field of whatever path, the answer is JSON, never a fault, never a hang.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { opened, origin } from "./clients.fixture.ts";

let server: Composed;
let app: FixtureApp;
let token: string;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ link: true, directSms: true });
  token = await opened(server, app);
});
afterAll(() => server.close());

const path = fc.constantFrom(
  "/v2/apps/APP/captcha/sms",
  "/v2/apps/APP/captcha/x",
  "/v2/apps/APP/check",
  "/v2/apps/APP/check/url",
  "/v2/apps/nobody/check",
  "/APP/captcha",
  "/APP/code",
  "/APP/code/sms",
  "/APP/code/VOICE",
  "/APP/verify",
  "/APP/check",
  "/APP/onboard",
  "/APP/sms",
  "/APP/normalize",
);

const value = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(
    "+447400123456",
    "+447400123456,+447400123457,x",
    ",,,",
    "%2B447400123456",
    "%252B447400123456",
    "%zz",
    "%",
    "TOKEN",
    "1234",
    "gr",
    "en_gb",
    "x-x-x-x-x",
    "",
    "\0",
    "\ud800",
    "1".repeat(700),
    "<b>",
  ),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("toString", "valueOf", "toJSON", "a"), fc.integer(), { maxKeys: 2 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const name = fc.constantFrom(
  ...["phone", "country", "token", "sid", "code", "locale", "message", "udid", "auth", "fp", "mode"],
  ...[
    "secret_key",
    "api_key",
    "app_key",
    "geo_lat",
    "idempotency_key",
    "iosid",
    "type",
    "__proto__",
    "constructor",
  ],
);
const fields = fc.dictionary(name, value, { maxKeys: 8 });
const who = fc.constantFrom("page" as const, "library" as const, "nobody" as const);

const asForm = (all: Readonly<Record<string, unknown>>): string => {
  const form = new URLSearchParams();
  for (const [key, it] of Object.entries(all))
    for (const one of Array.isArray(it) ? it : [it])
      form.append(key, typeof one === "string" ? one : (JSON.stringify(one) ?? ""));
  return form.toString();
};

const post = (where: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  server.request(where.replace("APP", app.appKey), { method: "POST", body, headers });

describe("Anything at all", () => {
  it("in any field of any path, as JSON or as a form, is answered with HTTP 200 and a word for how it went", async () => {
    let requests = 0;
    await fc.assert(
      fc.asyncProperty(path, who, fields, fc.boolean(), async (where, asker, given, json) => {
        const all = {
          ...given,
          ...(given["token"] === "TOKEN" ? { token } : {}),
          ...(asker === "library" ? { api_key: app.secretKey } : {}),
        };
        const headers: Record<string, string> = asker === "page" ? { Origin: origin } : {};
        const { http, body } = await post(where, json ? JSON.stringify(all) : asForm(all), headers);
        requests += 1;
        expect([where, http, typeof body.status]).toEqual([where, 200, "string"]);
        const refused = body.status === "ERROR" || body.result === "ERROR";
        if (refused) expect(body.message ?? body.status).toMatch(/^ERROR_[A-Z_]+$/);
        else expect(["SUCCESS", "NEW"]).toContain(body.status);
      }),
      { numRuns: 2000 },
    );
    expect(requests).toBeGreaterThanOrEqual(2000);
  }, 120_000);

  it("as a whole body is answered in JSON", async () => {
    await fc.assert(
      fc.asyncProperty(path, fc.uint8Array({ maxLength: 300 }), fc.webPath(), async (where, bytes, rest) => {
        const type = { "Content-Type": "multipart/form-data; boundary=x", Origin: origin };
        const answers = [
          await post(where, new Uint8Array(bytes), type),
          await post(`/v2/apps/APP${rest}`, new Uint8Array(bytes), type),
        ];
        for (const { http, body } of answers)
          expect([http < 500, typeof body.status]).toEqual([true, "string"]);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it.each([
    ["a megabyte", "x".repeat(1_000_000), 413],
    ["broken JSON", '{"phone":', 200],
    ["a JSON array", "[1]", 200],
  ])("such as %s is refused in RingCaptcha's words", async (_what, body, http) => {
    const answer = await post("/v2/apps/APP/captcha/sms", body, { Origin: origin });
    expect([answer.http, answer.body.message]).toEqual([http, "ERROR_INVALID_PARAMETERS"]);
  });

  it.each(["GET", "PUT", "DELETE", "PATCH"])("by %s is told which method to use", async (method) => {
    const { http, headers, body } = await server.request(`/v2/apps/${app.appKey}/check`, { method });
    expect([http, headers.get("allow"), body.message]).toEqual([405, "POST", "ERROR_INVALID_API_ACCESS"]);
  });
});
