// Who may speak Vonage's API: holders of the app's key pair or of its application's private key, from a back end, and
// nobody with a token that somebody else could have made.
import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { applicationKeys, ask, basic, begun, plain, tokenOf, vonageApp } from "./vonage.fixture.ts";

let server: Composed;
let app: FixtureApp;
beforeEach(async () => {
  server = await startComposed();
  app = await server.addApp(vonageApp());
});
afterEach(() => server.close());

const stranger = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
const started = (authorization: string, headers = {}) =>
  server.request("/v2/verify", {
    method: "POST",
    headers: { authorization, "content-type": "application/json", ...headers },
    body: JSON.stringify(plain("447400200001")),
  });

/** A token with another header and signature, and the claims of a good one. */
const forged = (alg: string, signed: (text: string) => string): string => {
  const text = `${part({ alg, typ: "JWT" })}.${part(claimsOf(tokenOf(server.clock.now())))}`;
  return `${text}.${signed(text)}`;
};
const seconds = () => Math.floor(server.clock.now() / 1000);

describe("A token", () => {
  it("of the application is taken, from now on until it expires", async () => {
    const token = tokenOf(server.clock.now());
    const answers = [];
    for (const wait of [0, 899, 1]) {
      await server.pass(wait);
      answers.push(
        await ask(server, app, { path: "/x", json: { code: "1234" }, authorization: `Bearer ${token}` }),
      );
    }
    expect(answers.map(({ http }) => http)).toEqual([404, 404, 401]);
    expect(answers[2]?.body.type).toMatch(/#jwt-expired$/);
  });

  const attacks: readonly (readonly [string, () => string])[] = [
    ["with `none` as its algorithm", () => forged("none", () => "")],
    ["with `none` and a signature", () => forged("none", () => "AAAA")],
    [
      "with HS256 and the public key as its secret",
      () =>
        forged("HS256", (it) =>
          createHmac("sha256", applicationKeys.publicKey).update(it).digest("base64url"),
        ),
    ],
    [
      "with HS256 called RS256",
      () =>
        forged("RS256", (it) =>
          createHmac("sha256", applicationKeys.publicKey).update(it).digest("base64url"),
        ),
    ],
    [
      "with RS512",
      () =>
        forged("RS512", (it) =>
          sign("RSA-SHA512", Buffer.from(it), applicationKeys.privateKey).toString("base64url"),
        ),
    ],
    [
      "signed as it should be, under another name",
      () => tokenOf(server.clock.now(), { header: { alg: "none" } }),
    ],
    ["of another key", () => tokenOf(server.clock.now(), { key: stranger.privateKey })],
    ["of another application", () => tokenOf(server.clock.now(), { claims: { application_id: "other" } })],
    ["of no application", () => tokenOf(server.clock.now(), { claims: { application_id: undefined } })],
    [
      "of an application that is a list",
      () => tokenOf(server.clock.now(), { claims: { application_id: [] } }),
    ],
    ["with an end that is no number", () => tokenOf(server.clock.now(), { claims: { exp: "9999999999" } })],
    ["without a beginning", () => tokenOf(server.clock.now(), { claims: { iat: undefined } })],
    ["without an id", () => tokenOf(server.clock.now(), { claims: { jti: undefined } })],
    ["with an empty id", () => tokenOf(server.clock.now(), { claims: { jti: "" } })],
    ["made in the future", () => tokenOf(server.clock.now() + 120_000)],
    ["not valid yet", () => tokenOf(server.clock.now(), { claims: { nbf: seconds() + 120 } })],
    ["with a critical header", () => tokenOf(server.clock.now(), { header: { crit: ["exp"] } })],
    [
      "whose claims were changed",
      () => {
        const [header, , signature] = tokenOf(server.clock.now()).split(".");
        return `${header}.${part({ ...claimsOf(tokenOf(server.clock.now())), exp: seconds() + 1e6 })}.${signature}`;
      },
    ],
    ["without a signature", () => tokenOf(server.clock.now()).replace(/[^.]*$/, "")],
    ["that is none", () => "x.y.z"],
    ["of 10,000 characters", () => `${"a".repeat(3000)}.${"b".repeat(3000)}.${"c".repeat(4000)}`],
  ];
  it.each(attacks)("%s is refused, and tells no more than that", async (_name, token) => {
    const { http, body } = await started(`Bearer ${token()}`);
    expect([http, body.type]).toEqual([401, "https://developer.vonage.com/api-errors#unauthorized"]);
    expect(await server.codes(app, "+447400200001")).toEqual([]);
  });

  it("without an end is valid for 15 minutes", async () => {
    const text = tokenOf(server.clock.now(), { claims: { exp: undefined } });
    server.clock.advance(899_000);
    const before = await started(`Bearer ${text}`);
    server.clock.advance(1000);
    const after = await started(`Bearer ${text}`);
    expect([before.http, after.http]).toEqual([202, 401]);
  });

  it("of a clock that goes a little fast is taken", async () => {
    expect((await started(`Bearer ${tokenOf(server.clock.now() + 59_000)}`)).http).toBe(202);
  });

  it("that expired and is of another key is told no more than any other forgery", async () => {
    const { body } = await started(
      `Bearer ${tokenOf(server.clock.now() - 1_000_000, { key: stranger.privateKey })}`,
    );
    expect(body.type).toMatch(/#unauthorized$/);
  });

  it("speaks for the app whose key signed it, where two apps name the same application", async () => {
    const other = await server.addApp(vonageApp(null, stranger.publicKey));
    await started(`Bearer ${tokenOf(server.clock.now(), { key: stranger.privateKey })}`);
    expect(await server.codes(app, "+447400200001")).toHaveLength(0);
    expect(await server.codes(other, "+447400200001")).toHaveLength(1);
  });

  it("of an application that was taken back is refused", async () => {
    await server.telproof.ports.store.saveApp({ ...app.app, dialects: {} });
    expect((await started(`Bearer ${tokenOf(server.clock.now())}`)).http).toBe(401);
  });

  it("is written into no log", async () => {
    const token = tokenOf(server.clock.now());
    await started(`Bearer ${token}`);
    expect(server.logged.length).toBeGreaterThan(0);
    expect(server.logged.join("")).not.toContain(token.slice(-40));
    expect(server.logged.join("")).not.toContain("447400200001");
  });
});

describe("A key pair", () => {
  it.each([
    ["with a wrong secret", () => basic({ ...app, secretKey: "wrong" })],
    ["with an unknown key", () => basic({ ...app, appKey: "wrong" })],
    ["without a colon", () => `Basic ${Buffer.from(app.appKey).toString("base64")}`],
    ["that is empty", () => "Basic Og=="],
    ["in another scheme", () => basic(app).replace("Basic", "Digest")],
    ["as a token", () => basic(app).replace("Basic", "Bearer")],
  ])("%s is refused", async (_name, authorization) => {
    expect((await started(authorization())).http).toBe(401);
  });

  it("is refused from a page, and so is a token", async () => {
    const origin = "http://localhost:8080";
    const answers = await Promise.all([
      started(basic(app), { origin }),
      started(`Bearer ${tokenOf(server.clock.now())}`, { origin }),
    ]);
    expect(answers.map(({ http }) => http)).toEqual([401, 401]);
  });

  it("reaches no other app's requests, nor its templates", async () => {
    const id = await begun(server, app, plain("447400200001"));
    const [code] = await server.codes(app, "+447400200001");
    const made = await ask(server, app, { path: "/templates", json: { name: "mine" } });
    const other = await server.addApp();
    const paths = [
      { path: `/${id}`, json: { code } },
      { path: `/${id}/next_workflow` },
      { path: `/${id}`, method: "DELETE" },
      { path: `/templates/${made.body.template_id}`, method: "GET" },
      { path: `/templates/${made.body.template_id}`, method: "DELETE" },
    ];
    for (const asked of paths) expect((await ask(server, other, asked)).http).toBe(404);
    expect((await ask(server, app, { path: `/${id}`, json: { code } })).body.status).toBe("completed");
  });
});
