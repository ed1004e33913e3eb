// What RingCaptcha's real clients need, one by one: how they write their requests, and what they do with the answers.
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { library, opened, origin, sent, widget, wrong } from "./clients.fixture.ts";

let server: Composed;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474007${String(10_000 + phones)}`;
};

beforeAll(async () => {
  server = await startComposed();
  app = await server.addApp();
});
afterAll(() => server.close());

const raw = (path: string, body: string, headers: Record<string, string> = {}) =>
  server.request(`/${app.appKey}/${path}`, { method: "POST", body: Buffer.from(body), headers });

describe("A request to code/sms is understood", () => {
  it.each([
    ["application/x-www-form-urlencoded"],
    ["application/x-www-url-encoded; charset=utf-8"],
    ["text/plain"],
    ["application/json; charset=utf-8"],
    [undefined],
  ])("urlencoded under %s", async (type) => {
    const phone = freshPhone();
    const body = `api_key=${app.secretKey}&phone=${encodeURIComponent(phone)}`;
    const answer = await raw("code/sms", body, type === undefined ? {} : { "Content-Type": type });
    expect(answer.body).toMatchObject({ status: "SUCCESS", phone });
  });

  it.each([
    ["encoded twice", (phone: string) => encodeURIComponent(encodeURIComponent(phone))],
    ["encoded by URI.encode, then as a form", (phone: string) => encodeURIComponent(encodeURI(phone))],
    ["not encoded at all, so that the plus is a space", (phone: string) => phone],
    [
      "with spaces and dashes",
      (phone: string) => encodeURIComponent(`${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`),
    ],
    ["with 00 for the plus", (phone: string) => `00${phone.slice(1)}`],
  ])("with a number %s", async (_how, written) => {
    for (const key of ["api_key", "secret_key"]) {
      const phone = freshPhone();
      const { body } = await raw("code/sms", `${key}=${app.secretKey}&phone=${written(phone)}`);
      expect(body).toMatchObject({ status: "SUCCESS", phone });
    }
  });

  it("as JSON, with numbers for text", async () => {
    const phone = freshPhone();
    const body = JSON.stringify({ api_key: app.secretKey, phone: Number(phone.slice(1)), udid: null });
    expect((await raw("code/sms", body, { "Content-Type": "application/json" })).body).toMatchObject({
      phone,
    });
  });

  it.each(["SMS", "sms", "Sms"])("in the path's case %s", async (service) => {
    const { body } = await library(server, app, `code/${service}`, { phone: freshPhone() });
    expect(body).toMatchObject({ status: "SUCCESS", service: "SMS" });
  });

  it("with fields that nobody knows", async () => {
    const { body } = await library(server, app, "code/sms", {
      phone: freshPhone(),
      service: "SMS",
      type: "sms",
      dn: "x",
    });
    expect(body.status).toBe("SUCCESS");
  });
});

describe("The code has", () => {
  let shortCodes: Promise<FixtureApp> | undefined;
  const chosen = (): Promise<FixtureApp> => {
    shortCodes ??= server.addApp({ limits: { codeLength: 4 } });
    return shortCodes;
  };
  const belowRingcaptcha = (phone: string) =>
    server.request(`/ringcaptcha/${app.appKey}/code/sms`, {
      method: "POST",
      headers: { Origin: origin },
      body: new URLSearchParams({ phone }),
    });

  it.each<[string, number, (phone: string) => Promise<unknown>]>([
    ["the widget", 6, (phone) => sent(server, app, phone)],
    ["the widget, where the owner chose so,", 4, async (phone) => sent(server, await chosen(), phone)],
    [
      "a page that claims to be a phone",
      6,
      (phone) => server.browseRingcaptcha(app, "code/sms", { phone, udid: "x" }),
    ],
    ["a page at the first widget's path", 6, (phone) => server.browseRingcaptcha(app, "code", { phone })],
    ["a page below /ringcaptcha", 6, (phone) => belowRingcaptcha(phone)],
    ["a library with api_key", 4, (phone) => library(server, app, "code/sms", { phone })],
    ["a phone", 4, (phone) => server.postRingcaptcha(app, "code/sms", { phone, udid: "1" })],
    [
      "a library with app_key and secret_key",
      4,
      (phone) => server.postRingcaptcha(app, "code/sms", { app_key: app.appKey, phone }),
    ],
    ["a back end with secret_key alone", 6, (phone) => server.postRingcaptcha(app, "code/sms", { phone })],
    ["a page of the direct API", 6, (phone) => server.browseRingcaptcha(app, "code/sms", { phone })],
    [
      "api_key and a length of its own",
      8,
      (phone) => library(server, app, "code/sms", { phone, code_length: "8" }),
    ],
  ])("for %s %i digits", async (_client, digits, send) => {
    const phone = freshPhone();
    await send(phone);
    const codes = [await server.codes(app, phone), await server.codes(await chosen(), phone)].flat();
    expect(codes.map((code) => code.length)).toEqual([digits]);
  });

  it("as many digits as the owner chose for a fictional number with a fixed code, too", async () => {
    const phone = "+447700900980";
    const [six, four] = [await sent(server, app, phone), await sent(server, await chosen(), phone)];
    expect([six.code, four.code]).toEqual(["424242", "4242"]);
  });
});

describe("An answer", () => {
  it("comes in one piece with its length, uncompressed, whatever it says", async () => {
    const form = `api_key=${app.secretKey}&phone=${encodeURIComponent(freshPhone())}`;
    for (const body of [form, "phone=1", `${form}&token=x`]) {
      const text = await onTheWire(`/${app.appKey}/code/sms`, body);
      expect(text).toMatch(/^HTTP\/1\.1 200 /);
      expect(text.toLowerCase()).not.toMatch(/transfer-encoding|content-encoding/);
      const [head = "", json = ""] = text.split("\r\n\r\n");
      expect(Number(/content-length: (\d+)/i.exec(head)?.[1])).toBe(Buffer.byteLength(json));
      expect(typeof JSON.parse(json).status).toBe("string");
    }
  });

  it("to the widget can be read by the app's pages and by no other, without credentials", async () => {
    const token = await opened(server, app);
    const mine = await widget(server, app, "check", { token, code: "1" });
    const theirs = await server.request(`/v2/apps/${app.appKey}/check`, {
      method: "POST",
      headers: { Origin: "https://elsewhere.example" },
      body: "code=1",
    });
    const header = (answer: typeof mine, name: string) => answer.headers.get(`access-control-allow-${name}`);
    expect([header(mine, "origin"), header(mine, "credentials")]).toEqual([origin, null]);
    expect([header(theirs, "origin"), theirs.body.message]).toEqual([null, "ERROR_INVALID_DOMAIN"]);
  });

  it.each([
    ["an invalid number", { phone: "+44" }],
    ["no number at all", { phone: "" }],
    ["a token that is none", { token: "x", phone: "+447400123456" }],
    ["nothing", {}],
  ])("to a send of the widget with %s has the figures that its clock runs on", async (_what, fields) => {
    const { http, body } = await widget(server, app, "captcha/sms", fields);
    expect([http, body.status]).toEqual([200, "ERROR"]);
    for (const figure of [body.expires_in, body.retry_in, body.attempt]) expect(figure).toBeTypeOf("number");
  });

  it("to a session that sends too early leaves it its time, so that the widget does not begin anew", async () => {
    const phone = freshPhone();
    await sent(server, app, phone);
    const token = await opened(server, app);
    const { body } = await widget(server, app, "captcha/sms", { token, phone });
    expect(body).toMatchObject({ message: "ERROR_WAIT_TO_RETRY", expires_in: 900, retry_in: 60, attempt: 0 });
  });
});

describe("A session of the widget", () => {
  it("is followed from the first letter to the form's confirmation", async () => {
    const phone = freshPhone();
    const { token, code, answer } = await sent(server, app, phone);
    const miss = await widget(server, app, "check", { token, code: wrong(code) });
    await server.pass(60);
    const again = await widget(server, app, "captcha/voice", { token, phone });
    const hit = await widget(server, app, "check", { token, code });
    const confirmed = await server.postRingcaptcha(app, "verify", { token, code });
    expect([answer, miss, again, hit, confirmed].map(({ body }) => body.message ?? body.status)).toEqual([
      "SUCCESS",
      "ERROR_INVALID_PIN_CODE",
      "SUCCESS",
      "SUCCESS",
      "SUCCESS",
    ]);
    expect([again.body.attempt, confirmed.body.phone]).toEqual([2, phone]);
  });

  it("can be verified by its page through the direct API too, which leaves the back end its confirmation", async () => {
    const { token, code } = await sent(server, app, freshPhone());
    const page = await server.browseRingcaptcha(app, "verify", { token, code });
    const again = await server.browseRingcaptcha(app, "verify", { token, code });
    const confirmed = await server.postRingcaptcha(app, "verify", { token, code });
    expect([page, again, confirmed].map(({ body }) => body.message ?? body.status)).toEqual([
      "SUCCESS",
      "ERROR_INVALID_SESSION",
      "SUCCESS",
    ]);
  });

  it("keeps its token and its code when it is asked for another message", async () => {
    const phone = freshPhone();
    const { token } = await sent(server, app, phone);
    await server.pass(60);
    const { body } = await widget(server, app, "captcha/sms", { token, phone });
    const codes = await server.codes(app, phone);
    expect([body.token, body.attempt, new Set(codes).size]).toEqual([token, 2, 1]);
  });

  it("lives on by use", async () => {
    const { token, code } = await sent(server, app, freshPhone());
    await server.pass(500);
    const { body } = await widget(server, app, "check", { token, code: wrong(code) });
    expect(body.expires_in).toBe(900);
  });

  it("can be begun by a request that may be repeated after a lost answer", async () => {
    const [phone, idempotency_key] = [freshPhone(), "a key long enough to be one"];
    const first = await widget(server, app, "captcha/sms", { phone, idempotency_key });
    const again = await widget(server, app, "captcha/sms", { phone, idempotency_key });
    const other = await widget(server, app, "captcha/sms", { phone: freshPhone(), idempotency_key });
    const [code = "", ...more] = await server.codes(app, phone);
    await widget(server, app, "check", { token: first.body.token, code });
    const late = await widget(server, app, "captcha/sms", { phone, idempotency_key });
    expect([again.body.token, again.body.id, more]).toEqual([first.body.token, first.body.id, []]);
    expect([other.body.message, other.body.reason]).toEqual([
      "ERROR_INVALID_PARAMETERS",
      "idempotency_conflict",
    ]);
    expect([late.http, late.body.code_expires_in]).toEqual([200, 0]);
  });

  it("of a live app is slowed down by its address, in words that the widget knows", async () => {
    const live = await server.addApp({ test: false });
    const token = await opened(server, live);
    const answers = [];
    for (let send = 0; send < 21; send += 1)
      answers.push((await widget(server, live, "captcha/sms", { token, phone: freshPhone() })).body);
    expect(answers.slice(0, 20).every(({ message }) => message === "ERROR_SERVICE_NOT_AVAILABLE")).toBe(true);
    expect(answers[20]).toMatchObject({
      message: "ERROR_WAIT_TO_RETRY",
      reason: "address",
      expires_in: 900,
      retry_in: 6,
    });
  });

  it("that is over gives way to a fresh one", async () => {
    const phone = freshPhone();
    const { token, code } = await sent(server, app, phone);
    for (let guess = 0; guess < 3; guess += 1)
      await widget(server, app, "check", { token, code: wrong(code) });
    await server.pass(60);
    const refused = await widget(server, app, "captcha/sms", { token, phone });
    const next = await server.browseRingcaptcha(app, "captcha", { token });
    const retried = await widget(server, app, "captcha/sms", { token: next.body.token, phone });
    expect([refused.body.message, refused.body.expires_in]).toEqual(["ERROR_INVALID_SESSION", 0]);
    expect([next.body.token === token, retried.body.status]).toEqual([false, "SUCCESS"]);
  });

  it("is bound by wrong guesses per phone and day, whatever the sessions and tokens", async () => {
    const phone = freshPhone();
    const own = await server.addApp();
    let compared = 0;
    for (let session = 0; session < 8; session += 1) {
      const answer = await library(server, own, "code/sms", { phone });
      const [code = ""] = await server.codes(own, phone);
      const { token } = answer.body;
      if (answer.body.status === "SUCCESS")
        for (let guess = 0; guess < 3; guess += 1) {
          await library(server, own, "check", { token, code: wrong(code) });
          compared += 1;
        }
      await server.pass(900);
    }
    expect(compared).toBe(15);
  });
});

/** A whole answer as its bytes came. */
const onTheWire = (path: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    let text = "";
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      ),
    );
    socket.on("data", (bytes) => {
      text += String(bytes);
    });
    socket.on("end", () => resolve(text)).on("error", reject);
  });
