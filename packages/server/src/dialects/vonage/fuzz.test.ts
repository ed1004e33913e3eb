// Whatever is sent below `/v2/verify`: an answer, never a fault of the server, and a problem where it is no success.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answered, type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { basic, plain } from "./vonage.fixture.ts";

let server: Composed;
let app: FixtureApp;
beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

const orderly = ({ http, headers, body }: Answered): void => {
  expect(http).toBeLessThan(500);
  if (http < 300) return;
  expect(headers.get("content-type")).toContain("application/problem+json");
  expect(body).toMatchObject({
    title: expect.any(String),
    type: expect.stringContaining("https://developer.vonage.com/api-errors"),
    detail: expect.any(String),
    instance: expect.any(String),
  });
};

const sent = (path: string, { method, body }: { readonly method: string; readonly body?: string }) =>
  server.request(path, {
    method,
    headers: { authorization: basic(app), "content-type": "application/json" },
    ...(body === undefined || method === "GET" ? {} : { body }),
  });

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    "",
    "\u0000",
    "\ud800",
    "$" + "{code}",
    "__proto__",
    1e308,
    -1,
    { toString: 1, valueOf: 1 },
    { __proto__: null },
    [[]],
    "9".repeat(5000),
    "٤٤٧٤٠٠١٢٣٤٥٦",
  ),
);
const fields = [
  "brand",
  "workflow",
  "locale",
  "channel_timeout",
  "code_length",
  "code",
  "client_ref",
  "template_id",
  "fraud_check",
] as const;
const stepFields = ["channel", "to", "from", "app_hash", "reuse_code", "mode", "entity_id"] as const;

const spoiled = fc
  .record({
    field: fc.constantFrom(...fields),
    inStep: fc.boolean(),
    stepField: fc.constantFrom(...stepFields),
    value: nasty,
  })
  .map(({ field, inStep, stepField, value }) => {
    const step = { channel: "sms", to: "447400600001" };
    return inStep
      ? plain("", { workflow: [{ ...step, [stepField]: value }] })
      : plain("447400600001", { [field]: value });
  });

const paths = fc.oneof(
  fc.constantFrom(
    "",
    "/",
    "/templates",
    "/templates/x",
    "/templates/x/template_fragments",
    "/templates/x/template_fragments/y",
    "/x",
    "/x/next_workflow",
    "/x/silent-auth/redirect",
    "/%00",
    "/%ff",
    "/%",
    "/%E0%A4%A",
    "//",
    "/..%2f",
    "?page=%ff&page[]=1",
  ),
  fc.string({ unit: "binary", maxLength: 40 }).map((it) => `/${encodeURIComponent(it.toWellFormed())}`),
);

describe("Vonage's API", () => {
  it("answers a request with any field spoiled", async () => {
    await fc.assert(
      fc.asyncProperty(spoiled, async (json) =>
        orderly(await sent("/v2/verify", { method: "POST", body: JSON.stringify(json) })),
      ),
      { numRuns: 400 },
    );
  });

  it("answers any JSON, and text that is none, at any path by any method", async () => {
    const bodies = fc.oneof(
      nasty.map((it) => JSON.stringify(it)),
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        '{"code":',
        "[",
        '{"code":"1","code":"2"}',
        "code=1&code=2",
        '{"__proto__":{"code":"1234"}}',
      ),
    );
    const methods = fc.constantFrom("GET", "POST", "PATCH", "DELETE", "PUT", "OPTIONS");
    await fc.assert(
      fc.asyncProperty(paths, methods, bodies, async (path, method, body) => {
        const answer = await sent(`/v2/verify${path}`, { method, body: body ?? "" });
        orderly(answer);
      }),
      { numRuns: 400 },
    );
  });

  it("answers any credentials", async () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcXYZ019.:=+/-_ "), maxLength: 60 });
    const credentials = fc.oneof(
      word,
      word.map((it) => `Basic ${it}`),
      word.map((it) => `Basic ${Buffer.from(it).toString("base64")}`),
      fc.tuple(nasty, nasty, word).map(([header, claims, signature]) => {
        const part = (value: unknown) => Buffer.from(JSON.stringify(value) ?? "").toString("base64url");
        const alg = typeof header === "object" && header !== null ? { alg: "RS256", ...header } : header;
        return `Bearer ${part(alg)}.${part(claims)}.${signature.replaceAll(/[^a-zA-Z]/g, "")}`;
      }),
    );
    await fc.assert(
      fc.asyncProperty(credentials, async (authorization) => {
        const answer = await server.request("/v2/verify", { method: "POST", headers: { authorization } });
        orderly(answer);
        expect(answer.http).toBe(401);
      }),
      { numRuns: 300 },
    );
  });

  it("wrote down no fault meanwhile", () => {
    expect(server.logged.filter((line) => line.includes('"fault"'))).toEqual([]);
    expect(server.logged.length).toBeGreaterThan(0);
  });
});
