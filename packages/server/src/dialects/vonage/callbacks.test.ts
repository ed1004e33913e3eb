// What clients of Vonage's API are told: each channel's end and the request's, signed, at least once, and nothing else.
import { createHash } from "node:crypto";
import { jwtVerify } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab } from "../../channels/lab-provider.fixture.ts";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";
import { type Heard, type Receiver, startReceiver } from "../../service/webhook-receiver.fixture.ts";
import { validator } from "../../specification.fixture.ts";
import { applicationId, ask, begun, plain, vonageApp } from "./vonage.fixture.ts";

const summarySchema = validator(
  "vonage-verify-v2-0.0.18-early-access.openapi.yml",
  "/components/schemas/VerifyResource",
);

let server: Composed;
let receiver: Receiver;
let app: FixtureApp;
beforeEach(async () => {
  server = await startComposed();
  receiver = await startReceiver();
  app = await server.addApp(vonageApp(receiver.url));
});
afterEach(async () => {
  await server.close();
  await receiver.vanish();
});

const to = "447400500001";
const two = plain(to, {
  client_ref: "ref7",
  workflow: [
    { channel: "sms", to },
    { channel: "voice", to },
  ],
});
const bodies = (type: "event" | "summary") =>
  receiver.heard.map(({ body }) => body).filter((body) => body.type === type);
const start = "2023-11-14T22:13:20.000Z";

describe("A request tells", () => {
  it("that a channel passed without success, the next one succeeded, and all in all how it went", async () => {
    const request_id = await begun(server, app, two);
    await server.pass(180);
    await server.pass(20);
    const [code] = await server.codes(app, `+${to}`);
    await ask(server, app, { path: `/${request_id}`, json: { code } });
    await server.pass(0);
    expect(bodies("event")).toEqual([
      {
        request_id,
        triggered_at: start,
        type: "event",
        channel: "sms",
        status: "failed",
        finalized_at: "2023-11-14T22:16:20.000Z",
        client_ref: "ref7",
      },
      {
        request_id,
        triggered_at: "2023-11-14T22:16:20.000Z",
        type: "event",
        channel: "voice",
        status: "completed",
        finalized_at: "2023-11-14T22:16:40.000Z",
        client_ref: "ref7",
      },
    ]);
    expect(bodies("summary")).toEqual([
      {
        request_id,
        submitted_at: start,
        status: "completed",
        type: "summary",
        channel_timeout: 180,
        workflow: [
          { channel: "sms", initiated_at: start, status: "expired" },
          { channel: "voice", initiated_at: "2023-11-14T22:16:20.000Z", status: "completed" },
        ],
        client_ref: "ref7",
      },
    ]);
    for (const summary of bodies("summary")) expect(summarySchema(summary)).toEqual([]);
  });

  const ends: readonly (readonly [string, string, readonly string[], (id: string) => Promise<unknown>])[] = [
    [
      "too many wrong codes",
      "failed",
      ["failed", "unused"],
      async (id) => {
        for (let time = 0; time < 3; time += 1)
          await ask(server, app, { path: `/${id}`, json: { code: "nope" } });
      },
    ],
    [
      "its cancelation",
      "failed",
      ["failed", "unused"],
      async (id) => {
        await server.pass(30);
        await ask(server, app, { path: `/${id}`, method: "DELETE" });
      },
    ],
    [
      "silence",
      "expired",
      ["expired", "expired"],
      async () => {
        for (let time = 0; time < 2; time += 1) await server.pass(180);
      },
    ],
  ];
  it.each(ends)("its end by %s, once", async (_name, status, channels, happens) => {
    const id = await begun(server, app, two);
    await happens(id);
    await server.pass(0);
    for (let hour = 0; hour < 3; hour += 1) await server.pass(3600);
    const [summary] = bodies("summary");
    expect(bodies("summary")).toHaveLength(1);
    expect(summary.status).toBe(status);
    expect(summary.workflow.map((it: { status: string }) => it.status)).toEqual(channels);
    expect(summarySchema(summary)).toEqual([]);
    expect(bodies("event")).toHaveLength(channels.filter((it) => it !== "unused").length);
  });

  it("at once that a message cannot be delivered, while the next channel is tried", async () => {
    const lab = createLab();
    lab.behave(({ channel }) =>
      channel === "sms" ? { kind: "refused", why: "4 landline" } : { kind: "accepted", reference: null },
    );
    const live = await startComposed({ providers: lab.source });
    const own = await live.addApp({ test: false, ...vonageApp(receiver.url) });
    const id = await begun(live, own, two);
    await live.pass(0);
    expect(bodies("event").map((it) => [it.request_id, it.channel, it.status])).toEqual([
      [id, "sms", "failed"],
    ]);
    await ask(live, own, { path: `/${id}`, json: { code: lab.lastTo(`+${to}`).code } });
    await live.pass(0);
    await live.close();
    const [summary] = bodies("summary");
    expect(summary.workflow.map((it: { status: string }) => it.status)).toEqual(["failed", "completed"]);
  });

  it("nothing where its app names no address, nor of a verification that began elsewhere", async () => {
    const silent = await server.addApp(vonageApp());
    await begun(server, silent, plain("447400500002"));
    const direct = await server.postRingcaptcha(app, "code/sms", { phone: "+447400500003" });
    await server.postRingcaptcha(app, "verify", {
      token: direct.body.token,
      code: String((await server.codes(app, "+447400500003"))[0]),
    });
    for (let time = 0; time < 3; time += 1) await server.pass(900);
    expect(receiver.heard).toEqual([]);
  });

  it("nobody its codes or its number", async () => {
    const id = await begun(server, app, plain(to, { code: "KIWI77" }));
    await ask(server, app, { path: `/${id}`, json: { code: "MELON8" } });
    await ask(server, app, { path: `/${id}`, json: { code: "KIWI77" } });
    await server.pass(0);
    expect(receiver.heard).toHaveLength(2);
    expect(JSON.stringify(receiver.heard)).not.toMatch(/KIWI|MELON|447400500001/);
  });
});

const claims = async ({ headers }: Heard) => {
  const token = String(headers["authorization"]).replace(/^Bearer /, "");
  const key = new TextEncoder().encode(app.secretKey);
  return (await jwtVerify(token, key, { algorithms: ["HS256"] })).payload;
};

describe("A callback", () => {
  it("is signed with the app's secret key, over its very body", async () => {
    const id = await begun(server, app, plain(to));
    for (let time = 0; time < 3; time += 1)
      await ask(server, app, { path: `/${id}`, json: { code: "nope" } });
    await server.pass(0);
    expect(receiver.heard).toHaveLength(2);
    for (const heard of receiver.heard)
      expect(await claims(heard)).toEqual({
        iat: 1_700_000_000,
        jti: expect.any(String),
        iss: "Vonage",
        payload_hash: createHash("sha256").update(heard.text).digest("hex"),
        api_key: app.appKey,
        application_id: applicationId,
      });
  });

  it.each([500, 404, 410, 302])("answered with %i comes again, the same and signed anew", async (status) => {
    receiver.behave(status);
    await begun(server, app, plain(to, { channel_timeout: 15 }));
    await server.pass(15);
    receiver.behave(204);
    await server.pass(5);
    await server.pass(10_000);
    const texts = receiver.heard.map(({ text }) => text);
    expect(texts.toSorted().slice(0, 2)).toEqual([texts.toSorted()[0], texts.toSorted()[0]]);
    expect(receiver.heard).toHaveLength(4);
    const tokens = new Set(await Promise.all(receiver.heard.map(async (heard) => (await claims(heard)).jti)));
    expect(tokens.size).toBe(4);
  });

  it("is not made where the app's secret key is not kept", async () => {
    const old = await server.addApp({ ...vonageApp(receiver.url), sealedSecret: null });
    await begun(server, old, plain(to));
    for (let time = 0; time < 3; time += 1) await server.pass(900);
    expect(receiver.heard).toEqual([]);
  });
});
