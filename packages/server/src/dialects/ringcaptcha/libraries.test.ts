// What RingCaptcha's own libraries leave empty, and the words in which they expect to be refused.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";

let server: Composed;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474008${String(10_000 + phones)}`;
};

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

const raw = (path: string, body: string, headers: Record<string, string> = {}) =>
  server.request(`/${app.appKey}/${path}`, { method: "POST", body: Buffer.from(body), headers });

describe("An empty optional field counts as left out:", () => {
  it.each<Record<string, string | null>>([
    { token: "" },
    { locale: "" },
    { country: "" },
    { idempotency_key: "" },
    { token: null },
  ])("%j in code and verify, as a form or as JSON", async (empty) => {
    const phone = freshPhone();
    const keys = { app_key: app.appKey, secret_key: app.secretKey };
    const ask = (path: string, fields: object) =>
      raw(path, JSON.stringify({ ...keys, phone, ...empty, ...fields }), {
        "Content-Type": "application/json",
      });
    expect((await ask("code/sms", {})).body).toMatchObject({ status: "SUCCESS", phone, country: "GB" });
    const [code = ""] = await server.codes(app, phone);
    expect((await ask("verify", { code })).body).toMatchObject({ status: "SUCCESS", dialing_code: "44" });
  });
});

describe("A number that is too short", () => {
  it("is refused by code and normalize in the words of RingCaptcha's documents, with one reason", async () => {
    const keys = { app_key: app.appKey, api_key: app.secretKey };
    const [code, normalize] = await Promise.all(
      ["code/sms", "normalize"].map((path) =>
        server.postRingcaptcha(app, path, { ...keys, phone: "+44740" }),
      ),
    );
    expect([code?.body.message, code?.body.reason]).toEqual(Array(2).fill("ERROR_INVALID_NUMBER_LENGTH"));
    expect([normalize?.body.message, normalize?.body.reason]).toEqual([
      "ERROR_INVALID_NUMBER",
      "ERROR_INVALID_NUMBER_LENGTH",
    ]);
  });
});
