// Whatever is sent to CAMARA's paths: an answer as its OpenAPI document has it, never a fault of the server.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answered, type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { validator } from "../../specification.fixture.ts";
import { aMessage, base, camaraClient, tokenPath } from "./client.fixture.ts";

let server: Composed;
let app: FixtureApp;
let client: Awaited<ReturnType<typeof camaraClient>>;
beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
  client = await camaraClient(server, app);
});
afterAll(() => server.close());

const judge = validator("camara-one-time-password-sms-1.1.1.openapi.yml", "/components/schemas/ErrorInfo");

const expectAnswer = ({ http, headers, body }: Answered): void => {
  expect(http).toBeLessThan(500);
  expect(headers.get("x-correlator")).toMatch(/^[a-zA-Z0-9\-_:;./<>{}]{0,256}$/);
  if (http < 300) return;
  expect(judge(body)).toEqual([]);
  expect(body.status).toBe(http);
};

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom<unknown>(
    "",
    "\u0000",
    "\ud800{{code}}",
    "{{code}}\u0007",
    "{{code}}".repeat(20),
    "__proto__",
    1e308,
    { toString: 1 },
    ["{{code}}"],
    "+447400700001",
    "+".padEnd(5000, "9"),
    "٤٤٧٤٠٠١٢٣٤٥٦",
  ),
);
const name = fc.oneof(
  fc.constantFrom("phoneNumber", "message", "authenticationId", "code", "__proto__", "constructor", ""),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const good = {
  "/send-code": { phoneNumber: "+447400700001", message: aMessage },
  "/validate-code": { authenticationId: "ea0840f3-3663-4149-bd10-c7c6b8912105", code: "123456" },
};
const call = fc.constantFrom("/send-code", "/validate-code");

describe("CAMARA's API", () => {
  it("answers a request with any field spoiled", async () => {
    await fc.assert(
      fc.asyncProperty(call, name, odd, async (path, field, value) => {
        // As text, as an object literal would lose a property of the name `__proto__`.
        const rest = JSON.stringify({
          ...good[path],
          ...(field in good[path] ? { [field]: undefined } : {}),
        });
        const body = `${rest.slice(0, -1)},${JSON.stringify(field)}:${JSON.stringify(value) ?? "null"}}`;
        const answer = await client.post(path, body);
        expectAnswer(answer);
        if (!Object.hasOwn(good[path], field)) expect([body, answer.http]).toEqual([body, 400]);
      }),
      { numRuns: 400 },
    );
  });

  it("answers any body at any path by any method", async () => {
    const bodies = fc.oneof(
      odd.map((it) => JSON.stringify(it) ?? ""),
      fc.string({ unit: "binary" }),
      fc.constantFrom("{", "[]", "null", '{"code":"1","code":"2"}', "code=1&code=2"),
    );
    const paths = fc.oneof(
      call.map((it) => `/v1${it}`),
      fc.constantFrom("", "/", "/v1", "/v1/", "/v1//", "/v2/send-code", "/v1/send-code/", "/%00", "/%ff"),
      fc
        .string({ unit: "binary", maxLength: 30 })
        .map((it) => `/v1/${encodeURIComponent(it.toWellFormed())}`),
    );
    const methods = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    await fc.assert(
      fc.asyncProperty(paths, methods, bodies, async (path, method, body) => {
        const answer = await server.request(`${base.replace("/v1", "")}${path}`, {
          method,
          headers: { authorization: `Bearer ${client.token}` },
          ...(method === "GET" ? {} : { body }),
        });
        if (path.startsWith("/")) expectAnswer(answer);
        expect(answer.http).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
  });

  it("answers any correlator and any credentials", async () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcXYZ019.:=+/-_ {};<>,é"), maxLength: 300 });
    const token = fc.oneof(
      word,
      word.map((it) => `Bearer ${it}`),
      word.map((it) => `Bearer ${app.appKey}.${it}`),
      fc.stringMatching(/^[0-9a-f]{40}$/).map((it) => `Bearer ${app.appKey}.${it}`),
    );
    await fc.assert(
      fc.asyncProperty(token, word, async (authorization, correlator) => {
        const headers = { Authorization: authorization, "x-correlator": correlator };
        const answer = await client.post("/send-code", good["/send-code"], headers);
        expectAnswer(answer);
        expect(answer.http).toBe(401);
      }),
      { numRuns: 300 },
    );
  });

  it("answers any request for a token, in OAuth's form", async () => {
    const field = fc.constantFrom("grant_type", "client_id", "client_secret", "scope", "x");
    const bodies = fc.oneof(
      fc
        .array(fc.tuple(field, fc.string({ unit: "binary", maxLength: 60 })), { maxLength: 6 })
        .map((it) => new URLSearchParams([["grant_type", "client_credentials"], ...it]).toString()),
      fc.tuple(field, odd).map(([key, value]) => JSON.stringify({ [key]: value })),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answer = await server.request(tokenPath, { method: "POST", body });
        expect([400, 401]).toContain(answer.http);
        expect(typeof answer.body.error).toBe("string");
      }),
      { numRuns: 300 },
    );
  });

  it("logged no fault meanwhile", () => {
    expect(server.logged.filter((line) => line.includes('"fault"'))).toEqual([]);
    expect(server.logged.length).toBeGreaterThan(0);
  });
});
