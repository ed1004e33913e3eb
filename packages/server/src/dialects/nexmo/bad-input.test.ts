// Bad input: whatever arrives on whatever path below Nexmo's or KPN's, the answer is in that service's own form.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Answered, type Composed, startComposed } from "../../composed.fixture.ts";
import { openDatabase } from "../../storage/sqlite/database.ts";
import { type KpnClient, kpnClient } from "./kpn.fixture.ts";
import { type NexmoClient, nexmoClient } from "./nexmo.fixture.ts";

let server: Composed;
let nexmo: NexmoClient;
let kpn: KpnClient;
beforeAll(async () => {
  server = await startComposed();
  nexmo = await nexmoClient(server, { directSms: true });
  kpn = await kpnClient(server);
});
afterAll(() => server.close());

const names = [
  ...["api_key", "api_secret", "sig", "timestamp", "number", "country", "brand", "sender_id", "code_length"],
  ...["lg", "pin_expiry", "next_event_wait", "workflow_id", "pin_code", "require_type", "payee", "amount"],
  ...["request_id", "request_ids", "code", "cmd", "client_id", "client_secret", "grant_type", "__proto__"],
];
const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    "0",
    "-1",
    "1e309",
    "NaN",
    "null",
    "true",
    "[]",
    "{}",
    "\0",
    "\ud800",
    "%",
    "%zz",
    "..",
    "+",
  ),
  fc.constantFrom("447400123456", "Acme", "6", "GB", "en-us", "cancel", "trigger_next_event", "48.00", "120"),
  fc.string({ minLength: 500, maxLength: 2000 }),
);
const fields = fc.array(fc.tuple(fc.constantFrom(...names), odd), { maxLength: 8 });
const text = fields.map((pairs) =>
  pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join("&"),
);
const body = fc.oneof(
  text,
  fc.string({ unit: "binary" }).map((it) => it.toWellFormed()),
  fc
    .dictionary(fc.constantFrom(...names), fc.oneof(odd, fc.jsonValue({ maxDepth: 3 })))
    .map((it) => JSON.stringify(it)),
  fc.constantFrom("{", "[", "[]", '"x"', "null", "{}", "%", "&&&=", '{"number":{"toString":1}}'),
);
const type = fc.constantFrom(
  ...["application/json", "application/x-www-form-urlencoded", "text/plain", "", "multipart/form-data", "/"],
);
const method = fc.constantFrom("GET", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
const authorization = fc.oneof(
  fc.constantFrom("", "Basic", "Basic ====", "Bearer", "Bearer x", "Digest a"),
  fc.base64String().map((it) => `Basic ${it}`),
);
/** Half of the requests are let in. */
const genuine = fc.boolean();

const send = (
  path: string,
  it: { method: string; query: string; body: string; type: string; authorization: string },
): Promise<Answered> =>
  server.request(`${path}?${it.query}`, {
    method: it.method,
    headers: { Authorization: it.authorization, ...(it.type === "" ? {} : { "Content-Type": it.type }) },
    ...(it.method === "GET" ? {} : { body: it.body }),
  });

const request = fc.record({ method, query: text, body, type, authorization, genuine });
const words = [
  "json",
  "xml",
  "check",
  "search",
  "control",
  "psd2",
  "network-unblock",
  "%zz",
  "%00",
  "é",
  "a.b",
  "",
];
const tail = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((it) => it.join("/"));
const known = fc.constantFrom(
  ...["json", "xml", "check/json", "check/xml", "search/json", "search/xml", "control/json", "control/xml"],
  "psd2/json",
);

/** Statuses that Nexmo documents, or a word of a search. */
const nexmoStatus = /^(?:0|1|2|3|4|6|10|15|16|17|18|19|20|101|IN PROGRESS|SUCCESS|FAILED|EXPIRED|CANCELLED)$/;

describe("Nexmo's paths", () => {
  it("answer anything in their own form, JSON or XML, and never with a fault", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(known, tail), request, async (path, it) => {
        const pair = btoa(`${nexmo.app.appKey}:${nexmo.app.secretKey}`);
        const authorization = it.genuine ? `Basic ${pair}` : it.authorization;
        const { http, headers, body } = await send(`/verify/${path}`, { ...it, authorization });
        expect(http).toBeLessThan(500);
        const type = headers.get("content-type") ?? "";
        if (type.startsWith("text/xml")) {
          expect(path).toMatch(/xml\/*$/);
          expect(body).toMatch(
            /^<\?xml .*\?>\n<(verify_response|verify_request|response|verification_requests)>[\s\S]*<\/\1>\n$/,
          );
          return;
        }
        expect(type).toContain("application/json");
        if (http === 403) expect(body.title).toBe("Forbidden");
        else if (!body.verification_requests) expect(body.status).toMatch(nexmoStatus);
      }),
      { numRuns: 400 },
    );
  });

  it("answer a HEAD request without doing anything", async () => {
    const { appKey, secretKey } = nexmo.app;
    const query = new URLSearchParams({
      api_key: appKey,
      api_secret: secretKey,
      number: "447400777000",
      brand: "Acme",
    });
    const { status } = await fetch(`${server.url}/verify/json?${query}`, { method: "HEAD" });
    expect(status).toBe(405);
    expect(await server.codes(nexmo.app, "+447400777000")).toEqual([]);
  });

  it("treat an empty field as one that is left out", async () => {
    const { body } = await nexmo.post("/verify/json", {
      number: "447400777001",
      brand: "Acme",
      ...Object.fromEntries(
        ["country", "lg", "sender_id", "pin_code", "workflow_id", "pin_expiry"].map((it) => [it, ""]),
      ),
    });
    expect(body.status).toBe("0");
  });

  it.each([
    ["twice", "brand=a&brand=b"],
    ["a list", "brand[]=a"],
  ])("refuse a field that is there %s", async (_how, twice) => {
    const { appKey, secretKey } = nexmo.app;
    const { body } = await server.request(
      `/verify/json?api_key=${appKey}&api_secret=${secretKey}&number=447400777002&${twice}`,
    );
    expect(body.error_text).toMatch(/brand$/);
  });

  it("ask for what is missing before they judge what is there", async () => {
    const { body } = await nexmo.post("/verify/json", { number: "12" });
    expect(body.error_text).toMatch(/missing the mandatory parameter: brand$/);
  });
});

describe("KPN's paths", () => {
  it("answer anything in the gateway's form or in Nexmo's, under a bare content type", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("/communication/nexmo/verify", "/communication/nexmo", "/oauth/client_credential"),
        fc.oneof(
          fc.constantFrom("", "/", "/check", "/search", "/control", "/accesstoken"),
          tail.map((it) => `/${it}`),
        ),
        request,
        async (base, path, it) => {
          const authorization = it.genuine ? `Bearer ${kpn.token}` : it.authorization;
          const { http, headers, body } = await send(base + path, { ...it, authorization });
          expect(http).toBeLessThan(500);
          expect(headers.get("content-type")).toContain("application/json");
          if (http !== 200) {
            expect(body.status).toBe(String(http));
            for (const field of ["transactionId", "name", "message", "info"])
              expect(body[field]).not.toBe("");
          } else if (!body.verification_requests) expect(body.status).toMatch(nexmoStatus);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("ignore what KPN does not have", async () => {
    const { body } = await kpn.post("", {
      number: "447400777003",
      brand: "Acme",
      workflow_id: "99",
      pin_code: "1234",
    });
    expect(body.status).toBe("0");
    const found = await kpn.post("/search", { request_id: body.request_id });
    expect(found.body.events[0].type).toBe("sms");
  });
});

it("An outage is each service's own internal error, and says nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "telproof-nexmo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "telproof.db");
  const broken = await startComposed({ file });
  const app = await nexmoClient(broken);
  const gateway = await kpnClient(broken);
  openDatabase(file).exec("ALTER TABLE apps RENAME TO lost").close();
  const answers = [
    await app.post("/verify/json", { number: "447400777004", brand: "Acme" }),
    await app.post("/verify/check/xml", { request_id: "0", code: "1234" }),
    await gateway.post("/search", { request_id: "0" }),
  ];
  expect(answers.map(({ http }) => http)).toEqual([500, 500, 500]);
  expect(answers.map(({ body }) => body)).toEqual([
    { status: "5", error_text: "Internal Error" },
    '<?xml version="1.0" encoding="UTF-8"?>\n<response><status>5</status><error_text>Internal Error</error_text></response>\n',
    expect.objectContaining({ status: "500", name: "InternalServerError" }),
  ]);
  await broken.close();
});
