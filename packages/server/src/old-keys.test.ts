// A secret key that was replaced with `app rotate-secret --keep-old` works everywhere until its time is over, and not longer.
import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commandLine } from "./cli/command-line.ts";
import { createManualClock } from "./clock/manual-clock.ts";
import {
  type Answered,
  type Composed,
  type FixtureApp,
  fixtureSecret,
  startComposed,
} from "./composed.fixture.ts";
import { askForToken } from "./dialects/camara/client.fixture.ts";
import { newSecretKey } from "./secrets/app-credentials.ts";

const phone = "+447400123456";

let folder: string;
let server: Composed;
let app: FixtureApp;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "telproof-old-keys-"));
  server = await startComposed({ file: join(folder, "telproof.db"), clock: createManualClock(Date.now()) });
  app = await server.addApp();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const print = (line: unknown) => void lines.push(String(line));
  const environment = { TELPROOF_DATA_DIR: folder, TELPROOF_SECRET: fixtureSecret };
  const status = await commandLine({ args, environment, print, printFault: print });
  return { status, text: lines.join("\n") };
};

/** Replaces the app's key, and returns the new one. */
const rotate = async (...options: string[]): Promise<string> =>
  JSON.parse((await run("app", "rotate-secret", app.appKey, ...options, "--json")).text).secret_key;

const form = (fields: Record<string, string>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
});
const basic = (secretKey: string) => ({
  Authorization: `Basic ${Buffer.from(`${app.appKey}:${secretKey}`).toString("base64")}`,
});
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

const signed = (secretKey: string): string => {
  const fields = {
    api_key: app.appKey,
    request_id: "0".repeat(32),
    timestamp: String(Math.floor(server.clock.now() / 1000)),
  };
  const text = Object.entries(fields)
    .map(([name, value]) => `&${name}=${value}`)
    .join("");
  const sig = createHmac("sha256", secretKey).update(text).digest("hex");
  return new URLSearchParams({ ...fields, sig }).toString();
};

const tradePath = "/oauth/client_credential/accesstoken?grant_type=client_credentials";
const trade = (secretKey: string) =>
  server.request(tradePath, form({ client_id: app.appKey, client_secret: secretKey }));

/** A request of each dialect that only its credentials can fail. */
const requests: Readonly<Record<string, (secretKey: string) => Promise<Answered>>> = {
  "RingCaptcha's secret_key": (secretKey) =>
    server.postRingcaptcha({ ...app, secretKey }, "status", { phone }),
  "RingCaptcha's inbox": (secretKey) =>
    server.request(`/${app.appKey}/test/inbox`, { headers: bearer(secretKey) }),
  "RingCaptcha's siteverify": (secretKey) =>
    server.postRingcaptcha({ ...app, secretKey }, "siteverify", { proof: "none" }),
  "RingCaptcha's api_key": (api_key) => server.request(`/${app.appKey}/status`, form({ api_key, phone })),
  "Nexmo's pair": (api_secret) =>
    server.request(
      "/verify/search/json",
      form({ api_key: app.appKey, api_secret, request_id: "0".repeat(32) }),
    ),
  "Nexmo's sig": (secretKey) => server.request(`/verify/search/json?${signed(secretKey)}`),
  KPN: async (secretKey) => {
    const { http, headers } = await trade(secretKey);
    return { http, headers, body: "" };
  },
  CAMARA: async (secretKey) => {
    const credentials = { client_id: app.appKey, client_secret: secretKey };
    const { http, headers } = await askForToken(server, { grant_type: "client_credentials", ...credentials });
    return { http, headers, body: "" };
  },
  ThunderSMS: (secretKey) =>
    server.request("/api/v2/verify/search/none", {
      headers: { ...bearer(secretKey), Accept: "application/json" },
    }),
  iDenfy: (secretKey) =>
    server.request("/fraud/verify-sms", {
      method: "POST",
      headers: { ...basic(secretKey), "content-type": "application/json" },
      body: JSON.stringify({ id: "none", code: "1" }),
    }),
  "Vonage v2": (secretKey) =>
    server.request(`/v2/verify/${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}`, {
      method: "DELETE",
      headers: basic(secretKey),
    }),
};

/** The answer without what differs each time. */
const comparable = ({ http, body }: Answered): string =>
  `${http} ${JSON.stringify(body).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")}`;

describe.each(Object.entries(requests))("%s", (_name, request) => {
  const accepts = async (secretKey: string) =>
    comparable(await request(secretKey)) !== comparable(await request(newSecretKey()));

  it("takes the old key and the new one until the old one's time is over", async () => {
    const renewed = await rotate("--keep-old", "2h");
    expect([await accepts(app.secretKey), await accepts(renewed)]).toEqual([true, true]);
    server.clock.advance(7_190_000);
    expect(await accepts(app.secretKey)).toBe(true);
    server.clock.advance(20_000);
    expect([await accepts(app.secretKey), await accepts(renewed)]).toEqual([false, true]);
  });

  it("takes the old key no more when it was replaced at once, nor any that was kept before", async () => {
    const second = await rotate("--keep-old", "2h");
    const third = await rotate();
    expect([await accepts(app.secretKey), await accepts(second), await accepts(third)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe("A replaced key", () => {
  it("lets KPN's tokens live as long as the key that they were traded for", async () => {
    const old = String((await trade(app.secretKey)).body.access_token);
    const renewed = await rotate("--keep-old", "30m");
    const fresh = String((await trade(renewed)).body.access_token);
    const search = async (token: string) => {
      const path = "/communication/nexmo/verify/search";
      const { http } = await server.request(path, {
        ...form({ request_id: "0".repeat(32) }),
        headers: bearer(token),
      });
      return http;
    };
    expect([await search(old), await search(fresh)]).toEqual([200, 200]);
    server.clock.advance(1_810_000);
    expect([await search(old), await search(fresh)]).toEqual([401, 200]);
  });

  it("signs nothing any more: what the server signs is signed with the new one", async () => {
    const renewed = await rotate("--keep-old", "1d");
    const { store, signingKeysOf } = server.telproof.ports;
    const stored = await store.app(app.appKey);
    expect(stored && signingKeysOf(stored)).toEqual([renewed, app.secretKey]);
  });

  it("is one of several while they overlap, and each ends at its own time", async () => {
    const second = await rotate("--keep-old", "1d");
    await rotate("--keep-old", "1h");
    const accepts = async (secretKey: string) =>
      (await server.postRingcaptcha({ ...app, secretKey }, "status", { phone })).body.message !==
      "ERROR_INVALID_SECRET_KEY";
    expect([await accepts(app.secretKey), await accepts(second)]).toEqual([true, true]);
    server.clock.advance(7_200_000);
    expect([await accepts(app.secretKey), await accepts(second)]).toEqual([true, false]);
  });

  it("is shown with its end, and forgotten after it", async () => {
    await rotate("--keep-old", "30m");
    const shown = JSON.parse((await run("app", "show", app.appKey, "--json")).text);
    const [until] = shown.old_secret_keys_work_until;
    expect(Math.abs(Date.parse(until) - Date.now() - 1_800_000)).toBeLessThan(300_000);
    const { store } = server.telproof.ports;
    expect((await store.app(app.appKey))?.oldKeys).toHaveLength(1);
    const now = server.clock.now() + 3_600_000;
    await store.purge({ now, before: 0, refusalsBefore: 0, limit: 10 });
    const kept = await store.app(app.appKey);
    expect(kept?.oldKeys).toEqual([]);
    expect(kept?.name).toBe("Acme");
  });

  it.each(["7", "0d", "-1d", "1w", "", "1.5h", "366d", "1d2h"])(
    "is not kept for %j, which the error names",
    async (text) => {
      const { status, text: said } = await run("app", "rotate-secret", app.appKey, `--keep-old=${text}`);
      expect([status, said.split("\n")[0]]).toEqual([
        1,
        `--keep-old ${text}: a time such as 30m, 12h or 7d, at most 365d`,
      ]);
      expect((await server.postRingcaptcha(app, "status", { phone })).body.message).not.toBe(
        "ERROR_INVALID_SECRET_KEY",
      );
    },
  );
});
