// Bad input: whatever arrives in whatever field of whatever path, the answer is one that the contract has.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answered, type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { oddFields, writeForm } from "../../odd-input.fixture.ts";
import { createV1Client, page, type V1Client } from "./client.fixture.ts";
import { documentedCodes } from "./documented.fixture.ts";
import { problemTable } from "./errors.ts";
import * as schema from "./schema.ts";

let server: Composed;
let app: FixtureApp;
let client: V1Client;
let phones = 0;
const freshPhone = () => `+4474005${String(20_000 + phones++)}`;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: [page] });
  client = createV1Client(server, app);
  return () => server.close();
});

/** Each path with the schema of what it answers. */
const answers = {
  verifications: schema.sentCode,
  "verifications/current/resend": schema.sentCode,
  "verifications/current/change-number": schema.sentCode,
  "verifications/current/next": schema.sentCode,
  "verifications/current/check": schema.verifiedPhone,
  "verifications/current/cancel": schema.canceledVerification,
  "verifications/current/status": schema.verificationStatus,
  "verifications/current/proof": schema.freshProof,
  "numbers/lookup": schema.phoneNumber,
  "numbers/status": schema.numberStatus,
  "proofs/redeem": schema.redeemedProof,
  siteverify: schema.siteverifyAnswer,
} as const;
type Path = keyof typeof answers;
const paths = Object.keys(answers) as readonly Path[];

const callers = {
  page: { Origin: page },
  "a foreign page": { Origin: "https://evil.example" },
  "a back end": () => ({ Authorization: `Bearer ${app.secretKey}` }),
  "a stranger": {},
  "a page with the secret key": () => ({ Authorization: `Bearer ${app.secretKey}`, Origin: page }),
} as const;
type Caller = keyof typeof callers;

const headersOf = (who: Caller): Readonly<Record<string, string>> => {
  const headers = callers[who];
  return typeof headers === "function" ? headers() : headers;
};

/** What is wrong with an answer; nothing, for one that the contract has. */
const faultsOf = (path: Path, who: Caller, { http, headers, body }: Answered): readonly unknown[] => {
  const faults: unknown[] = [];
  if (http < 300) faults.push(answers[path].strict().safeParse(body).error);
  else {
    faults.push(schema.problem.strict().safeParse(body).error);
    if (http !== body.status) faults.push("status");
    if (!documentedCodes("POST", path, http).includes(body.code))
      faults.push(`undocumented ${http} ${body.code}`);
    if (http !== problemTable[body.code as schema.ProblemCode]?.[0]) faults.push("status of code");
    if (!headers.get("content-type")?.startsWith("application/problem+json")) faults.push("type");
  }
  if (http >= 500) faults.push(http);
  if (headers.get("cache-control") !== "no-store") faults.push("cache");
  const readable = headers.get("access-control-allow-origin");
  if (path !== "siteverify" && who.includes("page") && readable !== "*" && readable !== page)
    faults.push("cors");
  return faults.filter((it) => it !== undefined);
};

const names = [
  ...new Set(
    [
      schema.startRequest,
      schema.changeNumberRequest,
      schema.checkRequest,
      schema.redeemRequest,
      schema.siteverifyRequest,
    ].flatMap(({ shape }) => Object.keys(shape)),
  ),
];
const [anyPath, anyCaller] = [
  fc.constantFrom(...paths),
  fc.constantFrom(...(Object.keys(callers) as Caller[])),
];

const send = (path: string, who: Caller, body: string | Uint8Array<ArrayBuffer>, type: string) =>
  server.request(`/v1/${path}`, {
    method: "POST",
    body,
    headers: { "Content-Type": type, ...headersOf(who) },
  });

describe("Anything at all", () => {
  it("in any field of any path, as JSON or as a form, from anybody, is answered as documented", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyPath, anyCaller, oddFields(names), fc.boolean(), async (path, who, given, json) => {
        const { token } = (await client.asPage("verifications", { phone: freshPhone() })).body;
        const all = { app_key: app.appKey, ...(token && { token }), ...given };
        const answer = json
          ? await send(path, who, JSON.stringify(all), "application/json")
          : await send(path, who, writeForm(all), "application/x-www-form-urlencoded");
        seen.add(`${answer.http} ${answer.body.code ?? ""}`);
        expect([path, who, faultsOf(path, who, answer)]).toEqual([path, who, []]);
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBeGreaterThan(8);
  });

  it("as a whole body is answered as documented", async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((it) => new Uint8Array(it));
    const types = fc.constantFrom(
      "application/json",
      "multipart/form-data; boundary=x",
      "text/xml",
      "nonsense",
    );
    await fc.assert(
      fc.asyncProperty(anyPath, anyCaller, bytes, types, async (path, who, body, type) => {
        expect(faultsOf(path, who, await send(path, who, body, type))).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  it("in a query or a path is answered as documented", async () => {
    const text = fc
      .string({ unit: "binary", maxLength: 40 })
      .map((it) => encodeURIComponent(it.toWellFormed()));
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        anyCaller,
        fc.constantFrom("GET", "DELETE"),
        async (id, value, who, method) => {
          for (const path of [
            `verifications/${id}`,
            `inbox?phone=${value}`,
            `config?app_key=${value}&locale=${id}`,
          ]) {
            const answer = await server.request(`/v1/${path}`, { method, headers: headersOf(who) });
            expect([path, answer.http < 500]).toEqual([path, true]);
            if (answer.http >= 300)
              expect(schema.problem.strict().safeParse(answer.body).error).toBeUndefined();
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("A field", () => {
  it.each([
    ["left out", {}, "phone", "invalid_request", "missing"],
    ["an object", { phone: { a: 1 } }, "phone", "invalid_request", "not_a_single_value"],
    ["too long", { phone: "1".repeat(65) }, "phone", "invalid_request", "malformed"],
    ["empty", { phone: "+447700900123", action: "" }, "action", "invalid_request", "malformed"],
    [
      "with half a surrogate pair",
      { phone: "+447400123456", reference: "\ud800" },
      "reference",
      "invalid_request",
      "malformed",
    ],
    [
      "an action with white space",
      { phone: "+447400123456", action: "sign up" },
      "action",
      "invalid_request",
      "malformed",
    ],
    [
      "a workflow of no steps",
      { phone: "+447400123456", workflow: [] },
      "workflow",
      "invalid_request",
      "malformed",
    ],
    [
      "a channel that nobody knows",
      { phone: "+447400123456", channel: "fax" },
      "channel",
      "unknown_channel",
      undefined,
    ],
    ["an extension", { phone: "+44 7400 123456 ext. 9" }, "phone", "invalid_number", "extension"],
  ])("%s is refused with its name", async (_what, fields, field, code, reason) => {
    const body = JSON.stringify(fields);
    const answer = await send("verifications", "a back end", body, "application/json");
    expect(answer.body).toMatchObject({ code, field, ...(reason !== undefined && { reason }) });
  });

  it.each([
    ["code", "123456"],
    ["code_length", "4"],
    ["code_ttl", "30"],
    ["template", "Your code: {code}"],
    ["brand", "Bank"],
    ["sender", "BANK"],
    ["android_app_hash", "abcdefghijk"],
    ["workflow", '[{"channel":"sms"}]'],
  ])("%s is for back ends only", async (field, value) => {
    const { http, body } = await client.asPage("verifications", { phone: "+447400123456", [field]: value });
    expect([http, body.code, body.field]).toEqual([403, "forbidden", field]);
  });

  it("that holds a secret key in a query is never read", async () => {
    const keys = new URLSearchParams({
      secret_key: app.secretKey,
      secret: app.secretKey,
      access_token: app.secretKey,
    });
    const { http, body } = await server.request(`/v1/inbox?${keys}`);
    expect([http, body.code]).toEqual([401, "unauthorized"]);
    expect(server.logged.join("")).not.toContain(app.secretKey);
  });
});

describe("A method", () => {
  it.each([
    ["GET", "verifications", "POST"],
    ["PUT", "verifications/x", "GET, DELETE"],
    ["OPTIONS", "proofs/redeem", "POST"],
    ["POST", "config", "GET"],
    ["PATCH", "inbox", "GET"],
  ])("%s on %s is refused with those that are allowed", async (method, path, allowed) => {
    const { http, body, headers } = await server.request(`/v1/${path}`, { method });
    expect([http, headers.get("allow"), headers.get("cache-control")]).toEqual([405, allowed, "no-store"]);
    expect(body.code).toBe("method_not_allowed");
  });

  it("HEAD is answered as GET is, without a body", async () => {
    const head = (path: string) => fetch(`${server.url}/v1/${path}`, { method: "HEAD" });
    const [config, start] = [await head(`config?app_key=${app.appKey}`), await head("verifications")];
    expect([config.status, await config.text()]).toEqual([200, ""]);
    expect([start.status, await start.text(), start.headers.get("allow")]).toEqual([405, "", "POST"]);
  });
});
