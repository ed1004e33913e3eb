// `telproof secret`: what was begun under the old secret is finished under the new one; once retired, nothing needs it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createManualClock } from "../clock/manual-clock.ts";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";
import { readConfig } from "../config.ts";
import { webhookContext } from "../service/webhook-secret.ts";
import { commandLine } from "./command-line.ts";
import { openForServing } from "./open-store.ts";

const phone = "+447400123456";
const clock = createManualClock(Date.now());

let folder: string;
let environment: Record<string, string>;
let servers: Composed[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "telproof-secret-"));
  environment = { TELPROOF_DATA_DIR: folder };
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((it) => it.close()));
  rmSync(folder, { recursive: true, force: true });
});

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const print = (line: unknown) => void lines.push(String(line));
  const status = await commandLine({ args, environment, print, printFault: print });
  return { status, text: lines.join("\n") };
};
const json = async (...args: string[]) => JSON.parse((await run(...args, "--json")).text);

/** A server with the secrets that `telproof serve` would use now. */
const serve = async (): Promise<Composed> => {
  const { opened, secrets } = await openForServing(readConfig(environment));
  await opened.store.close();
  const server = await startComposed({ file: join(folder, "telproof.db"), secrets, clock });
  servers.push(server);
  return server;
};
const stop = async (server: Composed) => {
  servers = servers.filter((it) => it !== server);
  await server.close();
};
const createApp = async (server: Composed): Promise<FixtureApp> => {
  const { app_key: appKey, secret_key: secretKey } = await json(
    ...["app", "create", "--name", "Acme", "--test", "--webhook", "http://127.0.0.1:9/"],
  );
  const app = await server.telproof.ports.store.app(appKey);
  if (!app) throw new Error("The app was not created.");
  return { app, appKey, secretKey };
};

/** Everything that one secret makes and a later server has to understand. */
const begin = async (server: Composed, app: FixtureApp) => {
  const { ports } = server.telproof;
  const { token } = (await server.browseRingcaptcha(app, "code/sms", { phone })).body;
  const [code = ""] = await server.codes(app, phone);
  const key = { phone: "+447400123457", idempotency_key: "once-and-not-again" };
  const once = (await server.postRingcaptcha(app, "code/sms", key)).body;
  const sent = (await server.postRingcaptcha(app, "code/sms", { phone: "+447400123458" })).body;
  const [other = ""] = await server.codes(app, "+447400123458");
  const { proof } = (await server.postRingcaptcha(app, "verify", { token: sent.token, code: other })).body;
  const credentials = { api_key: app.appKey, api_secret: app.secretKey };
  const nexmo = (path: string, fields: Record<string, string>) =>
    server.request(path, { method: "POST", body: new URLSearchParams({ ...credentials, ...fields }) });
  const { request_id } = (await nexmo("/verify/json", { number: "447400123459", brand: "Acme" })).body;
  await nexmo("/verify/check/json", { request_id, code: "0000" });
  const subject = { appKey: app.appKey, id: "00".repeat(20), phone };
  return {
    token,
    code,
    key,
    once,
    proof,
    request_id,
    credentials,
    subject,
    link: ports.links.issue(subject),
  };
};

const search = (server: Composed, { credentials, request_id }: Awaited<ReturnType<typeof begin>>) =>
  server.request("/verify/search/json", {
    method: "POST",
    body: new URLSearchParams({ ...credentials, request_id }),
  });

/** What is kept for long. */
const opensEverything = async (
  server: Composed,
  app: FixtureApp,
  made: Awaited<ReturnType<typeof begin>>,
) => {
  const { ports } = server.telproof;
  const stored = await ports.store.app(app.appKey);
  if (!stored?.webhook) throw new Error("The app lost its webhook.");
  expect(ports.signingKeysOf(stored)).toContain(app.secretKey);
  expect(ports.seal.open(stored.webhook.sealedSecret, webhookContext(app.appKey))).toMatch(/^whsec_/);
  expect(await server.codes(app, phone)).toContain(made.code);
  expect((await search(server, made)).body.checks).toMatchObject([{ code: "0000" }]);
};

describe("A rotated secret", () => {
  it("lets everything that was begun before be finished after the restart", async () => {
    const before = await serve();
    const app = await createApp(before);
    const made = await begin(before, app);
    expect((await run("secret", "rotate")).status).toBe(0);
    await stop(before);

    const after = await serve();
    await opensEverything(after, app, made);
    expect(after.telproof.ports.links.matches(made.subject, made.link)).toBe(true);
    expect((await after.postRingcaptcha(app, "code/sms", made.key)).body).toMatchObject({
      token: made.once.token,
    });
    const verified = (await after.browseRingcaptcha(app, "verify", { token: made.token, code: made.code }))
      .body;
    expect(verified.status).toBe("SUCCESS");
    const redeemed = [made.proof, verified.proof].map((proof) =>
      after.postRingcaptcha(app, "siteverify", { proof }),
    );
    expect((await Promise.all(redeemed)).map(({ body }) => body.success)).toEqual([true, true]);
    const { keys } = (await after.request("/.well-known/jwks.json")).body;
    const kids = [verified.proof, made.proof].map(
      (proof) => JSON.parse(Buffer.from(proof.split(".")[0], "base64url").toString()).kid,
    );
    expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual(kids);
  });

  it("is used only after the restart: what the command line seals meanwhile, the running server opens", async () => {
    const before = await serve();
    await run("secret", "rotate");
    const app = await createApp(before);
    expect(before.telproof.ports.signingKeysOf(app.app)).toEqual([app.secretKey]);
    await stop(before);
    const after = await serve();
    expect(after.telproof.ports.signingKeysOf(app.app)).toEqual([app.secretKey]);
  });

  it("is a private file with the old one beside it, and no draft", async () => {
    await run("app", "list");
    const old = readFileSync(join(folder, "secret"), "utf8");
    await run("secret", "rotate");
    const files = ["secret", "secret.previous"].map((name) => join(folder, name));
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(readFileSync(files[1] ?? "", "utf8")).toBe(old);
    expect(readFileSync(files[0] ?? "", "utf8")).not.toBe(old);
    expect(readdirSync(folder).filter((name) => /^secret\.\d/.test(name))).toEqual([]);
  });

  it("is not rotated again, nor started without the one before, while that is needed", async () => {
    await stop(await serve());
    await run("secret", "rotate");
    const again = async () => (await run("secret", "rotate")).text.split("\n")[0];
    expect(await again()).toContain("Run secret retire first");
    await stop(await serve());
    expect(await again()).toContain("Run secret retire first");
    const previous = readFileSync(join(folder, "secret.previous"), "utf8");
    rmSync(join(folder, "secret.previous"));
    const refused = await run("app", "list");
    expect([refused.status, refused.text]).toEqual([1, expect.stringContaining("TELPROOF_PREVIOUS_SECRET")]);
    expect((await run("doctor")).text).toContain("TELPROOF_PREVIOUS_SECRET");
    writeFileSync(join(folder, "secret.previous"), previous);
    expect((await run("app", "list")).status).toBe(0);
  });
});

describe("A retired secret", () => {
  it("is needed by nothing that is kept", async () => {
    const before = await serve();
    const app = await createApp(before);
    await run("app", "rotate-secret", app.appKey, "--keep-old", "1d");
    const made = await begin(before, app);
    await run("secret", "rotate");
    await stop(before);
    const between = await serve();
    expect((await run("secret", "retire", "--force")).status).toBe(0);
    await opensEverything(between, app, made);
    await stop(between);
    expect(existsSync(join(folder, "secret.previous"))).toBe(false);

    const after = await serve();
    await opensEverything(after, app, made);
    expect((await after.request("/.well-known/jwks.json")).body.keys).toHaveLength(1);
    const verified = await after.postRingcaptcha(app, "verify", { phone, code: made.code });
    expect(verified.body.status).toBe("SUCCESS");
  });

  it("has to be rotated, used and a day old first", async () => {
    await stop(await serve());
    const refusal = async () => (await run("secret", "retire")).text.split("\n")[0];
    expect(await refusal()).toContain("there is no secret before");
    await run("secret", "rotate");
    expect(await refusal()).toContain("no server has started with the new secret");
    await stop(await serve());
    expect(await refusal()).toContain("may be in use until");
    const database = new Database(join(folder, "telproof.db"));
    database.prepare("UPDATE secrets SET recorded_at = recorded_at - 86500000").run();
    database.close();
    expect((await run("secret", "retire")).status).toBe(0);
    expect((await run("secret", "rotate")).status).toBe(0);
  });
});

describe("A secret in the environment", () => {
  it("is rotated by setting both, and retired", async () => {
    environment = { ...environment, TELPROOF_SECRET: "the first secret, longer than it need be" };
    const before = await serve();
    const app = await createApp(before);
    const made = await begin(before, app);
    const { secret } = await json("secret", "rotate");
    await stop(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("secret"))).toEqual([]);
    environment = {
      ...environment,
      TELPROOF_PREVIOUS_SECRET: environment["TELPROOF_SECRET"] ?? "",
      TELPROOF_SECRET: secret,
    };
    await stop(await serve());
    const { text } = await run("secret", "retire", "--force");
    expect(text).toContain("Remove TELPROOF_PREVIOUS_SECRET");
    delete environment["TELPROOF_PREVIOUS_SECRET"];
    await opensEverything(await serve(), app, made);
  });

  it.each([
    [["secret"], "secret needs one of: rotate, retire"],
    [["secret", "forget"], "secret needs one of: rotate, retire"],
  ])("%j is refused by name", async (args, message) => {
    expect(await run(...args)).toMatchObject({ status: 1, text: expect.stringContaining(message) });
  });
});
