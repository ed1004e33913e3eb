// Vendors that fail in the ways vendors do, on real sockets, and what becomes of a code then: through the whole server.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { providersFrom } from "./channels/registry.ts";
import { startVendor, type Vendor } from "./channels/vendor.fixture.ts";
import { type Composed, type FixtureApp, startComposed } from "./composed.fixture.ts";
import type { App } from "./service/app.ts";

const answers = {
  accept: () => ({ status: 200, body: { id: "1" } }),
  refuse: () => ({ status: 400, body: { error: "invalid number" } }),
};

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

const vendor = async (): Promise<Vendor> => {
  const it = await startVendor(answers);
  closing.push(it.close);
  return it;
};

/** A server whose live apps send through vendors at `urls`, the first one preferred. */
const serverOver = async (...urls: string[]): Promise<Composed> => {
  const list = urls.map((url, index) => ({
    kind: "http",
    name: `vendor-${index + 1}`,
    channels: ["sms", "voice"],
    url,
    json: { to: "{phone}", text: "{text}", channel: "{id}", callback: "{callback}" },
    refused: { status: [400] },
    reference: "/id",
    callbackSecret: "sixteen characters",
    receipt: { in: "query", field: "state", delivered: ["ok"], failed: ["lost"] },
  }));
  const server = await startComposed({ providers: providersFrom(list, {}).open });
  closing.push(server.close);
  return server;
};

const live = (server: Composed, policy: Partial<App> = {}): Promise<FixtureApp> =>
  server.addApp({ test: false, ...policy });

let phones = 0;
const sent = async (server: Composed, app: FixtureApp): Promise<string> => {
  phones += 1;
  const { body } = await server.postRingcaptcha(app, "code/sms", { phone: `+4474001${10_000 + phones}` });
  expect(body.status).toBe("SUCCESS");
  return body.id;
};

/** Waits, on real sockets, until so many messages have come to the vendor. */
const reached = async (it: Vendor, count: number): Promise<void> => {
  while (it.arrivals.length < count) await new Promise((resolve) => setImmediate(resolve));
};

const eventsOf = async (server: Composed, app: FixtureApp, id: string): Promise<string[]> => {
  const { body } = await server.postRingcaptcha(app, "status", { id });
  return body.events.map((it: { event: string; attempt?: number; provider?: string }) =>
    [it.event, it.attempt, it.provider].filter((part) => part !== undefined).join(" "),
  );
};

describe("A vendor that answers 500", () => {
  it("is passed over within the step, left alone after five failures, and used again once it is well", async () => {
    const [first, second] = [await vendor(), await vendor()];
    const server = await serverOver(first.url, second.url);
    const app = await live(server);
    await first.behave("broken");
    for (let message = 0; message < 8; message += 1) {
      await sent(server, app);
      await server.pass(0);
    }
    expect([first.arrivals.length, second.arrivals.length]).toEqual([5, 8]);

    await server.pass(16);
    await sent(server, app);
    await server.pass(0);
    expect([first.arrivals.length, second.arrivals.length]).toEqual([6, 9]);

    await first.behave("accept");
    await server.pass(31);
    for (let message = 0; message < 3; message += 1) {
      await sent(server, app);
      await server.pass(0);
    }
    expect([first.arrivals.length, second.arrivals.length]).toEqual([9, 9]);
  });
});

describe("A vendor that hangs", () => {
  it("is given up after its time; nobody else sends, because it may have; the next step keeps its time", async () => {
    const [first, second] = [await vendor(), await vendor()];
    const server = await serverOver(first.url, second.url);
    const app = await live(server, { fallback: { channel: "voice", after: 60 } });
    await first.behave("hang");
    const id = await sent(server, app);
    await reached(first, 1);
    await server.pass(4);
    expect([first.arrivals.length, second.arrivals.length]).toEqual([1, 0]);
    expect(await eventsOf(server, app, id)).toEqual(["created", "sent 1", "unanswered 1 vendor-1"]);

    await first.behave("accept");
    await server.pass(55);
    expect(first.arrivals).toHaveLength(1);
    await server.pass(1);
    expect(await eventsOf(server, app, id)).toEqual([
      "created",
      "sent 1",
      "unanswered 1 vendor-1",
      "sent 2",
      "handed-over 2 vendor-1",
    ]);
  });

  it("is followed by the next vendor within the step where the app risks a second copy", async () => {
    const [first, second] = [await vendor(), await vendor()];
    const server = await serverOver(first.url, second.url);
    const app = await live(server, { lostAnswer: "resend" });
    await first.behave("hang");
    const id = await sent(server, app);
    await reached(first, 1);
    await server.pass(4);
    expect([first.arrivals.length, second.arrivals.length]).toEqual([1, 1]);
    expect(await eventsOf(server, app, id)).toEqual(["created", "sent 1", "handed-over 1 vendor-2"]);
    expect(first.last().body).toMatch(new RegExp(`${id}-\\w+-1`));
    expect(JSON.parse(second.last().body)["text"]).toBe(JSON.parse(first.last().body)["text"]);
  });

  it("costs no more than five messages their answer before the others are spared it", async () => {
    const [first, second] = [await vendor(), await vendor()];
    const server = await serverOver(first.url, second.url);
    const app = await live(server);
    await first.behave("hang");
    for (let message = 1; message <= 5; message += 1) {
      await sent(server, app);
      await reached(first, message);
      await server.pass(4);
    }
    for (let message = 0; message < 20; message += 1) await sent(server, app);
    await server.pass(0);
    expect([first.arrivals.length, second.arrivals.length]).toEqual([5, 20]);
  });
});

describe("A vendor that accepts and loses the message", () => {
  it("says so in a receipt, and the workflow's next step leaves at once with the same code", async () => {
    const first = await vendor();
    const server = await serverOver(first.url);
    const app = await live(server, { fallback: { channel: "voice", after: 300 } });
    const id = await sent(server, app);
    await server.pass(0);
    await server.pass(5);
    const callback = new URL(JSON.parse(first.last().body)["callback"]);
    expect((await server.request(`${callback.pathname}${callback.search}&state=lost`)).http).toBe(200);
    await server.pass(0);
    expect(await eventsOf(server, app, id)).toEqual([
      "created",
      "sent 1",
      "handed-over 1 vendor-1",
      "undeliverable 1",
      "sent 2",
      "handed-over 2 vendor-1",
    ]);
    const [code, again] = first.arrivals.map(({ body }) =>
      JSON.parse(body)["text"].replace(/\D/g, "").slice(0, 6),
    );
    expect(again).toBe(code);
  });

  it("breaks the connection instead of answering, and nobody sends a second copy", async () => {
    const [first, second] = [await vendor(), await vendor()];
    const server = await serverOver(first.url, second.url);
    const app = await live(server);
    await first.behave("lost");
    const id = await sent(server, app);
    await server.pass(0);
    await server.pass(120);
    expect([first.arrivals.length, second.arrivals.length]).toEqual([1, 0]);
    expect((await eventsOf(server, app, id)).at(-1)).toBe("unanswered 1 vendor-1");
  });
});

describe("A vendor that answers after its time", () => {
  it("changes nothing by that; its receipt still tells that the message arrived", async () => {
    const held: ServerResponse[] = [];
    const bodies: string[] = [];
    const slow = createServer((request, response) => {
      request.on("data", (part) => bodies.push(String(part)));
      request.on("end", () => held.push(response));
    });
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
    closing.push(async () => {
      slow.closeAllConnections();
      await new Promise((resolve) => slow.close(resolve));
    });
    const second = await vendor();
    const server = await serverOver(`http://127.0.0.1:${(slow.address() as AddressInfo).port}`, second.url);
    const app = await live(server);
    const id = await sent(server, app);
    while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await server.pass(4);
    held[0]?.end('{"id": "late"}');
    await server.pass(10);
    expect(second.arrivals).toHaveLength(0);
    const callback = new URL(JSON.parse(bodies.join(""))["callback"]);
    await server.request(`${callback.pathname}${callback.search}&state=ok`);
    expect(await eventsOf(server, app, id)).toEqual([
      "created",
      "sent 1",
      "unanswered 1 vendor-1",
      "delivered 1",
    ]);
  });
});

describe("A phone that nobody can reach", () => {
  it("is not tried with the next vendor; the workflow goes on", async () => {
    const [first, second] = [await vendor(), await vendor()];
    const server = await serverOver(first.url, second.url);
    const app = await live(server, { fallback: { channel: "voice", after: 300 } });
    await first.behave("refuse");
    const id = await sent(server, app);
    await server.pass(0);
    expect(second.arrivals).toHaveLength(0);
    const { body } = await server.postRingcaptcha(app, "status", { id });
    expect(body.events[2]).toMatchObject({ event: "undeliverable", attempt: 1 });
    expect(body.events[3]).toMatchObject({ event: "sent", attempt: 2, service: "voice" });
  });
});
