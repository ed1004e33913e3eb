// Bad input: whatever arrives in whatever field, the answer is a documented refusal; never a fault, never a hang.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answered, type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { oddFields, writeForm } from "../../odd-input.fixture.ts";
import { siteverifyAnswer } from "./back-end-schema.ts";
import { refusalAnswer } from "./refusal-schema.ts";

let server: Composed;
let app: FixtureApp;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

const post = (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = "application/x-www-form-urlencoded",
) =>
  server.request(`/${app.appKey}/${path}`, {
    method: "POST",
    headers: { "Content-Type": type, Origin: "http://localhost" },
    body,
  });
const backEnd = (path: string, fields: Record<string, unknown>) =>
  server.request(`/${app.appKey}/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ secret_key: app.secretKey, ...fields }),
  });

describe("A field", () => {
  it.each([
    ["left out", { locale: "en" }, "verify", "code", "missing"],
    ["null", { code: null }, "verify", "code", "missing"],
    ["left out with the token", { locale: "en" }, "code/sms", "phone", "missing"],
    ["empty", { code: "" }, "verify", "code", "missing"],
    ["an array", { code: ["1", "2"] }, "verify", "code", "not_a_single_value"],
    ["an object", { code: { a: 1 } }, "verify", "code", "not_a_single_value"],
    ["too long", { phone: "1".repeat(65) }, "code/sms", "phone", "malformed"],
    ["with NUL", { phone: "+44\u00007400123456" }, "code/sms", "phone", "malformed"],
    ["with half a surrogate pair", { reference: "\ud800" }, "code/sms", "reference", "malformed"],
    ["a locale that is none", { locale: "<script>" }, "code/sms", "locale", "malformed"],
    ["emoji for a number", { phone: "📞📞📞" }, "code/sms", "phone", "not_a_number"],
    ["an extension", { phone: "+44 7400 123456 ext. 9" }, "code/sms", "phone", "extension"],
    ["a premium number", { phone: "+44 909 8790000" }, "code/sms", "phone", "premium_rate"],
    ["an unallocated number", { phone: "+44 7700 900123", country: "GB" }, "normalize", "phone", undefined],
    [
      "an idempotency key that is too long",
      { phone: "+447400123456", idempotency_key: "k".repeat(65) },
      "code/sms",
      "idempotency_key",
      "malformed",
    ],
  ])("%s is refused with its name", async (_what, fields, path, field, reason) => {
    const { http, body } = await backEnd(path, fields);
    expect(http).toBe(200);
    if (reason !== undefined)
      expect(body).toMatchObject({ status: "ERROR", field, reason, retry_in: 0, attempt: 0 });
  });

  it("given twice in a form is refused with its name", async () => {
    const { body } = await post("code/sms", "phone=%2B447400123456&phone=%2B447400123457");
    expect(body).toMatchObject({
      message: "ERROR_INVALID_PARAMETERS",
      field: "phone",
      reason: "not_a_single_value",
    });
  });

  it.each([
    ["secret_key", "ERROR_INVALID_SECRET_KEY"],
    ["api_key", "ERROR_INVALID_API_KEY"],
  ])("%s that is an object, whatever it calls itself, is a wrong key", async (field, message) => {
    const body = JSON.stringify({ [field]: { toString: 1, valueOf: null }, code: "1" });
    const answer = await server.request(`/${app.appKey}/verify`, { method: "POST", body });
    expect([answer.http, answer.body.message, answer.body.field]).toEqual([200, message, field]);
  });

  it("that nobody knows is ignored", async () => {
    const { body } = await backEnd("code/sms", {
      phone: "+447400999888",
      __proto__: "x",
      constructor: 1,
      anything: ["a"],
    });
    expect(body.status).toBe("SUCCESS");
  });

  it("sent as a JSON number counts as its text", async () => {
    const { body } = await backEnd("code/sms", { phone: 447400999777 });
    expect(body).toMatchObject({ status: "SUCCESS", phone: "+447400999777" });
  });
});

describe("A body", () => {
  it.each([
    ["application/x-www-form-urlencoded"],
    ["application/x-www-url-encoded; charset=utf-8"],
    ["text/plain"],
    ["application/json; charset=utf-8"],
    ["application/octet-stream"],
    ["nonsense"],
  ])("that is urlencoded is read as such under %s", async (type) => {
    const { body } = await post("status", "token=x", type);
    expect(body).toMatchObject({ message: "ERROR_INVALID_SESSION" });
  });

  it.each([
    ["broken JSON", '{"phone": ', "application/json", 400],
    ["a JSON array", "[1]", "application/json", 400],
    ["a JSON text", '"x"', "application/json", 400],
    ["1 MB", `phone=${"1".repeat(1_000_000)}`, "application/x-www-form-urlencoded", 413],
    ["of a charset that does not exist", "phone=1", "text/plain; charset=klingon", 415],
  ])("that is %s is refused as unreadable, in JSON", async (_what, text, type, http) => {
    const answer = await post("code/sms", text, type);
    expect([answer.http, answer.body.status]).toEqual([http, "ERROR"]);
  });

  it("with broken percent signs is read as far as it can be", async () => {
    const { http, body } = await post("code/sms", "phone=%zz%2&=&&%=%");
    expect([http, body.message, body.field]).toEqual([200, "ERROR_INVALID_NUMBER", "phone"]);
  });

  it("said to be compressed, but not, is refused", async () => {
    const answer = await server.request(`/${app.appKey}/verify`, {
      method: "POST",
      headers: { "Content-Encoding": "gzip" },
      body: "code=1",
    });
    expect([answer.http, answer.body.status]).toEqual([400, "ERROR"]);
  });
});

describe("A method", () => {
  it.each([
    ["GET", "verify", "POST"],
    ["PUT", "code/sms", "POST"],
    ["DELETE", "siteverify", "POST"],
    ["POST", "config", "GET"],
    ["PATCH", "test/inbox", "GET"],
  ])("%s on %s is refused with the one that is allowed", async (method, path, allowed) => {
    const { http, body, headers } = await server.request(`/${app.appKey}/${path}`, { method });
    expect([http, body.message, headers.get("allow")]).toEqual([405, "ERROR_METHOD_NOT_ALLOWED", allowed]);
  });
});

describe("A path", () => {
  it("below an app key that is none of its paths is answered in its form, whatever method is used", async () => {
    for (const path of ["nothing", "verify/more", "code", "code/sms/x", ""])
      for (const method of ["GET", "PUT"]) {
        const { http, body } = await server.request(`/${app.appKey}/${path}`, { method });
        expect([path, http, body.status]).toEqual([path, path === "code" ? 405 : 404, "ERROR"]);
      }
  });

  it("that cannot be decoded is refused", async () => {
    const { http, body } = await server.request("/%zz/verify");
    expect([http, body.code]).toEqual([400, "invalid_request"]);
  });

  it.each(["/%00/config", "/__proto__/config"])(
    "%s has an app key of no app, and is told so",
    async (path) => {
      const { http, body } = await server.request(path);
      expect([http, body.message]).toEqual([200, "ERROR_INVALID_APP_KEY"]);
    },
  );
});

const names = [
  "phone",
  "country",
  "token",
  "id",
  "code",
  "locale",
  "reference",
  "idempotency_key",
  "proof",
  "response",
  "secret",
  "secret_key",
  "api_key",
] as const;
const fields = oddFields(names);
const path = fc.constantFrom(
  "code/sms",
  "code/VOICE",
  "code/x",
  "verify",
  "status",
  "cancel",
  "next",
  "proof",
  "siteverify",
  "normalize",
);
const credentials = fc.constantFrom("browser" as const, "back end" as const, "none" as const);

const documented = (where: string, { http, body }: Answered): boolean => {
  if (http >= 500) return false;
  if (where === "siteverify" && http === 200) return siteverifyAnswer.safeParse(body).success;
  return body.status === "SUCCESS" || body.status === "NEW" || refusalAnswer.safeParse(body).success;
};

const tried = async (
  where: string,
  who: "browser" | "back end" | "none",
  encode: { body: string | Uint8Array<ArrayBuffer>; type: string },
): Promise<Answered> =>
  server.request(`/${app.appKey}/${where}`, {
    method: "POST",
    body: encode.body,
    headers: { "Content-Type": encode.type, ...(who === "browser" ? { Origin: "http://localhost" } : {}) },
  });

describe("Anything at all", () => {
  it("in any field of any endpoint, as JSON or as a form, is answered as documented", async () => {
    let requests = 0;
    await fc.assert(
      fc.asyncProperty(path, credentials, fields, fc.boolean(), async (where, who, given, json) => {
        const all = who === "back end" ? { ...given, secret_key: app.secretKey } : given;
        const body = json ? JSON.stringify(all) : writeForm(all);
        const answer = await tried(where, who, {
          body,
          type: json ? "application/json" : "application/x-www-form-urlencoded",
        });
        requests += 1;
        expect(documented(where, answer)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(requests).toBeGreaterThanOrEqual(3000);
  });

  it("as a whole body is answered as documented", async () => {
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
        fc.constantFrom(
          "application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "text/xml",
        ),
        async (where, bytes, type) => {
          expect(documented(where, await tried(where, "browser", { body: bytes, type }))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
