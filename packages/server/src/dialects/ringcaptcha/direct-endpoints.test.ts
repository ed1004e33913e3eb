// The direct API's session endpoints over HTTP, from the first message to the proof.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";

let server: Composed;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474001${String(10_000 + phones)}`;
};

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp({ fallback: { channel: "voice", after: 120 } });
});
afterAll(() => server.close());

const send = async (phone = freshPhone()) => {
  const { body } = await server.postRingcaptcha(app, "code/sms", { phone });
  const [code] = await server.codes(app, phone);
  return { phone, code: code ?? "", token: String(body.token), id: String(body.id), body };
};
const wrong = (code: string) => (code === "000000" ? "111111" : "000000");

describe("Sending a code", () => {
  it("answers with the session, its figures and the channels", async () => {
    const { body, phone } = await send();
    expect(body).toEqual({
      status: "SUCCESS",
      id: expect.stringMatching(/^[0-9a-f]{40}$/),
      token: expect.stringMatching(/^[0-9a-f]{40}$/),
      phone,
      service: "SMS",
      expires_in: 900,
      retry_in: 60,
      retry_at: server.clock.now() / 1000 + 60,
      attempt: 1,
      code_length: 6,
      code_expires_in: 600,
      channels: [
        { service: "sms", available: true },
        { service: "voice", available: true },
      ],
    });
  });

  it("too soon is refused with the right retry_in, in the session and in another one", async () => {
    const { phone, token } = await send();
    server.clock.advance(17_000);
    const again = await server.postRingcaptcha(app, "code/sms", { phone, token });
    const another = await server.browseRingcaptcha(app, "code/voice", { phone });
    for (const { http, body } of [again, another])
      expect([http, body.message, body.retry_in]).toEqual([200, "ERROR_WAIT_TO_RETRY", 43]);
    expect(again.body).toMatchObject({ expires_in: 883, attempt: 1, phone });
  });

  it("waits longer with every message to the same phone", async () => {
    const { phone, token } = await send();
    const waits: number[] = [];
    for (const pause of [60, 120, 300, 899]) {
      server.clock.advance(pause * 1000);
      const { body } = await server.postRingcaptcha(app, "code/sms", { phone, token });
      waits.push(body.retry_in);
    }
    expect(waits).toEqual([120, 300, 900, 1]);
  });

  it("repeats a young code and replaces an old one", async () => {
    const { phone, token } = await send();
    server.clock.advance(61_000);
    await server.postRingcaptcha(app, "code/sms", { token });
    server.clock.advance(400_000);
    await server.postRingcaptcha(app, "code/sms", { token });
    const [third, second, first] = await server.codes(app, phone);
    expect([second === first, third === second]).toEqual([true, false]);
  });

  it("takes the service in any case and refuses one that does not exist", async () => {
    const answers = await Promise.all(
      ["SMS", "Voice", "pigeon"].map((service) =>
        server.postRingcaptcha(app, `code/${service}`, { phone: freshPhone() }),
      ),
    );
    expect(answers.map(({ body }) => body.service ?? body.message)).toEqual([
      "SMS",
      "VOICE",
      "ERROR_INVALID_SERVICE",
    ]);
  });

  it("under one idempotency key sends one message, however often it is asked", async () => {
    const phone = freshPhone();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        server.postRingcaptcha(app, "code/sms", { phone, idempotency_key: `key-${phone}` }),
      ),
    );
    expect(new Set(answers.map(({ body }) => `${body.status} ${body.token}`)).size).toBe(1);
    expect(await server.codes(app, phone)).toHaveLength(1);
    const other = await server.postRingcaptcha(app, "code/sms", {
      phone: freshPhone(),
      idempotency_key: `key-${phone}`,
    });
    expect(other.body).toMatchObject({ message: "ERROR_IDEMPOTENCY_CONFLICT", field: "idempotency_key" });
  });

  it("changes the number of a running session, once the new phone may be sent to", async () => {
    const { token, code, phone } = await send();
    const next = freshPhone();
    const changed = await server.browseRingcaptcha(app, "code/sms", { token, phone: next });
    expect(changed.body).toMatchObject({ status: "SUCCESS", token, phone: next, attempt: 2 });
    const [fresh] = await server.codes(app, next);
    const stale = await server.browseRingcaptcha(app, "verify", { token, code: code === fresh ? "" : code });
    expect([stale.body.message, phone === next]).toEqual(["ERROR_INVALID_PIN_CODE", false]);
  });

  it("keeps the reference of a session whose number is changed", async () => {
    const { body } = await server.postRingcaptcha(app, "code/sms", {
      phone: freshPhone(),
      reference: "order-7",
    });
    const changed = await server.browseRingcaptcha(app, "code/sms", {
      token: body.token,
      phone: freshPhone(),
    });
    expect(changed.body.status).toBe("SUCCESS");
    expect((await server.postRingcaptcha(app, "status", { id: body.id })).body.reference).toBe("order-7");
  });

  it("to a landline is offered by voice only", async () => {
    const { body } = await server.postRingcaptcha(app, "code/sms", { phone: "+39 06 1234 5678" });
    expect(body).toMatchObject({
      message: "ERROR_SERVICE_NOT_AVAILABLE",
      reason: "landline",
      field: "service",
    });
  });

  it.each([
    [59, "SUCCESS"],
    [86_400, "ERROR"],
  ])("with a token of captcha from a clock that was %i seconds ahead: %s", async (ahead, status) => {
    server.clock.advance(ahead * 1000);
    const { body } = await server.browseRingcaptcha(app, "captcha");
    server.clock.advance(-ahead * 1000);
    const sent = await server.browseRingcaptcha(app, "code/sms", { phone: freshPhone(), token: body.token });
    expect(sent.body.status).toBe(status);
  });

  it("follows a token of captcha, and refuses one that has grown old", async () => {
    const [young, old] = await Promise.all([
      server.browseRingcaptcha(app, "captcha"),
      server.browseRingcaptcha(app, "captcha"),
    ]);
    const sent = await server.browseRingcaptcha(app, "code/sms", {
      phone: freshPhone(),
      token: young.body.token,
    });
    server.clock.advance(900_000);
    const late = await server.browseRingcaptcha(app, "code/sms", {
      phone: freshPhone(),
      token: old.body.token,
    });
    expect([sent.body.token, late.body.message]).toEqual([young.body.token, "ERROR_SESSION_EXPIRED"]);
  });
});

describe("Guessing", () => {
  it("right verifies the number and gives a proof", async () => {
    const { token, code, phone, id } = await send();
    const { body } = await server.browseRingcaptcha(app, "verify", {
      token,
      code: ` ${code.slice(0, 3)}-${code.slice(3)} `,
    });
    expect(body).toMatchObject({
      status: "SUCCESS",
      id,
      phone,
      phone_type: "MOBILE",
      carrier: "Three",
      country: "GB",
      geolocation: 0,
      threat_level: "LOW",
      attempt: 1,
    });
    expect(body.proof.split(".")).toHaveLength(3);
  });

  it("right twice is refused the second time", async () => {
    const { token, code } = await send();
    await server.browseRingcaptcha(app, "verify", { token, code });
    const { body } = await server.browseRingcaptcha(app, "verify", { token, code });
    expect(body).toMatchObject({ message: "ERROR_INVALID_SESSION", reason: "already_verified" });
  });

  it("wrong five times ends the verification, whatever comes after", async () => {
    const { token, code } = await send();
    const left: unknown[] = [];
    for (let guess = 0; guess < 5; guess += 1) {
      const { body } = await server.browseRingcaptcha(app, "verify", { token, code: wrong(code) });
      left.push([body.message, body.guesses_left]);
    }
    const { body } = await server.browseRingcaptcha(app, "verify", { token, code });
    expect(left).toEqual([
      ...[4, 3, 2, 1].map((n) => ["ERROR_INVALID_PIN_CODE", n]),
      ["ERROR_MAX_VALIDATIONS_REACHED", 0],
    ]);
    expect(body.message).toBe("ERROR_MAX_VALIDATIONS_REACHED");
  });

  it("in digits of another script is understood", async () => {
    const { token, code } = await send();
    const arabic = [...code].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join("");
    const { body } = await server.browseRingcaptcha(app, "verify", { token, code: arabic });
    expect(body.status).toBe("SUCCESS");
  });

  it("after the code's ten minutes, and after the session's end, is refused as expired", async () => {
    const plain = await server.addApp();
    const sent = await server.postRingcaptcha(plain, "code/sms", { phone: freshPhone() });
    const { token } = sent.body;
    const [code = ""] = await server.codes(plain, sent.body.phone);
    await server.pass(599);
    await server.browseRingcaptcha(plain, "verify", { token, code: wrong(code) });
    await server.pass(300);
    const late = await server.browseRingcaptcha(plain, "verify", { token, code });
    await server.pass(1000);
    const over = await server.browseRingcaptcha(plain, "verify", { token, code });
    expect([late, over].map(({ body }) => [body.message, body.reason])).toEqual([
      ["ERROR_SESSION_EXPIRED", "code_expired"],
      ["ERROR_SESSION_EXPIRED", "session_expired"],
    ]);
  });

  it("by phone is for back ends only", async () => {
    const { phone, code } = await send();
    const browser = await server.browseRingcaptcha(app, "verify", { phone, code });
    const backEnd = await server.postRingcaptcha(app, "verify", { phone, code });
    expect([browser.body.message, backEnd.body.status]).toEqual(["ERROR_INVALID_SESSION", "SUCCESS"]);
  });

  it("with a token of another app, or a made-up one, touches nothing", async () => {
    const { token, code } = await send();
    const other = await server.addApp();
    const answers = await Promise.all([
      server.browseRingcaptcha(other, "verify", { token, code }),
      server.browseRingcaptcha(app, "verify", { token: "a".repeat(40), code }),
      server.browseRingcaptcha(app, "verify", { token: "'; DROP TABLE", code }),
    ]);
    expect(answers.map(({ body }) => body.message)).toEqual(Array(3).fill("ERROR_INVALID_SESSION"));
    expect((await server.browseRingcaptcha(app, "verify", { token, code })).body.status).toBe("SUCCESS");
  });

  it("wrong is possible 25 times a day for a phone, whatever the sessions", async () => {
    const phone = freshPhone();
    let wrongs = 0;
    for (let round = 0; round < 7; round += 1) {
      const { body } = await server.postRingcaptcha(app, "code/sms", { phone });
      for (let guess = 0; guess < 5 && body.token; guess += 1) {
        const answer = await server.postRingcaptcha(app, "verify", { token: body.token, code: "x" });
        if (answer.body.reason !== "per_phone") wrongs += 1;
      }
      server.clock.advance(900_000);
    }
    const refused = await server.postRingcaptcha(app, "code/sms", { phone });
    expect([wrongs, refused.body.message, refused.body.reason]).toEqual([
      25,
      "ERROR_MAX_ATTEMPTS_REACHED",
      "per_phone",
    ]);
  });
});
