// A verification over the API: by a page, by a back end, and by a page whose back end began it.
import { beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";

let server: Composed;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => `+4474003${String(20_000 + phones++)}`;
const page = "https://shop.example";

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: [page] });
  return () => server.close();
});

const ask = (
  path: string,
  { method = "POST", fields = {} as Record<string, string>, headers = {} as Record<string, string> },
) =>
  server.request(`/v1/${path}`, {
    method,
    headers,
    ...(method === "POST" ? { body: new URLSearchParams(fields) } : {}),
  });
const asPage = (path: string, fields: Record<string, string> = {}, origin = page) =>
  ask(path, { fields: { app_key: app.appKey, ...fields }, headers: { Origin: origin } });
const asBackEnd = (path: string, fields: Record<string, string> = {}, method = "POST") =>
  ask(path, { method, fields, headers: { Authorization: `Bearer ${app.secretKey}` } });
const codeOf = async (phone: string) => (await server.codes(app, phone))[0] ?? "";

describe("A page", () => {
  it("verifies a number, and its back end redeems the proof once, for the right action", async () => {
    const phone = freshPhone();
    const begun = await asPage("verifications", { phone, action: "signup", reference: "order-7" });
    expect(begun.http).toBe(201);
    expect(begun.body).toMatchObject({
      state: "pending",
      phone,
      channel: "sms",
      code_length: 6,
      messages_sent: 1,
      token: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    const { id, token } = begun.body;
    const wrong = await asPage(`verifications/${id}/check`, { token, code: "000000" });
    expect(wrong.http).toBe(422);
    expect(wrong.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(wrong.body).toMatchObject({ code: "wrong_code", field: "code", status: 422, guesses_left: 4 });
    const checked = await asPage(`verifications/${id}/check`, { token, code: await codeOf(phone) });
    expect(checked.body).toMatchObject({ state: "verified", phone, proof: expect.any(String) });
    const { proof } = checked.body;
    expect((await asBackEnd("proofs/redeem", { proof, action: "withdraw" })).body.code).toBe(
      "proof_wrong_action",
    );
    expect((await asBackEnd("proofs/redeem", { proof, action: "signup" })).body).toMatchObject({
      id,
      phone,
      action: "signup",
      reference: "order-7",
      hostname: "shop.example",
    });
    expect((await asBackEnd("proofs/redeem", { proof })).body.code).toBe("proof_already_used");
  });

  it("gets the first answer again under its key however the number is written, and no other number's", async () => {
    const phone = freshPhone();
    const key = { idempotency_key: "k".repeat(16) };
    const first = (await asPage("verifications", { phone, country: "GB", locale: "de", ...key })).body;
    for (const same of [
      { phone: phone.replace("+44", "0"), country: "GB" },
      { phone: `00${phone.slice(1)}` },
    ])
      expect((await asPage("verifications", { ...same, ...key })).body).toMatchObject({
        id: first.id,
        token: first.token,
        messages_sent: 1,
      });
    for (const other of [{ phone: freshPhone() }, { phone, channel: "voice" }])
      expect((await asPage("verifications", { ...other, ...key })).body.code).toBe("idempotency_conflict");
  });

  it("sends again, changes the number, and reads the status with its token only", async () => {
    const [first, second] = [freshPhone(), freshPhone()];
    const { id, token } = (await asPage("verifications", { phone: first, action: "signup" })).body;
    expect((await asPage(`verifications/${id}/resend`, { token })).body).toMatchObject({
      code: "resend_too_soon",
    });
    const changed = await asPage(`verifications/${id}/change-number`, { token, phone: second });
    expect(changed.body).toMatchObject({ phone: second, messages_sent: 2 });
    expect((await asPage(`verifications/${id}/status`, { token })).body).toMatchObject({
      phone: second,
      action: "signup",
    });
    const other = (await asPage("verifications", { phone: freshPhone() })).body;
    for (const path of ["status", "resend", "check", "cancel", "next", "proof"]) {
      const refused = await asPage(`verifications/${id}/${path}`, { token: other.token, code: "123456" });
      expect(refused.body.code).toBe("unknown_session");
    }
  });

  it("learns neither code nor number of a session that its back end began", async () => {
    const phone = freshPhone();
    const { id, token } = (await asBackEnd("verifications", { phone, action: "withdraw" })).body;
    const code = await codeOf(phone);
    const answers = [
      await asPage(`verifications/${id}/status`, { token }),
      await asPage(`verifications/${id}/resend`, { token }),
      await asPage(`verifications/${id}/change-number`, { token, phone: freshPhone() }),
      await asPage(`verifications/${id}/check`, { token, code: "000000" }),
      await asPage(`verifications/${id}/check`, { token, code }),
      await asPage(`verifications/${id}/proof`, { token }),
    ];
    expect(answers.map(({ http }) => http)).toEqual([200, 429, 403, 422, 200, 200]);
    for (const { body } of answers) {
      const text =
        JSON.stringify(body) +
        Buffer.from(String(body.proof ?? "").split(".")[1] ?? "", "base64url").toString();
      expect(text).not.toContain(phone.slice(4));
      expect(text).not.toContain(code);
    }
    const { proof } = answers[5]?.body ?? {};
    expect((await asBackEnd("proofs/redeem", { proof, action: "withdraw" })).body).toMatchObject({
      id,
      phone,
    });
  });

  it("of another origin, or without an origin, is refused", async () => {
    const foreign = await asPage("verifications", { phone: freshPhone() }, "https://evil.example");
    expect([foreign.http, foreign.body.code]).toEqual([403, "origin_not_allowed"]);
    const none = await ask("verifications", { fields: { app_key: app.appKey, phone: freshPhone() } });
    expect([none.http, none.body.code, none.headers.get("www-authenticate")]).toEqual([
      401,
      "unauthorized",
      'Bearer realm="Telproof"',
    ]);
  });
});

describe("A back end", () => {
  it("begins, sends again by id, looks up, cancels", async () => {
    const phone = freshPhone();
    const { id } = (await asBackEnd("verifications", { phone, code_length: "8" })).body;
    await server.pass(0);
    await server.pass(61);
    expect((await asBackEnd(`verifications/${id}/resend`)).body).toMatchObject({ messages_sent: 2 });
    await server.pass(0);
    const status = await asBackEnd(`verifications/${id}`, {}, "GET");
    expect(status.body.events.map(({ event }: { event: string }) => event)).toEqual([
      "started",
      "sent",
      "accepted",
      "sent",
      "accepted",
    ]);
    expect((await asBackEnd(`verifications/${id}`, {}, "DELETE")).body).toMatchObject({ state: "canceled" });
    const number = await asBackEnd("numbers/status", { phone });
    expect(number.body).toMatchObject({ phone, verified: false, latest: { id } });
  });
});
