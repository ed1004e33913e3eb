// What happens while a provider has a message: another process settles its delivery, the verification ends, its number is
// changed. Each delivery comes to one end, and every event says what was true when it happened.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab, type Lab, labSignature } from "../channels/lab-provider.fixture.ts";
import type { Handover } from "../channels/provider.ts";
import { setWebhook } from "../cli/webhook-option.ts";
import { createManualClock } from "../clock/manual-clock.ts";
import { type Composed, type FixtureApp, fixtureSecret, startComposed } from "../composed.fixture.ts";
import { type Receiver, startReceiver } from "./webhook-receiver.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-outbox-races-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = 1_700_000_000_000;
const [phone, newPhone] = ["+447400600001", "+33612345678"];
let files = 0;
let file: string;
let lab: Lab;
let server: Composed;
let receiver: Receiver;
let app: FixtureApp;

beforeEach(async () => {
  files += 1;
  file = join(folder, `${files}.db`);
  lab = createLab();
  receiver = await startReceiver();
  server = await startComposed({ file, clock: createManualClock(start), providers: lab.source });
  const made = await server.addApp({ test: false, fallback: { channel: "voice", after: 120 } });
  app = { ...made, app: setWebhook(made.app, receiver.url, { secret: fixtureSecret }).app };
  await server.telproof.ports.store.saveApp(app.app);
});
afterEach(async () => {
  await server.close();
  await receiver.vanish();
});

const send = async (fields: Record<string, string> = { phone }) =>
  (await server.postRingcaptcha(app, "code/sms", fields)).body as {
    readonly id: string;
    readonly token: string;
  };

/** The provider takes the next message and answers only when it is told to. */
const holdNext = () => {
  const answer = Promise.withResolvers<Handover>();
  const taken = Promise.withResolvers<void>();
  lab.behave(() => {
    taken.resolve();
    lab.behave(() => accepted);
    return answer.promise;
  });
  return { taken: taken.promise, answer: answer.resolve };
};

const accepted: Handover = { kind: "accepted", reference: "r" };
const refused: Handover = { kind: "refused", why: "landline" };
const unavailable: Handover = { kind: "unavailable", why: "down" };

const eventsOf = async (id: string) =>
  (await server.telproof.ports.store.events(id)).map((event) =>
    "why" in event ? `${event.kind}: ${event.why}` : event.kind,
  );
const webhooksOf = (id: string) =>
  receiver.heard
    .filter(({ body }) => body.data.id === id)
    .map(({ body }) => `${body.type.slice("verification.".length)} ${body.data.state} ${body.data.phone}`)
    .toSorted();

describe("A delivery that another process has settled", () => {
  it.each([refused, accepted, unavailable])(
    "is left as it is by a process that was slow: %j",
    async (late) => {
      const slow = holdNext();
      const { id } = await send();
      await slow.taken;
      const clock = createManualClock(start + 20_000);
      const other = await startComposed({ file, clock, providers: lab.source });
      await other.pass(0);
      slow.answer(late);
      await server.telproof.ports.outbox.idle();
      await other.pass(60);
      expect(await eventsOf(id)).toEqual(["started", "sent", "accepted"]);
      const { store } = server.telproof.ports;
      expect(await store.deliveries(id)).toMatchObject([{ outcome: "accepted" }]);
      const { verification } = await store.find({ appKey: app.appKey, id });
      expect(verification?.messages.map(({ delivery }) => delivery)).toEqual(["sent"]);
      await other.close();
    },
  );
});

describe("A message whose verification changes while its provider has it", () => {
  it("is reported with the state of that moment", async () => {
    const slow = holdNext();
    const { id, token } = await send();
    await slow.taken;
    await server.postRingcaptcha(app, "cancel", { token });
    slow.answer(accepted);
    await server.pass(0);
    expect(await eventsOf(id)).toEqual(["started", "sent", "canceled", "accepted"]);
    expect(webhooksOf(id)).toEqual([
      `accepted canceled ${phone}`,
      `canceled canceled ${phone}`,
      `started pending ${phone}`,
    ]);
  });

  it("is reported after the end of a session that ran out meanwhile", async () => {
    const slow = holdNext();
    const { id } = await send();
    await slow.taken;
    Object.assign(server.clock, { now: () => start + 3_600_000 });
    slow.answer(accepted);
    await server.telproof.ports.outbox.idle();
    expect(await eventsOf(id)).toEqual(["started", "sent", "expired", "accepted"]);
  });
});

describe("A message that is not needed any more", () => {
  it("is withdrawn as replaced when the number was changed", async () => {
    lab.behave(() => unavailable);
    const { id, token } = await send();
    await server.telproof.ports.outbox.idle();
    lab.behave(() => accepted);
    server.clock.advance(61_000);
    await send({ token, phone: newPhone });
    await server.pass(0);
    expect(await eventsOf(id)).toEqual([
      "started",
      "sent",
      "started",
      "sent",
      expect.stringMatching(/accepted|withdrawn: replaced/),
      expect.stringMatching(/accepted|withdrawn: replaced/),
    ]);
    expect((await server.telproof.ports.store.deliveries(id)).map(({ why }) => why)).toEqual([
      "replaced",
      null,
    ]);
  });

  it("is withdrawn as ended after the end is recorded, whoever notices it first", async () => {
    lab.behave(() => unavailable);
    const { id } = await send();
    await server.telproof.ports.outbox.idle();
    server.clock.advance(3_600_000);
    await server.telproof.ports.outbox.takeOver();
    await server.telproof.ports.outbox.idle();
    expect(await eventsOf(id)).toEqual(["started", "sent", "expired", "withdrawn: ended"]);
  });
});

describe("A message to a number that was changed since", () => {
  const receipt = async (verificationId: string, message: number, state: "delivered" | "failed") => {
    const deliveries = await server.telproof.ports.store.deliveries(verificationId);
    const id = deliveries.find((it) => it.message === message)?.id;
    return server.request("/receipts/lab", {
      method: "POST",
      headers: labSignature,
      body: JSON.stringify({ about: { id }, state, why: "absent" }),
    });
  };

  it.each(["delivered", "failed"] as const)(
    "that %s is not reported as one to the new number",
    async (state) => {
      const { id, token } = await send();
      await server.pass(0);
      await server.pass(61);
      await send({ token, phone: newPhone });
      await server.pass(0);
      await receipt(id, 1, state);
      await receipt(id, 2, "delivered");
      await server.pass(0);
      expect(webhooksOf(id)).toEqual([
        `accepted pending ${newPhone}`,
        `accepted pending ${phone}`,
        `delivered pending ${newPhone}`,
        `started pending ${newPhone}`,
        `started pending ${phone}`,
      ]);
      const { body } = await server.postRingcaptcha(app, "status", { id });
      const told = body.events.filter(
        ({ attempt, event }: { attempt: number; event: string }) =>
          attempt === 1 && (event === "delivered" || event === "undeliverable"),
      );
      expect(told).toHaveLength(1);
    },
  );

  it("that its provider accepts only afterwards is not reported as one to the new number", async () => {
    const slow = holdNext();
    const { id, token } = await send();
    await slow.taken;
    Object.assign(server.clock, { now: () => start + 61_000 });
    await send({ token, phone: newPhone });
    slow.answer(accepted);
    await server.telproof.ports.outbox.idle();
    await server.telproof.webhooks.idle();
    expect(webhooksOf(id)).toEqual([
      `accepted pending ${newPhone}`,
      `started pending ${newPhone}`,
      `started pending ${phone}`,
    ]);
    const { verification } = await server.telproof.ports.store.find({ appKey: app.appKey, id });
    expect(JSON.stringify(verification)).not.toContain(phone.slice(1));
  });

  it("is counted for the country that it went to", async () => {
    const countries: string[] = [];
    const { journal } = server.telproof.ports;
    const record = journal.record.bind(journal);
    Object.assign(journal, {
      record: (it: Parameters<typeof record>[0]) => {
        countries.push(...it.events.map(({ kind }) => `${kind} ${it.country}`));
        record(it);
      },
    });
    const { id, token } = await send();
    await server.pass(0);
    await server.pass(61);
    await send({ token, phone: newPhone });
    await receipt(id, 1, "delivered");
    await server.pass(0);
    expect(countries).toContain("delivered GB");
    expect(countries).toContain("accepted FR");
  });
});

describe("A session whose number is erased", () => {
  const forget = (number: string) => server.telproof.ports.store.forgetPhone(number);

  it("begins anew, though its number was changed before", async () => {
    const { id, token } = await send();
    await server.pass(61);
    await send({ token, phone: newPhone });
    await server.pass(0);
    await forget(newPhone);
    expect(await server.telproof.ports.store.deliveries(id)).toEqual([]);
    expect(await send({ token, phone: newPhone })).toMatchObject({ status: "SUCCESS", id });
    await server.pass(0);
    expect(await eventsOf(id)).toEqual(["started", "sent", "accepted"]);
  });

  it.each([accepted, refused, unavailable])(
    "does not take a late answer to an erased message for one to its new message: %j",
    async (late) => {
      const slow = holdNext();
      const { id, token } = await send();
      await slow.taken;
      await forget(phone);
      const again = holdNext();
      Object.assign(server.clock, { now: () => start + 1 });
      await send({ token, phone });
      await again.taken;
      slow.answer(late);
      again.answer(accepted);
      await server.telproof.ports.outbox.idle();
      await server.telproof.webhooks.idle();
      expect(await eventsOf(id)).toEqual(["started", "sent", "accepted"]);
      expect(new Set(lab.sent.map((message) => message.id)).size).toBe(2);
      const created = receiver.heard.filter(({ body }) => body.type === "verification.started");
      expect([created.length, new Set(created.map((it) => it.id)).size]).toEqual([2, 2]);
    },
  );
});
