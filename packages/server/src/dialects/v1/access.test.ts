// Who may do what: pages with their session's token, back ends with their secret key, each with its own app's only.
import { beforeAll, describe, expect, it } from "vitest";
import { type Answered, type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { createV1Client, page, type V1Client } from "./client.fixture.ts";

let server: Composed;
let app: FixtureApp;
let own: V1Client;
let other: V1Client;
let phones = 0;
const freshPhone = () => `+4474006${String(20_000 + phones++)}`;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: [page] });
  own = createV1Client(server, app);
  other = createV1Client(server, await server.addApp({ origins: [page] }));
  return () => server.close();
});

const begin = async (client: V1Client) => {
  const phone = freshPhone();
  const { id, token } = (await client.asPage("verifications", { phone })).body;
  return { id, token, phone, code: await client.codeOf(phone) };
};

const told = ({ http, body }: Answered) => [http, body.code];

const ofSession = ["resend", "change-number", "check", "next", "cancel", "status"];
const ofPage = [...ofSession, "proof"];

describe("A page", () => {
  it.each(ofPage)(
    "cannot %s a verification with the token of another one or of another app",
    async (path) => {
      const [mine, another, foreign] = [await begin(own), await begin(own), await begin(other)];
      const fields = { code: mine.code, phone: freshPhone() };
      const answers = [
        await own.asPage(`verifications/${mine.id}/${path}`, { ...fields, token: another.token }),
        await own.asPage(`verifications/${mine.id}/${path}`, { ...fields, token: foreign.token }),
        await own.asPage(`verifications/${foreign.id}/${path}`, { ...fields, token: foreign.token }),
        await own.asPage(`verifications/current/${path}`, { ...fields, token: foreign.token }),
        await own.asPage(`verifications/${mine.id}/${path}`, fields),
        await own.asPage(`verifications/current/${path}`, fields),
      ];
      expect(answers.map(told)).toEqual(answers.map(() => [404, "unknown_session"]));
    },
  );

  it("gets no figures of a session that is not there, and of one that is, all of them", async () => {
    const absent = await own.asPage("verifications/current/status", { token: "x" });
    const invalid = await own.asPage("verifications", { phone: "+44 1" });
    const { token } = await begin(own);
    const tooSoon = await own.asPage("verifications/current/resend", { token });
    for (const { body } of [absent, invalid])
      expect(Object.keys(body)).not.toEqual(expect.arrayContaining(["retry_in"]));
    expect(tooSoon.body).toMatchObject({ expires_in: 900, retry_in: 60, messages_sent: 1, guesses_left: 5 });
  });

  it("learns nothing by a phone number", async () => {
    const { phone } = await begin(own);
    const answers = [
      await own.asPage("numbers/status", { phone }),
      await own.asPage("numbers/lookup", { phone }),
      await own.asPage(`verifications/${encodeURIComponent(phone)}/status`, { phone }),
    ];
    expect(answers.map(told)).toEqual([
      [403, "forbidden"],
      [403, "forbidden"],
      [404, "unknown_session"],
    ]);
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain(phone.slice(3));
  });

  it.each(["cancel", "check"])(
    "is not told by a session that is over whether another number was sent to: %s",
    async (end) => {
      const sentTo = await begin(own);
      const { phone, token, code } = await begin(own);
      await own.asPage(`verifications/current/${end}`, { token, code });
      const ask = (number: string) =>
        own.asPage("verifications/current/change-number", { token, phone: number });
      const [busy, quiet] = [await ask(sentTo.phone), await ask("+447400999999")];
      expect(busy.http).toBeGreaterThanOrEqual(400);
      expect([busy.body, busy.headers.get("retry-after")]).toEqual([quiet.body, null]);
      expect((await ask(phone)).body.code).toBe(busy.body.code);
    },
  );

  it.each([
    ["proofs/redeem", { proof: "a.b.c" }],
    ["numbers/lookup", { phone: "+447400123456" }],
    ["numbers/status", { phone: "+447400123456" }],
  ])("may not call %s, and can read that", async (path, fields) => {
    const answer = await own.asPage(path, fields);
    expect([...told(answer), answer.headers.get("access-control-allow-origin")]).toEqual([
      403,
      "forbidden",
      page,
    ]);
  });

  it("may not have the secret key", async () => {
    const headers = { Origin: page, Authorization: `Bearer ${app.secretKey}` };
    const answers = [
      await own.ask("verifications", { headers, fields: { phone: freshPhone() } }),
      await own.ask(`verifications/${(await begin(own)).id}`, { method: "GET", headers }),
    ];
    expect(answers.map(told)).toEqual(Array(2).fill([403, "forbidden"]));
    expect((await own.ask("siteverify", { headers, fields: { response: "a.b.c" } })).body).toEqual({
      success: false,
      "error-codes": ["invalid-input-secret"],
    });
  });

  it("is told why its origin is not allowed, also one without any, and can read it", async () => {
    for (const origin of ["https://evil.example", "null", "http://shop.example"]) {
      const answer = await own.asPage("verifications", { phone: freshPhone() }, origin);
      expect(told(answer)).toEqual([403, "origin_not_allowed"]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  it("needs no preflight: urlencoded fields, no header of its own", async () => {
    const { http, headers } = await own.asPage("verifications", { phone: freshPhone() });
    expect([http, headers.get("access-control-allow-origin"), headers.get("vary")]).toEqual([
      201,
      page,
      expect.stringContaining("Origin"),
    ]);
  });
});

describe("A back end", () => {
  it.each(ofSession)("cannot %s a verification of another app", async (path) => {
    const { id, code } = await begin(other);
    const answer = await own.asBackEnd(`verifications/${id}/${path}`, { code, phone: freshPhone() });
    expect(told(answer)).toEqual([404, "unknown_session"]);
  });

  it.each(["GET", "DELETE"])("cannot %s a verification of another app", async (method) => {
    const { id } = await begin(other);
    expect(told(await own.asBackEnd(`verifications/${id}`, {}, method))).toEqual([404, "unknown_session"]);
    expect((await other.asBackEnd(`verifications/${id}`, {}, "GET")).body.state).toBe("pending");
  });

  it("learns nothing of another app's numbers and messages", async () => {
    const { phone } = await begin(other);
    expect((await own.asBackEnd("numbers/status", { phone })).body).toMatchObject({
      verified: false,
      latest: null,
    });
    expect(
      (await own.asBackEnd("inbox", {}, "GET")).body.messages.map((it: { phone: string }) => it.phone),
    ).not.toContain(phone);
  });

  it.each([
    ["Basic", "Basic YTpi"],
    ["no scheme", "abc"],
    ["an empty token", "Bearer "],
  ])("with %s has no credentials", async (_what, authorization) => {
    const answer = await own.ask("numbers/lookup", {
      headers: { Authorization: authorization },
      fields: { phone: "+447400123456", app_key: app.appKey, secret_key: app.secretKey },
    });
    expect([...told(answer), answer.headers.get("www-authenticate")]).toEqual([
      401,
      "unauthorized",
      'Bearer realm="Telproof"',
    ]);
  });
});

describe("siteverify", () => {
  const verify = async (fields: Record<string, string> = {}) => {
    const phone = freshPhone();
    const { id, token } = (await own.asPage("verifications", { phone, ...fields })).body;
    const code = await own.codeOf(phone);
    return {
      id,
      phone,
      proof: (await own.asPage("verifications/current/check", { token, code })).body.proof,
    };
  };

  it("takes the secret key as a field or as a Bearer token, and a proof once", async () => {
    const { id, phone, proof } = await verify({ action: "signup", reference: "order-7" });
    const first = await own.asBackEnd("siteverify", { response: proof, action: "signup" });
    expect([first.http, first.body]).toMatchObject([
      200,
      {
        success: true,
        "error-codes": [],
        phone,
        verification_id: id,
        action: "signup",
        reference: "order-7",
        channel: "sms",
        hostname: "shop.example",
      },
    ]);
    const again = await own.ask("siteverify", { fields: { secret: app.secretKey, response: proof } });
    expect(again.body).toEqual({ success: false, "error-codes": ["timeout-or-duplicate"] });
  });

  it("refuses a proof for another action without using it up, as redeeming does", async () => {
    const { proof } = await verify({ action: "signup" });
    const refused = await own.asBackEnd("siteverify", { response: proof, action: "withdraw" });
    expect(refused.body).toEqual({ success: false, "error-codes": ["invalid-input-response"] });
    expect((await own.asBackEnd("proofs/redeem", { proof, action: "withdraw" })).body.code).toBe(
      "proof_wrong_action",
    );
    expect((await own.asBackEnd("siteverify", { response: proof, action: "signup" })).body.success).toBe(
      true,
    );
  });

  it.each(["", " "])("does not take an action that got lost (%j) for none", async (action) => {
    const { proof } = await verify({ action: "signup" });
    expect(told(await own.asBackEnd("proofs/redeem", { proof, action }))).toEqual([400, "invalid_request"]);
    const asked = await own.asBackEnd("siteverify", { response: proof, action });
    expect(asked.body["error-codes"]).toEqual(["bad-request"]);
    const json = { method: "POST", body: JSON.stringify({ secret_key: app.secretKey, proof, action: null }) };
    for (const path of ["/v1/siteverify", `/${app.appKey}/siteverify`])
      expect((await server.request(path, json)).body["error-codes"]).toEqual(["bad-request"]);
    expect((await own.asBackEnd("proofs/redeem", { proof, action: "signup" })).http).toBe(200);
  });

  it("repeats the answer of a redemption under its key, in a field or a header", async () => {
    const { proof } = await verify();
    const redeem = (key: string) =>
      own.ask("proofs/redeem", {
        fields: { proof },
        headers: { Authorization: `Bearer ${app.secretKey}`, "Idempotency-Key": key },
      });
    const [first, again, other] = [await redeem("order-7"), await redeem("order-7"), await redeem("order-8")];
    expect([first.http, again.body, other.body.code]).toEqual([200, first.body, "proof_already_used"]);
    const asField = await own.asBackEnd("proofs/redeem", { proof, idempotency_key: "order-7" });
    expect(asField.body).toEqual(first.body);
    expect((await redeem("x".repeat(65))).body).toMatchObject({
      code: "invalid_request",
      field: "idempotency_key",
    });
  });

  it("refuses a proof without an action where one is asked for", async () => {
    const { proof } = await verify();
    expect((await own.asBackEnd("proofs/redeem", { proof, action: "signup" })).body.code).toBe(
      "proof_wrong_action",
    );
  });

  it.each([
    [{}, "missing-input-secret"],
    [{ secret: "nobody's" }, "invalid-input-secret"],
  ])("names what is wrong with %j", async (fields, error) => {
    expect((await own.ask("siteverify", { fields })).body["error-codes"]).toEqual([error]);
  });
});
