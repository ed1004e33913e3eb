// What a site's webhook is told of its verifications: every event once, signed, without a code, also after a restart.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab, type Lab, labSignature } from "../channels/lab-provider.fixture.ts";
import { setWebhook } from "../cli/webhook-option.ts";
import { createManualClock } from "../clock/manual-clock.ts";
import { type Composed, type FixtureApp, fixtureSecret, startComposed } from "../composed.fixture.ts";
import type { App } from "./app.ts";
import { expectGenuine, type Receiver, startReceiver } from "./webhook-receiver.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-standard-webhooks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let server: Composed;
let receiver: Receiver;
let lab: Lab;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474003${String(10_000 + phones)}`;
};

beforeEach(async () => {
  receiver = await startReceiver();
  lab = createLab();
  server = await startComposed({ providers: lab.source });
});
afterEach(async () => {
  receiver.behave(200);
  await server.close();
  await receiver.vanish();
});

/** A live app whose webhook is the receiver, and the secret that signs. */
const hookedApp = async (
  policy: Partial<App> = {},
  at = server,
): Promise<{ app: FixtureApp; secret: string }> => {
  const made = await at.addApp({ test: false, ...policy });
  const { app, webhookSecret = "" } = setWebhook(made.app, receiver.url, { secret: fixtureSecret });
  await at.telproof.ports.store.saveApp(app);
  return { app: { ...made, app }, secret: webhookSecret };
};

const begun = async (app: FixtureApp, fields: Record<string, string> = {}, at = server) => {
  const phone = freshPhone();
  const { body } = await at.postRingcaptcha(app, "code/sms", { phone, ...fields });
  await at.pass(0);
  return { phone, id: String(body.id), token: String(body.token) };
};

const receipt = (about: object, state: "delivered" | "failed", why = "") =>
  server.request("/receipts/lab", {
    method: "POST",
    headers: labSignature,
    body: JSON.stringify({ about, state, why }),
  });

/** Lets time pass, when all that was begun is done: a request that is still on its way would count as lost. */
const wait = async (seconds: number) => {
  await server.pass(0);
  for (let passed = 0; passed < seconds; passed += 60) await server.pass(60);
};

describe("A verification tells", () => {
  it("that it started, was accepted, delivered and verified, once each", async () => {
    const { app, secret } = await hookedApp();
    const { id, phone, token } = await begun(app, { reference: "order 7" });
    const { id: message, code } = lab.lastTo(phone);
    for (let time = 0; time < 3; time += 1) await receipt({ id: message }, "delivered");
    await server.pass(0);
    for (let time = 0; time < 3; time += 1) await server.postRingcaptcha(app, "verify", { token, code });
    await wait(3600);
    expect(receiver.typesOf(id)).toEqual(["accepted", "delivered", "started", "verified"]);
    expect(new Set(receiver.heard.map((it) => it.id)).size).toBe(4);
    expect(receiver.heard.find(({ body }) => body.type === "verification.accepted")?.body).toEqual({
      type: "verification.accepted",
      timestamp: "2023-11-14T22:13:20.000Z",
      data: {
        id,
        app_key: app.appKey,
        phone,
        country: "GB",
        state: "pending",
        channel: "sms",
        message: 1,
        messages_sent: 1,
        action: null,
        reference: "order 7",
        created_at: "2023-11-14T22:13:20.000Z",
        verified_at: null,
      },
    });
    expectGenuine(secret, receiver.heard, 1_700_000_000_000);
  });

  it("that a message cannot be delivered and the next one could, each with its number and channel", async () => {
    const { app } = await hookedApp({ fallback: { channel: "voice", after: 120 } });
    lab.behave(({ channel }) =>
      channel === "sms" ? { kind: "refused", why: "4 landline" } : { kind: "accepted", reference: null },
    );
    const { id } = await begun(app);
    await wait(120);
    expect(receiver.typesOf(id)).toEqual(["accepted", "started", "undeliverable"]);
    const told = receiver.heard.map(({ body }) => [body.type, body.data.channel, body.data.message]);
    expect(told.toSorted()).toEqual([
      ["verification.accepted", "voice", 2],
      ["verification.started", "sms", undefined],
      ["verification.undeliverable", "sms", 1],
    ]);
  });

  it("that it expired, whoever notices first", async () => {
    const { app } = await hookedApp();
    const [quiet, asked] = [await begun(app), await begun(app)];
    server.clock.advance(901_000);
    await server.postRingcaptcha(app, "verify", { token: asked.token, code: "000000" });
    await wait(1800);
    for (const { id } of [quiet, asked])
      expect(receiver.typesOf(id)).toEqual(["accepted", "expired", "started"]);
  });

  it("that it failed, was canceled, or that all its messages failed", async () => {
    const { app } = await hookedApp();
    const failed = await begun(app);
    for (let guess = 0; guess < 7; guess += 1)
      await server.postRingcaptcha(app, "verify", { token: failed.token, code: "no" });
    const canceled = await begun(app);
    await server.pass(60);
    for (let time = 0; time < 2; time += 1)
      await server.postRingcaptcha(app, "cancel", { token: canceled.token });
    lab.behave(() => ({ kind: "refused", why: "4 landline" }));
    const unreachable = await begun(app);
    await wait(1800);
    expect([failed, canceled, unreachable].map(({ id }) => receiver.typesOf(id))).toEqual([
      ["accepted", "failed", "started"],
      ["accepted", "canceled", "started"],
      ["expired", "started", "undeliverable"],
    ]);
  });

  it("each message that is sent again, and no event of a repeated request", async () => {
    const { app } = await hookedApp();
    const phone = freshPhone();
    const once = { phone, idempotency_key: "k" };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.postRingcaptcha(app, "code/sms", once)),
    );
    const { id, token } = answers[0]?.body ?? {};
    // A minute is longer than a lease: what is still on its way when it passes would be told once more.
    await server.pass(0);
    await server.pass(60);
    await server.postRingcaptcha(app, "code/voice", { token });
    await server.pass(0);
    expect(receiver.typesOf(id)).toEqual(["accepted", "accepted", "started"]);
    const sent = receiver.heard.filter(({ body }) => body.type === "verification.accepted");
    expect(sent.map(({ body }) => [body.data.message, body.data.channel]).toSorted()).toEqual([
      [1, "sms"],
      [2, "voice"],
    ]);
  });

  it("nobody its code, nor what was guessed", async () => {
    const { app } = await hookedApp();
    const { token } = await begun(app, { code: "KIWI-77" });
    await server.postRingcaptcha(app, "verify", { token, code: "MELON88" });
    await server.postRingcaptcha(app, "verify", { token, code: "KIWI77" });
    await server.pass(0);
    const all = receiver.heard.map(({ text, headers }) => text + JSON.stringify(headers)).join("\n");
    expect(all).toContain("verification.verified");
    expect(all).not.toMatch(/KIWI|MELON/);
  });

  it("nothing where its app has no webhook", async () => {
    const app = await server.addApp({ test: false });
    await begun(app);
    expect(await server.telproof.ports.store.claimWebhooks(Number.MAX_SAFE_INTEGER, 0, 10)).toEqual([]);
  });
});

describe("A receiver", () => {
  it("that hangs or is gone delays no request", async () => {
    const { app } = await hookedApp();
    receiver.behave("hang");
    const phone = freshPhone();
    const { body } = await server.postRingcaptcha(app, "code/sms", { phone });
    await server.telproof.ports.outbox.idle();
    const { code } = lab.lastTo(phone);
    const verified = await server.postRingcaptcha(app, "verify", { token: body.token, code });
    expect(verified.body.status).toBe("SUCCESS");
    await receiver.vanish();
    const again = await server.postRingcaptcha(app, "code/sms", { phone: freshPhone() });
    expect(again.body.status).toBe("SUCCESS");
    await receiver.listen();
    receiver.behave(200);
    await server.pass(5);
    expect(receiver.typesOf(body.id)).toEqual(expect.arrayContaining(["started", "accepted", "verified"]));
  });

  it("misses nothing over a restart of the server, nor over its sudden end", async () => {
    const file = join(folder, "restart.db");
    const clock = createManualClock(1_700_000_000_000);
    const before = await startComposed({ file, clock, providers: lab.source });
    const { app, secret } = await hookedApp({}, before);
    receiver.behave(503);
    const refused = await begun(app, {}, before);
    const tried = receiver.heard.map(({ id }) => id);
    // As by a process that dies before it tells anybody.
    Object.assign(before.telproof.ports, { publish: () => undefined });
    const unheard = await begun(app, {}, before);
    await before.close();

    receiver.behave(200);
    const after = await startComposed({ file, clock, providers: lab.source });
    const from = receiver.heard.length;
    await after.pass(5);
    await after.pass(30);
    await after.close();
    const told = receiver.heard.slice(from);
    expect(
      told
        .filter(({ body }) => body.data.id === refused.id)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(tried.toSorted());
    expect(told.map(({ body }) => body.data.id)).toContain(unheard.id);
    expect(tried).toHaveLength(2);
    const types = told.map(({ body }) => body.type).toSorted();
    expect(types).toEqual([
      "verification.accepted",
      "verification.accepted",
      "verification.started",
      "verification.started",
    ]);
    expectGenuine(secret, told, clock.now());
  });
});
