// What CAMARA's table of outcomes cannot show: the message as it was worded, correlators, tokens and their ends.
import type { Request } from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { aMessage, askForToken, base, camaraClient, tokenOf, wrong } from "./client.fixture.ts";
import { camaraFault } from "./errors.ts";

const phone = "+447400123456";
let server: Composed;
let app: FixtureApp;
let client: Awaited<ReturnType<typeof camaraClient>>;

beforeEach(async () => {
  server = await startComposed();
  app = await server.addApp();
  client = await camaraClient(server, app);
});
afterEach(() => server.close());

const newestText = async (): Promise<string> => {
  const { body } = await server.request(`/${app.appKey}/test/inbox?phone=${encodeURIComponent(phone)}`, {
    headers: { Authorization: `Bearer ${app.secretKey}` },
  });
  return body.messages[0].text;
};

describe("A message", () => {
  it.each([
    aMessage,
    "{{code}}",
    "{brand} {code} {token} {minutes} {{{code}}} {{code}}, $& $1 \\ {{ code }}",
    "Ваш код:\n{{code}}",
    `{{code}}${"😀".repeat(152)}`,
  ])("is sent as it was worded, with the code in each of its places: %j", async (message) => {
    expect((await client.send(phone, message)).http).toBe(200);
    expect(await newestText()).toBe(message.replaceAll("{{code}}", await client.code(phone)));
  });

  it("is one SMS, without the app's fallback", async () => {
    app = await server.addApp({ fallback: { channel: "voice", after: 120 } });
    client = await camaraClient(server, app);
    await client.send(phone);
    await server.pass(121);
    expect(await server.codes(app, phone)).toHaveLength(1);
  });
});

describe("The x-correlator", () => {
  it.each(["b4333c46-49c0-4f62-80d7-f0ef930f1c46", "a-_:;./<>{}Z9", "x".repeat(256)])(
    "comes back with every answer: %s",
    async (correlator) => {
      const headers = { "x-correlator": correlator };
      const sent = await client.post("/send-code", { phoneNumber: phone, message: aMessage }, headers);
      const { authenticationId } = sent.body;
      const answers = [
        sent,
        await client.post("/send-code", "{", headers),
        await client.post("/send-code", {}, { ...headers, Authorization: "Bearer none" }),
        await client.post("/validate-code", { authenticationId, code: "1" }, headers),
        await client.post("/validate-code", { authenticationId, code: await client.code(phone) }, headers),
        await client.post("/none", {}, headers),
        await server.request(`${base}/send-code`, { headers }),
      ];
      expect(answers.map((it) => [it.http, it.headers.get("x-correlator")])).toEqual(
        [200, 400, 401, 400, 204, 404, 405].map((http) => [http, correlator]),
      );
    },
  );

  it("is sent back also where no endpoint answers", async () => {
    const headers = { "x-correlator": "b4333c46" };
    const answers = [
      await client.post("/send-code", "x".repeat(70_000), headers),
      await client.post("/send-code", {}, { ...headers, "Content-Encoding": "unknown" }),
      await client.post("/validate-code", {}, { ...headers, "Content-Encoding": "gzip" }),
    ];
    expect(answers.map((it) => [it.http, it.headers.get("x-correlator")])).toEqual(
      [413, 415, 400].map((http) => [http, "b4333c46"]),
    );
    const request = { baseUrl: "", path: "/one-time-password-sms/v1/send-code", get: () => "b4333c46" };
    const fault = camaraFault(server.telproof.ports);
    for (const status of [429, 500, 503])
      expect(fault(status, request as unknown as Request)).toMatchObject({
        body: { status },
        headers: { "x-correlator": "b4333c46" },
      });
  });

  it.each(["x".repeat(257), "a b", "a,b", "é"])(
    "that is invalid does not come back: %s",
    async (correlator) => {
      const { http, headers } = await client.post("/send-code", {}, { "x-correlator": correlator });
      expect([http, headers.get("x-correlator") === correlator]).toEqual([400, false]);
    },
  );
});

it("Every body has the bare content type application/json, and a success without a body has none", async () => {
  const sent = await client.send(phone);
  const refused = await client.validate(sent.body.authenticationId, wrong(await client.code(phone)));
  const verified = await client.validate(sent.body.authenticationId, await client.code(phone));
  expect([sent, refused, verified].map(({ headers }) => headers.get("content-type"))).toEqual([
    "application/json",
    "application/json",
    null,
  ]);
});

it("A newer code replaces the older one; another number's or another app's does not", async () => {
  const first = (await client.send(phone)).body.authenticationId;
  const firstCode = await client.code(phone);
  await client.send("+447400123457");
  const other = await camaraClient(server, await server.addApp());
  await other.send(phone);
  expect((await client.validate(first, wrong(firstCode))).body.code).toBe(
    "ONE_TIME_PASSWORD_SMS.INVALID_OTP",
  );
  const second = (await client.send(phone)).body.authenticationId;
  expect((await client.validate(first, firstCode)).body.code).toBe(
    "ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED",
  );
  expect((await client.validate(second, await client.code(phone))).http).toBe(204);
});

it("A refused request for a newer code leaves the older one valid", async () => {
  for (let before = 1; before < 5; before += 1) await client.send(phone);
  const { authenticationId } = (await client.send(phone)).body;
  const refused = await client.send(phone);
  expect([refused.http, refused.headers.get("retry-after")]).toEqual([403, "60"]);
  expect((await client.validate(authenticationId, await client.code(phone))).http).toBe(204);
});

it("Another app's authenticationId is unknown", async () => {
  const { authenticationId } = (await client.send(phone)).body;
  const other = await camaraClient(server, await server.addApp());
  expect((await other.validate(authenticationId, await client.code(phone))).http).toBe(404);
});

describe("An access token", () => {
  const use = async (token: string, headers: Record<string, string> = {}) =>
    (await client.post("/validate-code", {}, { Authorization: `Bearer ${token}`, ...headers })).http;

  it("works for an hour and not a second longer", async () => {
    await server.pass(3599);
    expect(await use(client.token)).toBe(400);
    await server.pass(1);
    expect(await use(client.token)).toBe(401);
  });

  it.each([
    [59, 400],
    [61, 401],
    [86_400, 401],
  ])("from a clock that was %i seconds ahead is answered with %i", async (ahead, http) => {
    server.clock.advance(ahead * 1000);
    const token = await tokenOf(server, app);
    server.clock.advance(-ahead * 1000);
    expect(await use(token)).toBe(http);
  });

  it("with one character changed is refused", async () => {
    const forged = [...client.token].map(
      (character, at) =>
        client.token.slice(0, at) + (character === "0" ? "1" : "0") + client.token.slice(at + 1),
    );
    for (const token of [...forged, `${client.token}0`, client.token.slice(0, -1), app.secretKey, app.appKey])
      expect([token, await use(token)]).toEqual([token, 401]);
  });

  it("is never a session's token, which every visitor gets", async () => {
    const { token } = (await server.browseRingcaptcha(app, "captcha")).body;
    expect(await use(`${app.appKey}.${token}`)).toBe(401);
  });

  it("belongs to one app", async () => {
    const other = await server.addApp();
    expect(await use(client.token.replace(app.appKey, other.appKey))).toBe(401);
  });

  it("ends with the secret key that it was issued for", async () => {
    const { store, digest } = server.telproof.ports;
    await store.saveApp({ ...app.app, secretDigest: digest("another key") });
    expect(await use(client.token)).toBe(401);
  });

  it("neither works in a browser's page nor is issued to one", async () => {
    const Origin = "http://localhost";
    const credentials = { client_id: app.appKey, client_secret: app.secretKey };
    const asked = await askForToken(server, { grant_type: "client_credentials", ...credentials }, { Origin });
    expect([await use(client.token, { Origin }), asked.http]).toEqual([401, 401]);
  });

  it("is another one each time, and no cache may keep it", async () => {
    const other = await tokenOf(server, app);
    expect(other).not.toBe(client.token);
    const { headers } = await askForToken(server, { grant_type: "client_credentials" });
    expect(headers.get("cache-control")).toBe("no-store");
  });
});
