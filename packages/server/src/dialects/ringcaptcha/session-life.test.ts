// A session over HTTP after its first message: look-ups, cancel, steps, fresh proofs; and what fictional numbers do.
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

describe("A session", () => {
  it("can be looked up by token, by id and by phone; by phone only from a back end", async () => {
    const { token, id, phone } = await send();
    const answers = await Promise.all([
      server.browseRingcaptcha(app, "status", { token }),
      server.postRingcaptcha(app, "status", { id }),
      server.postRingcaptcha(app, "status", { phone }),
    ]);
    for (const { body } of answers)
      expect(body).toMatchObject({
        status: "SUCCESS",
        id,
        phone,
        state: "pending",
        verified: false,
        guesses_left: 5,
        next: { service: "voice", in: 120 },
      });
    const curious = await Promise.all([
      server.browseRingcaptcha(app, "status", { phone }),
      server.browseRingcaptcha(app, "status", { id }),
    ]);
    expect(curious.map(({ body }) => [body.message, body.phone])).toEqual(
      Array(2).fill(["ERROR_INVALID_SESSION", undefined]),
    );
  });

  it("leaves its number verified for 30 days in look-ups by phone", async () => {
    const { token, code, phone } = await send();
    await server.browseRingcaptcha(app, "verify", { token, code });
    const now = Math.floor(server.clock.now() / 1000);
    const { body } = await server.postRingcaptcha(app, "status", { phone });
    expect(body).toMatchObject({ verified: true, verified_at: now, verified_until: now + 30 * 86_400 });
    const unknown = await server.postRingcaptcha(app, "status", { phone: freshPhone() });
    expect(unknown.body).toMatchObject({ status: "SUCCESS", verified: false, verified_at: null });
  });

  it("can be canceled by its holder, twice without harm, and then neither guesses nor sends", async () => {
    const { token, code } = await send();
    const answers = [
      await server.browseRingcaptcha(app, "cancel", { token }),
      await server.browseRingcaptcha(app, "cancel", { token }),
    ];
    expect(answers.map(({ body }) => body.state)).toEqual(["canceled", "canceled"]);
    server.clock.advance(60_000);
    const after = [
      await server.browseRingcaptcha(app, "verify", { token, code }),
      await server.browseRingcaptcha(app, "code/sms", { token }),
    ];
    expect(after.map(({ body }) => body.reason)).toEqual(["canceled", "canceled"]);
  });

  it("jumps to its next step: at once for a back end, after retry_in for a browser", async () => {
    const { token, id } = await send();
    const early = await server.browseRingcaptcha(app, "next", { token });
    const jumped = await server.postRingcaptcha(app, "next", { id });
    const spent = await server.postRingcaptcha(app, "next", { id });
    expect([early.body.message, jumped.body.service, spent.body.message]).toEqual([
      "ERROR_WAIT_TO_RETRY",
      "VOICE",
      "ERROR_NO_NEXT_STEP",
    ]);
  });

  it("falls back to a call with the same code after its wait, once", async () => {
    const { phone, code } = await send();
    await server.pass(119);
    const before = await server.codes(app, phone);
    await server.pass(1);
    await server.pass(60);
    expect([before, await server.codes(app, phone)]).toEqual([[code], [code, code]]);
  });

  it("gets fresh proofs for a day once it is verified, and none before", async () => {
    const { token, code } = await send();
    const before = await server.browseRingcaptcha(app, "proof", { token });
    await server.browseRingcaptcha(app, "verify", { token, code });
    server.clock.advance(86_399_000);
    const fresh = await server.browseRingcaptcha(app, "proof", { token });
    server.clock.advance(1000);
    const late = await server.browseRingcaptcha(app, "proof", { token });
    expect([before.body.message, fresh.body.status, late.body.message]).toEqual([
      "ERROR_NOT_VERIFIED",
      "SUCCESS",
      "ERROR_SESSION_EXPIRED",
    ]);
  });
});

describe("A fictional number", () => {
  it.each([
    ["+447700900990", "ERROR_INVALID_PIN_CODE"],
    ["+447700900991", "ERROR_SESSION_EXPIRED"],
  ])("%s takes the message and answers the right code with %s", async (phone, message) => {
    const { token, code } = await send(phone);
    expect((await server.browseRingcaptcha(app, "verify", { token, code })).body.message).toBe(message);
  });

  it.each([
    ["+447700900992", "ERROR_WAIT_TO_RETRY"],
    ["+447700900993", "ERROR_COUNTRY_NOT_SUPPORTED"],
    ["+447700900994", "ERROR_SERVICE_NOT_AVAILABLE"],
    ["+447700900995", "ERROR_SERVICE_NOT_AVAILABLE"],
  ])("%s is answered with %s", async (phone, message) => {
    expect((await server.postRingcaptcha(app, "code/sms", { phone })).body.message).toBe(message);
  });

  it("+447700900995 is offered a call instead", async () => {
    const { body } = await server.postRingcaptcha(app, "code/sms", { phone: "+447700900995" });
    expect(body.channels).toEqual([
      { service: "sms", available: false },
      { service: "voice", available: true },
    ]);
  });

  it("+447700900980 has the code 424242", async () => {
    const { token } = await send("+447700900980");
    expect((await server.browseRingcaptcha(app, "verify", { token, code: "424242" })).body.status).toBe(
      "SUCCESS",
    );
  });

  it("is no number to a live app", async () => {
    const live = await server.addApp({ test: false });
    expect((await server.postRingcaptcha(live, "code/sms", { phone: "+447700900980" })).body).toMatchObject({
      message: "ERROR_INVALID_NUMBER",
      field: "phone",
    });
  });
});
