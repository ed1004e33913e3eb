// KPN's access tokens: whose they are, until when, and what else is none.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { kpnClient, traded } from "./kpn.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-kpn-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let servers: Composed[] = [];
const started = async (...options: Parameters<typeof startComposed>) => {
  const server = await startComposed(...options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.map((it) => it.close()));
  servers = [];
});

const search = { request_id: "0".repeat(32) };

it("A token is good for 3,599 seconds, not for one more", async () => {
  const server = await started();
  const { post } = await kpnClient(server);
  await server.pass(3598);
  expect((await post("/search", search)).http).toBe(200);
  await server.pass(1);
  expect((await post("/search", search)).http).toBe(401);
});

it.each([
  [59, 200],
  [61, 401],
  [86_400, 401],
])("A token from a clock that was %i seconds ahead is answered with %i", async (ahead, http) => {
  const server = await started();
  server.clock.advance(ahead * 1000);
  const { post } = await kpnClient(server);
  server.clock.advance(-ahead * 1000);
  expect((await post("/search", search)).http).toBe(http);
});

it("A token is its own app's among many, also in a server that never met it", async () => {
  const file = join(folder, "telproof.db");
  const first = await started({ file });
  for (let others = 0; others < 5; others += 1) await first.addApp();
  const { token, app, begin } = await kpnClient(first);
  const { id } = await begin();
  const second = await started({ file, clock: first.clock });
  for (let uses = 0; uses < 2; uses += 1) {
    const { body } = await second.request("/communication/nexmo/verify/search", {
      method: "POST",
      headers: { Authorization: `Bearer ${token}` },
      body: new URLSearchParams({ request_id: id }),
    });
    expect(body).toMatchObject({ request_id: id, account_id: app.appKey });
  }
});

it("A token with one character changed is none", async () => {
  const server = await started();
  const { post, token } = await kpnClient(server);
  const forged = [...token].map(
    (character, at) => token.slice(0, at) + (character === "A" ? "B" : "A") + token.slice(at + 1),
  );
  for (const it of [...forged, "", `${token}A`, "é".repeat(28)])
    expect((await post("/search", search, encodeURIComponent(it))).http).toBe(401);
  expect((await post("/search", search)).http).toBe(200);
});

it("A token ends with the secret key that it was traded for", async () => {
  const server = await started();
  const { app, post } = await kpnClient(server);
  const { store, digest } = server.telproof.ports;
  expect((await post("/search", search)).http).toBe(200);
  await store.saveApp({ ...app.app, secretDigest: digest("another key") });
  expect((await post("/search", search)).http).toBe(401);
});

it("A session's token, which any visitor can get, is none", async () => {
  const server = await started();
  const { app, post } = await kpnClient(server);
  const { body } = await server.browseRingcaptcha(app, "captcha");
  for (const mark of Array.from({ length: 256 }, (_, it) => it.toString(16).padStart(2, "0"))) {
    const made = Buffer.from(mark + body.token, "hex").toString("base64url");
    expect(made).toHaveLength(28);
    expect((await post("/search", search, made)).http).toBe(401);
  }
});

it("Neither a token nor the trade for one works from a browser's page", async () => {
  const server = await started();
  const { app, token } = await kpnClient(server);
  const Origin = "http://localhost";
  const traded = await server.request("/oauth/client_credential/accesstoken?grant_type=client_credentials", {
    method: "POST",
    headers: { Origin },
    body: new URLSearchParams({ client_id: app.appKey, client_secret: app.secretKey }),
  });
  const used = await server.request("/communication/nexmo/verify/search", {
    method: "POST",
    headers: { Origin, Authorization: `Bearer ${token}` },
    body: new URLSearchParams(search),
  });
  expect([traded.http, used.http]).toEqual([401, 401]);
});

it("Each trade gives another token", async () => {
  const server = await started();
  const app = await server.addApp();
  const answers = await Promise.all([traded(server, app), traded(server, app)]);
  expect(new Set(answers.map(({ body }) => body.access_token)).size).toBe(2);
});
