// What a back end sees of a verification that went any way: everything, in order; a browser sees none of it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab, type Lab, labSignature } from "../channels/lab-provider.fixture.ts";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";

const start = 1_700_000_000;
let server: Composed;
let lab: Lab;
let app: FixtureApp;
const phone = "+447400600001";

beforeEach(async () => {
  lab = createLab();
  server = await startComposed({ providers: lab.source });
  app = await server.addApp({ test: false, fallback: { channel: "voice", after: 120 } });
});
afterEach(() => server.close());

const begun = async (fields: Record<string, string> = {}) => {
  const { body } = await server.postRingcaptcha(app, "code/sms", { phone, ...fields });
  await server.pass(0);
  return { id: String(body.id), token: String(body.token) };
};

const settled = async (): Promise<void> => {
  await server.telproof.ports.outbox.idle();
};

const receipt = async (state: "delivered" | "failed", why = "") => {
  const body = JSON.stringify({ about: { id: lab.lastTo(phone).id }, state, why });
  await server.request("/receipts/lab", { method: "POST", headers: labSignature, body });
  await settled();
};

/** The events, their moments as seconds since the start. */
const eventsOf = async (id: string) => {
  const { body } = await server.postRingcaptcha(app, "status", { id });
  return body.events.map(({ at, ...event }: { at: number }) => ({ ...event, at: at - start }));
};

describe("A back end's status", () => {
  it("tells everything in order: a wrong guess, a receipt, the right code", async () => {
    const { id, token } = await begun();
    server.clock.advance(2000);
    await receipt("delivered");
    server.clock.advance(3000);
    await server.postRingcaptcha(app, "verify", { token, code: "none" });
    server.clock.advance(4000);
    await server.postRingcaptcha(app, "verify", { token, code: lab.lastTo(phone).code });
    expect(await eventsOf(id)).toEqual([
      { event: "created", at: 0 },
      { event: "sent", at: 0, attempt: 1, service: "sms", code: "new" },
      { event: "handed-over", at: 0, attempt: 1, provider: "lab" },
      { event: "delivered", at: 2, attempt: 1 },
      { event: "wrong-guess", at: 5 },
      { event: "verified", at: 9 },
    ]);
  });

  it("tells why a message could not be delivered, and what was sent instead", async () => {
    const { id } = await begun();
    server.clock.advance(7000);
    await receipt("failed", "27 absent subscriber");
    expect(await eventsOf(id)).toEqual([
      { event: "created", at: 0 },
      { event: "sent", at: 0, attempt: 1, service: "sms", code: "new" },
      { event: "handed-over", at: 0, attempt: 1, provider: "lab" },
      { event: "undeliverable", at: 7, attempt: 1, reason: "27 absent subscriber" },
      { event: "sent", at: 7, attempt: 2, service: "voice", code: "same" },
      { event: "handed-over", at: 7, attempt: 2, provider: "lab" },
    ]);
  });

  it("tells whose answer was lost, which message nobody carried, and that time ran out", async () => {
    lab.behave(({ channel }) =>
      channel === "sms" ? { kind: "unanswered", why: "TIMEOUT" } : { kind: "refused", why: "4 barred" },
    );
    const { id } = await begun();
    await server.pass(120);
    await server.pass(900);
    expect(await eventsOf(id)).toEqual([
      { event: "created", at: 0 },
      { event: "sent", at: 0, attempt: 1, service: "sms", code: "new" },
      { event: "unanswered", at: 0, attempt: 1, provider: "lab", reason: "TIMEOUT" },
      { event: "sent", at: 120, attempt: 2, service: "voice", code: "same" },
      { event: "undeliverable", at: 120, attempt: 2, reason: "lab: 4 barred" },
      { event: "expired", at: 1020 },
    ]);
  });

  it.each(["failed", "canceled"] as const)("tells that it %s", async (end) => {
    const { id, token } = await begun();
    server.clock.advance(30_000);
    if (end === "canceled") await server.postRingcaptcha(app, "cancel", { token });
    for (let guess = 0; end === "failed" && guess < 5; guess += 1)
      await server.postRingcaptcha(app, "verify", { token, code: "none" });
    expect((await eventsOf(id)).at(-1)).toEqual({ event: end, at: 30 });
  });

  it("holds no code and no guess", async () => {
    const { id, token } = await begun({ code: "KIWI42" });
    await server.postRingcaptcha(app, "verify", { token, code: "MELON99" });
    const { body } = await server.postRingcaptcha(app, "status", { id });
    expect(body.events).toHaveLength(4);
    expect(JSON.stringify(body)).not.toMatch(/KIWI|MELON/);
  });

  it("tells the same by id, by token and by phone", async () => {
    const { id, token } = await begun();
    const answers = await Promise.all(
      [{ id }, { token }, { phone }].map((it) => server.postRingcaptcha(app, "status", it)),
    );
    const [first, ...others] = answers.map(({ body }) => body.events);
    expect(first).toHaveLength(3);
    expect(others).toEqual([first, first]);
  });
});

describe("A browser's status", () => {
  it("tells no events", async () => {
    const { token } = await begun();
    const { body } = await server.browseRingcaptcha(app, "status", { token });
    expect([body.status, body.state, "events" in body]).toEqual(["SUCCESS", "pending", false]);
  });
});
