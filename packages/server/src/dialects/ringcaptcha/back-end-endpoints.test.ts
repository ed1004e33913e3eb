// What only a back end may do, over HTTP: redeem, normalize, read the inbox.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";

let server: Composed;
let app: FixtureApp;
let phones = 0;

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ origins: ["https://shop.example", "https://*.shop.example"] });
});
afterAll(() => server.close());

const freshPhone = () => {
  phones += 1;
  return `+4474007${String(10_000 + phones)}`;
};

const verified = async (of = app) => {
  const phone = freshPhone();
  const { body } = await server.browseRingcaptcha(of, "code/sms", { phone }, "https://shop.example");
  const [code = ""] = await server.codes(of, phone);
  const answer = await server.browseRingcaptcha(
    of,
    "verify",
    { token: body.token, code },
    "https://shop.example",
  );
  return { phone, proof: String(answer.body.proof), id: String(body.id) };
};

describe("siteverify", () => {
  it("tells what a proof proves, once", async () => {
    const { phone, proof, id } = await verified();
    const first = await server.postRingcaptcha(app, "siteverify", { proof });
    const second = await server.postRingcaptcha(app, "siteverify", { proof });
    expect(first.body).toEqual({
      success: true,
      "error-codes": [],
      code_length: 6,
      phone,
      country: "GB",
      channel: "sms",
      hostname: "shop.example",
      challenge_ts: expect.stringMatching(/^\d{4}-.*Z$/),
      verification_id: id,
    });
    expect(second.body).toEqual({ success: false, "error-codes": ["timeout-or-duplicate"] });
  });

  it("lets the same call be repeated under its idempotency key, and one of many at once succeed without", async () => {
    const { proof } = await verified();
    const repeated = await Promise.all(
      Array.from({ length: 5 }, () =>
        server.postRingcaptcha(app, "siteverify", { proof, idempotency_key: "k" }),
      ),
    );
    expect(repeated.map(({ body }) => body.success)).toEqual(Array(5).fill(true));
    const { proof: other } = await verified();
    const racing = await Promise.all(
      Array.from({ length: 50 }, () => server.postRingcaptcha(app, "siteverify", { proof: other })),
    );
    expect(racing.filter(({ body }) => body.success)).toHaveLength(1);
  });

  it("refuses a proof of the future, but for the seconds by which clocks differ", async () => {
    const { proof } = await verified();
    server.clock.advance(-7_000);
    const early = await server.postRingcaptcha(app, "siteverify", { proof });
    server.clock.advance(3_000);
    const inTime = await server.postRingcaptcha(app, "siteverify", { proof });
    server.clock.advance(4_000);
    expect(early.body).toEqual({ success: false, "error-codes": ["invalid-input-response"] });
    expect(inTime.body.success).toBe(true);
  });

  it("takes the names that captcha services use, in JSON too", async () => {
    const { proof } = await verified();
    const { body } = await server.request(`/${app.appKey}/siteverify`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ secret: app.secretKey, response: proof }),
    });
    expect(body.success).toBe(true);
  });

  it("refuses each mistake with its own word", async () => {
    const { proof } = await verified();
    const foreign = await server.addApp({ origins: ["https://shop.example"] });
    const other = (await verified(foreign)).proof;
    const post = async (fields: Record<string, string>) =>
      (
        await server.request(`/${app.appKey}/siteverify`, {
          method: "POST",
          body: new URLSearchParams(fields),
        })
      ).body["error-codes"];
    const secret = app.secretKey;
    const answers = [
      await post({}),
      await post({ secret: "x", response: proof }),
      await post({ secret }),
      await post({ secret, response: "x.y.z" }),
      await post({ secret, response: other }),
    ];
    server.clock.advance(600_000);
    answers.push(await post({ secret, response: proof }));
    expect(answers).toEqual([
      ["missing-input-secret"],
      ["invalid-input-secret"],
      ["missing-input-response"],
      ["invalid-input-response"],
      ["invalid-input-response"],
      ["timeout-or-duplicate"],
    ]);
  });
});

describe("siteverify's errors", () => {
  const post = async (body: string) =>
    (await server.request(`/${app.appKey}/siteverify`, { method: "POST", body })).body["error-codes"];

  it.each([
    "",
    "secret=",
    "secret_key=",
    "secret_key=&secret=",
    "response=x",
    '{"secret": ""}',
    '{"secret": null}',
  ])("a secret that is left out or empty is missing: %j", async (body) => {
    expect(await post(body)).toEqual(["missing-input-secret"]);
  });

  it.each([
    "secret=x&secret=y",
    `secret=${"x".repeat(200)}`,
    '{"secret": {}}',
    "secret=%00",
    "secret=x&response=",
  ])("any other wrong secret is invalid: %j", async (body) => {
    expect(await post(body)).toEqual(["invalid-input-secret"]);
  });

  it.each(["", "&proof=", "&response=", "&proof=&response=", "&proof=+"])(
    "a proof that is left out or empty is missing: %j",
    async (rest) => {
      expect(await post(`secret=${app.secretKey}${rest}`)).toEqual(["missing-input-response"]);
    },
  );

  it.each(["&proof=a&proof=b", `&proof=${"x".repeat(5000)}`, "&response=%00", "&proof=&response=x"])(
    "any other text is an invalid proof: %j",
    async (rest) => {
      expect(await post(`secret=${app.secretKey}${rest}`)).toEqual(["invalid-input-response"]);
    },
  );

  it("a body that cannot be read is a bad request", async () => {
    expect(await post("{")).toEqual(["bad-request"]);
  });
});

describe("normalize", () => {
  it("takes a number apart", async () => {
    const { body } = await server.postRingcaptcha(app, "normalize", {
      phone: "(415) 555-2671",
      country: "US",
    });
    expect(body).toEqual({
      status: "SUCCESS",
      phone: "+14155552671",
      country: "US",
      area: "415",
      block: "555",
      subscriber: "2671",
      type: "MOBILE",
      carrier: null,
    });
  });

  it("says what is wrong with a number", async () => {
    const { body } = await server.postRingcaptcha(app, "normalize", { phone: "+44 1" });
    expect(body).toMatchObject({
      message: "ERROR_INVALID_NUMBER",
      field: "phone",
      reason: "ERROR_INVALID_NUMBER_LENGTH",
    });
  });

  it("is not for browsers", async () => {
    const { body } = await server.browseRingcaptcha(
      app,
      "normalize",
      { phone: "+447400123456" },
      "https://shop.example",
    );
    expect(body.message).toBe("ERROR_NOT_AUTHORIZED");
  });
});

describe("The inbox", () => {
  it("shows a test app's messages to who has its secret", async () => {
    const phone = freshPhone();
    await server.postRingcaptcha(app, "code/voice", { phone, locale: "en-GB" });
    const ask = (path: string, secret: string) =>
      server.request(`/${app.appKey}/test/inbox${path}`, { headers: { Authorization: `Bearer ${secret}` } });
    const { body } = await ask(`?phone=${phone}`, app.secretKey);
    const [message] = body.messages;
    expect(message).toEqual({
      id: expect.any(String),
      phone,
      channel: "voice",
      code: expect.stringMatching(/^\d{6}$/),
      text: expect.stringContaining([...message.code].join(", ")),
      created_at: expect.any(String),
    });
    expect((await ask("", "wrong")).http).toBe(401);
  });

  it("adds the line for browsers' autofill when the app has a host", async () => {
    const hosted = await server.addApp({ host: "shop.example" });
    const phone = freshPhone();
    await server.postRingcaptcha(hosted, "code/sms", { phone });
    const { body } = await server.request(`/${hosted.appKey}/test/inbox`, {
      headers: { Authorization: `Bearer ${hosted.secretKey}` },
    });
    const [{ text, code }] = body.messages;
    expect(text).toBe(`Acme code: ${code}. Valid for 10 minutes.\n\n@shop.example #${code}`);
  });

  it("does not exist for a live app", async () => {
    const live = await server.addApp({ test: false });
    expect(
      (
        await server.request(`/${live.appKey}/test/inbox`, {
          headers: { Authorization: `Bearer ${live.secretKey}` },
        })
      ).http,
    ).toBe(404);
  });
});

describe("config", () => {
  it("tells a page what it needs, the visitor's likely country first", async () => {
    const of = async (language: string) =>
      (
        await server.request(`/${app.appKey}/config`, {
          headers: { Origin: "https://shop.example", "Accept-Language": language },
        })
      ).body;
    expect(await of("de-AT,de;q=0.9")).toMatchObject({
      status: "SUCCESS",
      name: "Acme",
      test: true,
      code_length: 6,
      country: { code: "AT", confidence: "low" },
      metadata: { countries: { AT: expect.any(Array) } },
      locale: "de-AT",
      names: { AT: "Österreich" },
    });
    expect((await of("is")).names).toMatchObject({ DE: "Þýskaland" });
  });

  it("tells a foreign page that it is one, readably", async () => {
    const { body, headers } = await server.request(`/${app.appKey}/config`, {
      headers: { Origin: "https://evil.example" },
    });
    expect([body.message, headers.get("access-control-allow-origin")]).toEqual(["ERROR_INVALID_DOMAIN", "*"]);
  });

  it("believes no header about the country unless a proxy is trusted", async () => {
    const { body } = await server.request(`/${app.appKey}/config`, {
      headers: { "CF-IPCountry": "FR", "Accept-Language": "de-DE" },
    });
    expect(body.country).toEqual({ code: "DE", confidence: "low" });
  });
});
