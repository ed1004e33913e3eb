// The most messages that an app may send in a day: counted over every path, and refused in every dialect's own words.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Composed, FixtureApp } from "./composed.fixture.ts";
import { camaraClient } from "./dialects/camara/client.fixture.ts";
import { idenfyClient } from "./dialects/idenfy/client.fixture.ts";
import { kookooClient, startKookoo } from "./dialects/kookoo/client.fixture.ts";
import { thunderClient } from "./dialects/thunder/client.fixture.ts";
import type { App } from "./service/app.ts";

let server: Composed;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474008${String(10_000 + phones)}`;
};

const limited = (messagesPerDay: number, more: Partial<App> = {}) =>
  server.addApp({ limits: { messagesPerDay }, ...more });

beforeEach(async () => {
  server = await startKookoo();
});
afterEach(() => server.close());

/** One send through each way there is, and how each refuses it once the app has sent enough. */
const ways: readonly [string, (phone: string) => ReturnType<Composed["request"]>, number, object][] = [
  [
    "RingCaptcha's direct API, from a back end",
    (phone) => server.postRingcaptcha(app, "code/sms", { phone }),
    200,
    { message: "ERROR_MAX_ATTEMPTS_REACHED", reason: "per_app", attempt: 0 },
  ],
  [
    "RingCaptcha's direct API, from a page",
    (phone) => server.browseRingcaptcha(app, "code/voice", { phone }),
    200,
    { message: "ERROR_MAX_ATTEMPTS_REACHED", reason: "per_app" },
  ],
  [
    "RingCaptcha's first widget",
    (phone) => server.postRingcaptcha(app, "code", { phone }),
    200,
    { message: "ERROR_OUT_OF_CREDITS", reason: "per_app" },
  ],
  [
    "a direct text",
    (phone) => server.postRingcaptcha(app, "sms", { phone, message: "Hello" }),
    200,
    { message: "ERROR_OUT_OF_CREDITS", reason: "per_app" },
  ],
  [
    "Nexmo's API",
    (phone) =>
      server.request("/verify/json", {
        method: "POST",
        body: new URLSearchParams({
          api_key: app.appKey,
          api_secret: app.secretKey,
          number: phone.slice(1),
          brand: "Acme",
        }),
      }),
    200,
    { status: "9", error_text: "Partner quota exceeded" },
  ],
  [
    "Vonage's API",
    (phone) =>
      server.request("/v2/verify", {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          Authorization: `Basic ${btoa(`${app.appKey}:${app.secretKey}`)}`,
        },
        body: JSON.stringify({ brand: "Acme", workflow: [{ channel: "sms", to: phone.slice(1) }] }),
      }),
    402,
    { title: "Low balance" },
  ],
  [
    "iDenfy's API",
    (phone) => idenfyClient(server, app).send(phone),
    429,
    { identifier: "TOO_MANY_REQUESTS" },
  ],
  [
    "ThunderSMS' API",
    (phone) => thunderClient(server, app).send(phone.slice(1)),
    429,
    { message: "Too Many Attempts." },
  ],
  [
    "CAMARA's API",
    async (phone) => (await camaraClient(server, app)).send(phone),
    429,
    { code: "QUOTA_EXCEEDED" },
  ],
  [
    "KookooVerify's paths",
    () =>
      server.request(
        `/kookooverify/?${new URLSearchParams({ phone_no: `98200${10_000 + phones}`, brand: "Acme" })}`,
      ),
    200,
    { status: 9, error_text: "Partner quota exceeded" },
  ],
];

describe("An app that has sent its messages of the day", () => {
  it("sends no more of any kind, whichever way they are asked for, until the next day (UTC)", async () => {
    const refused = [];
    const { app: made } = await kookooClient(server, {
      limits: { messagesPerDay: ways.length },
      directSms: true,
    });
    app = made;
    for (const [, send] of ways) expect((await send(freshPhone())).http).toBeLessThan(300);
    for (const [way, send, http, body] of ways) {
      const answer = await send(freshPhone());
      expect({ way, http: answer.http, body: answer.body }).toEqual({
        way,
        http,
        body: expect.objectContaining(body),
      });
      refused.push(way);
    }
    expect(refused).toHaveLength(10);
    await server.pass(86_400);
    const [, first] = ways[0] ?? [];
    expect((await first?.(freshPhone()))?.body.status).toBe("SUCCESS");
  });

  it("sends no fallback either", async () => {
    app = await limited(1, { fallback: { channel: "voice", after: 120 } });
    const phone = freshPhone();
    await server.browseRingcaptcha(app, "code/sms", { phone });
    await server.pass(121);
    expect(await server.codes(app, phone)).toHaveLength(1);
  });

  it("and none that is sent early or again", async () => {
    app = await limited(1, { fallback: { channel: "voice", after: 120 } });
    const phone = freshPhone();
    const { token } = (await server.browseRingcaptcha(app, "code/sms", { phone })).body;
    const next = await server.postRingcaptcha(app, "next", { token });
    await server.pass(60);
    const again = await server.browseRingcaptcha(app, "code/sms", { token, phone });
    expect([next.body.reason, again.body.reason]).toEqual(["per_app", "per_app"]);
  });

  it("still checks the codes that it has sent", async () => {
    app = await limited(1);
    const phone = freshPhone();
    const { token } = (await server.browseRingcaptcha(app, "code/sms", { phone })).body;
    await server.browseRingcaptcha(app, "code/sms", { phone: freshPhone() });
    const [code = ""] = await server.codes(app, phone);
    expect((await server.browseRingcaptcha(app, "verify", { token, code })).body.status).toBe("SUCCESS");
  });

  it("is warned of once in the log, and once more when it could send in between", async () => {
    app = await limited(1);
    const warnings = () =>
      server.logged.filter((line) => line.includes('"event":"app_limit_reached"')).length;
    const counts = [];
    for (const seconds of [0, 0, 0, 86_400, 0, 0]) {
      await server.pass(seconds);
      await server.browseRingcaptcha(app, "code/sms", { phone: freshPhone() });
      counts.push(warnings());
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2]);
  });

  it("leaves other apps alone", async () => {
    app = await limited(1);
    await server.postRingcaptcha(app, "code/sms", { phone: freshPhone() });
    const other = await limited(1);
    expect((await server.postRingcaptcha(other, "code/sms", { phone: freshPhone() })).body.status).toBe(
      "SUCCESS",
    );
  });
});
