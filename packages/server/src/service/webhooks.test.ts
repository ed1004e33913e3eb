// What a webhook gets: one signed request per event, again and again until it is taken, whatever the receiver does.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setWebhook } from "../cli/webhook-option.ts";
import { createManualClock } from "../clock/manual-clock.ts";
import { fixtureSecret } from "../composed.fixture.ts";
import { createPost } from "../http/webhook-post.ts";
import { deriveKey, hmac } from "../secrets/keys.ts";
import { createSeal } from "../secrets/seal.ts";
import { openDatabase } from "../storage/sqlite/database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { type App, blankApp } from "./app.ts";
import type { JournalEvent } from "./journal.ts";
import { createStandardWebhooks } from "./standard-webhooks.ts";
import { checked, expectGenuine, type Receiver, startReceiver } from "./webhook-receiver.fixture.ts";
import type { WebhookRequest } from "./webhook-store.ts";
import { createWebhooks } from "./webhooks.ts";

const start = 1_700_000_000_000;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const secret = fixtureSecret;

const open = async (url: string, patience = 5000) => {
  const clock = createManualClock(start);
  const store = createSqliteStore(openDatabase(":memory:"));
  const noted: JournalEvent[] = [];
  const faults: string[] = [];
  const webhooks = createWebhooks({
    store,
    clock,
    journal: { note: (event) => void noted.push(event), fault: (doing) => void faults.push(doing) },
    post: createPost(fetch, patience),
    subscribers: [
      createStandardWebhooks({
        clock,
        seal: createSeal(deriveKey(secret, "texts")),
        hmac,
        iso: (at) => new Date(at).toISOString(),
      }),
    ],
  });
  const blank = blankApp({ appKey: "app", name: "Acme", test: true, createdAt: start });
  const { app, webhookSecret = "" } = setWebhook({ ...blank, secretDigest: "", sealedSecret: null }, url, {
    secret,
  });
  await store.saveApp(app);
  /** Commits requests as `commit` does, and posts them if its process lives on. */
  const happens = async (
    ids: readonly string[],
    { of = app, dies = false }: { of?: App; dies?: boolean } = {},
  ) => {
    const requests = ids.map(
      (id): WebhookRequest => ({
        id,
        appKey: "app",
        subscriber: "standard",
        type: "verification.accepted",
        data: '{"id":"v"}',
        createdAt: clock.now(),
        tries: 0,
      }),
    );
    await store.update({ appKey: "app", id: "v" }, () => ({
      value: undefined,
      batch: {
        appKey: "app",
        verificationId: "v",
        events: [],
        webhooks: requests,
        leasedUntil: clock.now() + 30 * second,
      },
    }));
    if (!dies) webhooks.post(of, requests, clock.now() + 30 * second);
    await webhooks.idle();
  };
  /** Moves time on and tells what is due; how many that were. */
  const pass = async (ms: number) => {
    clock.advance(ms);
    const taken = await webhooks.takeOver();
    await webhooks.idle();
    return taken;
  };
  return { clock, store, noted, faults, webhooks, app, webhookSecret, happens, pass };
};

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.vanish());

describe("A request to a webhook", () => {
  it("is what Standard Webhooks says, genuine for the official library", async () => {
    const it = await open(receiver.url);
    await it.happens(["msg_1"]);
    const [request] = receiver.heard;
    expect(request?.headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": "msg_1",
      "webhook-timestamp": String(start / 1000),
      "webhook-signature": expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
      "user-agent": "Telproof",
    });
    expect(request?.body).toEqual({
      type: "verification.accepted",
      timestamp: "2023-11-14T22:13:20.000Z",
      data: { id: "v" },
    });
    expectGenuine(it.webhookSecret, receiver.heard, start);
  });

  it("does not pass for another body, id, time or secret", async () => {
    const it = await open(receiver.url);
    await it.happens(["msg_1"]);
    const [request] = receiver.heard;
    if (!request) throw new Error("nothing was heard");
    const forged = [
      { ...request, text: request.text.replace('"v"', '"w"') },
      { ...request, headers: { ...request.headers, "webhook-id": "msg_2" } },
      { ...request, headers: { ...request.headers, "webhook-timestamp": String(start / 1000 + 1) } },
    ];
    for (const forgery of forged) expect(() => checked(it.webhookSecret, forgery, start)).toThrow();
    const other = `whsec_${Buffer.alloc(24, 1).toString("base64")}`;
    expect(() => checked(other, request, start)).toThrow();
  });

  it("tells the event's moment in its body, and its own in its signature", async () => {
    receiver.behave(500);
    const it = await open(receiver.url);
    await it.happens(["msg_1"]);
    await it.pass(5 * second);
    await it.pass(5 * minute);
    expect(receiver.heard.map(({ body }) => Date.parse(body.timestamp))).toEqual([start, start, start]);
    const moments = receiver.heard.map(({ headers }) => Number(headers["webhook-timestamp"]) * 1000 - start);
    expect(moments).toEqual([0, 5 * second, 305 * second]);
    expectGenuine(it.webhookSecret, receiver.heard.slice(2), start + 305 * second);
    expect(() => expectGenuine(it.webhookSecret, receiver.heard.slice(0, 1), start + 305 * second)).toThrow();
  });

  it("follows no redirect", async () => {
    receiver.behave(302);
    const it = await open(receiver.url);
    await it.happens(["msg_1"]);
    expect([receiver.heard.length, it.noted]).toEqual([
      1,
      [{ event: "webhook_failed", appKey: "app", id: "msg_1", why: "302" }],
    ]);
  });
});

describe("A receiver that does not take an event", () => {
  const pauses = [
    5 * second,
    5 * minute,
    30 * minute,
    2 * hour,
    5 * hour,
    10 * hour,
    14 * hour,
    20 * hour,
    24 * hour,
  ];

  it("gets it again under the same id after growing pauses, ten times in all, then never", async () => {
    receiver.behave(500);
    const it = await open(receiver.url);
    await it.happens(["msg_1"]);
    for (const pause of pauses) expect([await it.pass(pause - 1), await it.pass(1)]).toEqual([0, 1]);
    expect(await it.pass(100 * hour)).toBe(0);
    expect(receiver.heard.map(({ id }) => id)).toEqual(Array(10).fill("msg_1"));
  });

  it("because it hangs gets it again, and so does one that is gone", async () => {
    receiver.behave("hang");
    const it = await open(receiver.url, 2000);
    await it.happens(["msg_1"]);
    await receiver.vanish();
    await it.pass(5 * second);
    await receiver.listen();
    receiver.behave(204);
    expect([await it.pass(5 * minute - 1), await it.pass(1)]).toEqual([0, 1]);
    expect(receiver.heard.map(({ id }) => id)).toEqual(["msg_1", "msg_1"]);
    expect(it.noted.map((event) => "why" in event && event.why)).toEqual([
      "unreachable",
      "unreachable",
      "204",
    ]);
    expect(await it.pass(100 * hour)).toBe(0);
  });

  it("gets it no more once it took it, and none again after it said that it is gone for good", async () => {
    const it = await open(receiver.url);
    await it.happens(["msg_1"]);
    receiver.behave(410);
    await it.happens(["msg_2"]);
    receiver.behave(200);
    expect(await it.pass(100 * hour)).toBe(0);
    expect(receiver.heard.map(({ id }) => id)).toEqual(["msg_1", "msg_2"]);
  });

  it("gets what its process did not live to tell, when the lease has run out", async () => {
    const it = await open(receiver.url);
    await it.happens(["msg_1", "msg_2"], { dies: true });
    expect([await it.pass(30 * second - 1), await it.pass(1)]).toEqual([0, 2]);
    expect(receiver.heard.map(({ id }) => id).toSorted()).toEqual(["msg_1", "msg_2"]);
    expectGenuine(it.webhookSecret, receiver.heard, it.clock.now());
  });

  it("is asked at its new address when its app got one meanwhile", async () => {
    receiver.behave(500);
    const it = await open(receiver.url);
    await it.happens(["msg_1"]);
    const moved = await startReceiver();
    await it.store.saveApp(setWebhook(it.app, moved.url, { secret }).app);
    await it.pass(5 * second);
    expect([receiver.heard.length, moved.heard.length]).toEqual([1, 1]);
    expectGenuine(it.webhookSecret, moved.heard, it.clock.now());
    await moved.vanish();
  });

  it("is left alone when its app has no webhook any more", async () => {
    receiver.behave(500);
    const it = await open(receiver.url);
    await it.happens(["msg_1"]);
    await it.store.saveApp({ ...it.app, webhook: null });
    expect([await it.pass(5 * second), await it.pass(100 * hour)]).toEqual([1, 0]);
    expect(receiver.heard).toHaveLength(1);
  });
});

describe("Many events at once", () => {
  it("reach a receiver that was slow, every one, and fill no memory meanwhile", async () => {
    const it = await open(receiver.url);
    receiver.behave("hang");
    const ids = Array.from({ length: 600 }, (_, index) => `msg_${index}`);
    const all = ids.map((id) => it.happens([id]));
    while (receiver.heard.length < 40) await new Promise((resolve) => setImmediate(resolve));
    expect(await it.webhooks.takeOver()).toBe(0);
    receiver.behave(200);
    await Promise.all(all);
    expect(receiver.heard).toHaveLength(40);
    it.clock.advance(30 * second);
    while ((await it.webhooks.takeOver()) > 0) {
      await it.webhooks.idle();
      it.clock.advance(second);
    }
    expect(receiver.heard.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(it.faults).toEqual([]);
  });
});
