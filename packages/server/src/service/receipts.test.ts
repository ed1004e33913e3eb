// News of messages, from a vendor's callback to the verification: whichever way they are named, whenever they come.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab, type Lab, labSignature } from "../channels/lab-provider.fixture.ts";
import type { Handover } from "../channels/provider.ts";
import { type Composed, type FixtureApp, startComposed } from "../composed.fixture.ts";
import { createV1Client } from "../dialects/v1/client.fixture.ts";
import { StoreOutageError } from "./store-outage.ts";

let server: Composed;
let lab: Lab;
let spare: Lab;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474004${String(10_000 + phones)}`;
};

beforeEach(async () => {
  lab = createLab();
  spare = createLab("spare");
  server = await startComposed({
    providers: (context) => [...lab.source(context), ...spare.source(context)],
  });
  app = await server.addApp({ test: false, fallback: { channel: "voice", after: 120 } });
});
afterEach(() => server.close());

const asBackEnd = (path: string, fields?: Record<string, string>) =>
  createV1Client(server, app).asBackEnd(path, fields);

const tell = (
  about: { id: string } | { reference: string },
  state: "delivered" | "failed",
  { why = "", by = "lab" }: { why?: string; by?: string } = {},
) =>
  server.request(`/receipts/${by}`, {
    method: "POST",
    headers: labSignature,
    body: JSON.stringify({ about, state, why }),
  });

const begun = async () => {
  const phone = freshPhone();
  const { body } = await asBackEnd("verifications", { phone });
  await server.telproof.ports.outbox.idle();
  return { phone, id: String(body.id) };
};

const verificationOf = async (id: string) =>
  (await server.telproof.ports.store.find({ appKey: app.appKey, id })).verification;
const fates = async (id: string) =>
  (await server.telproof.ports.store.events(id)).flatMap((it) =>
    it.kind === "delivered" || it.kind === "undeliverable" ? [[it.kind, it.message]] : [],
  );
/** A verification without what receipts said of its messages. */
const withoutReports = async (id: string) => ({ ...(await verificationOf(id)), messages: [] });

/** What a timer begins is nobody's to wait for, so it is looked at until it is there. */
const until = async (holds: () => Promise<boolean> | boolean) => {
  for (let look = 0; look < 1000; look += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error("it never happened");
};

/** Lines about single messages; the summary for operators names none. */
const logs = (event: string) =>
  server.logged.filter((line) => line.includes(`"${event}"`) && !line.includes('"count":')).length;

describe("A receipt", () => {
  it("is found by the message's id and by the vendor's reference", async () => {
    const [one, two] = [await begun(), await begun()];
    const ids = lab.sent.map(({ id }) => id);
    await tell({ id: ids[0] ?? "" }, "delivered");
    await tell({ reference: `ref-${ids[1]}` }, "delivered");
    expect([await verificationOf(one.id), await verificationOf(two.id)]).toMatchObject([
      { messages: [{ delivery: "delivered" }] },
      { messages: [{ delivery: "delivered" }] },
    ]);
    expect(logs("delivered")).toBe(2);
  });

  it("by the reference of another vendor is nobody's", async () => {
    const { id, phone } = await begun();
    await tell({ reference: `ref-${lab.lastTo(phone).id}` }, "failed", { by: "spare" });
    expect(await fates(id)).toEqual([]);
  });

  it("that is faster than its hand-over is kept, by id at once, by reference soon after", async () => {
    let handOver: (handover: Handover) => void = () => {};
    lab.behave(
      () =>
        new Promise((resolve) => {
          handOver = resolve;
        }),
    );
    const open = async () => {
      const { body } = await asBackEnd("verifications", { phone: freshPhone() });
      await until(() => lab.sent.at(-1)?.id.startsWith(body.id) ?? false);
      return String(body.id);
    };
    const byId = await open();
    await tell({ id: lab.sent.at(-1)?.id ?? "" }, "delivered");
    expect(await fates(byId)).toEqual([["delivered", 1]]);
    handOver({ kind: "accepted", reference: "one" });

    const byReference = await open();
    expect((await tell({ reference: "two" }, "delivered")).http).toBe(200);
    handOver({ kind: "accepted", reference: "two" });
    await server.telproof.ports.outbox.idle();
    expect(await fates(byReference)).toEqual([]);
    server.clock.advance(500);
    await until(async () => (await fates(byReference))?.length === 1);
  });

  it("of a message that nobody knows is looked for three times more, then noted and forgotten", async () => {
    await begun();
    expect((await tell({ reference: "nobody's" }, "failed")).http).toBe(200);
    for (const pause of [500, 5000]) {
      server.clock.advance(pause);
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      expect(logs("receipt_unknown")).toBe(0);
    }
    server.clock.advance(30_000);
    await until(() => logs("receipt_unknown") === 1);
    server.clock.advance(60_000);
    expect(logs("receipt_unknown")).toBe(1);
  });

  it("is kept once the store answers again, though its vendor brings it once", async () => {
    const { id } = await begun();
    const { store } = server.telproof.ports;
    const { deliveryOf } = store;
    let outages = 3;
    const failing: typeof deliveryOf = (about) => {
      outages -= 1;
      return outages < 0 ? deliveryOf(about) : Promise.reject(new StoreOutageError("no answer"));
    };
    Object.assign(store, { deliveryOf: failing });
    const told = tell({ id: lab.sent.at(-1)?.id ?? "" }, "delivered");
    await until(() => {
      server.clock.advance(100);
      return outages < 0;
    });
    expect((await told).http).toBe(200);
    expect(await fates(id)).toEqual([["delivered", 1]]);
  });

  it("that can't be kept is not answered as if it were", async () => {
    await begun();
    const outage = () => Promise.reject(new StoreOutageError("no answer"));
    Object.assign(server.telproof.ports.store, { deliveryOf: outage });
    let http: number | undefined;
    void tell({ reference: "any" }, "delivered").then((answer) => {
      http = answer.http;
    });
    await until(() => {
      server.clock.advance(100);
      return http !== undefined;
    });
    expect(http).toBe(503);
  });

  it("that comes twice, or is contradicted, counts as it came first", async () => {
    const [good, bad] = [await begun(), await begun()];
    const [first = "", second = ""] = lab.sent.map(({ id }) => id);
    for (const state of ["delivered", "delivered", "failed"] as const) await tell({ id: first }, state);
    for (const state of ["failed", "delivered", "failed"] as const) await tell({ id: second }, state);
    await server.pass(0);
    expect([await fates(good.id), await fates(bad.id)]).toEqual([[["delivered", 1]], [["undeliverable", 1]]]);
    expect([logs("delivered"), logs("undeliverable")]).toEqual([1, 1]);
    expect(lab.sent).toHaveLength(3);
  });

  it("that a message failed makes the next step leave at once, with the same code", async () => {
    const { id, phone } = await begun();
    const text = lab.lastTo(phone);
    await tell({ id: text.id }, "failed", { why: "27 absent" });
    await server.telproof.ports.outbox.idle();
    const call = lab.lastTo(phone);
    const { deliveries } = server.telproof.ports.store;
    const ids = (await deliveries(id)).map((it) => it.id);
    expect([call.channel, call.code, [text.id, call.id]]).toEqual(["voice", text.code, ids]);
    for (let minute = 0; minute < 10; minute += 1) await server.pass(60);
    expect(lab.sent).toHaveLength(2);
  });

  it("that the last message failed leaves the verification open, and its holder may ask again", async () => {
    const { id, phone } = await begun();
    await tell({ id: lab.lastTo(phone).id }, "failed");
    await server.telproof.ports.outbox.idle();
    await tell({ id: lab.lastTo(phone).id }, "failed");
    expect(await verificationOf(id)).toMatchObject({
      state: "pending",
      messages: [{ delivery: "failed" }, { delivery: "failed" }],
      nextStepAt: null,
    });
    await server.pass(120);
    expect((await asBackEnd(`verifications/${id}/resend`)).body).toMatchObject({
      state: "pending",
      messages_sent: 3,
    });
  });

  it("about an earlier message changes nothing but what is known of its message", async () => {
    const { id, phone } = await begun();
    const old = lab.lastTo(phone);
    await server.pass(120);
    const before = await withoutReports(id);
    await tell({ id: old.id }, "failed", { why: "27 absent" });
    expect(await withoutReports(id)).toEqual(before);
    const events = await server.telproof.ports.store.events(id);
    expect(events.at(-1)).toMatchObject({ kind: "undeliverable", message: 1, why: "27 absent" });
    expect(lab.sent).toHaveLength(2);
  });

  for (const end of ["verified", "canceled", "expired"] as const)
    it(`after the verification is ${end} changes nothing but what is known of its message`, async () => {
      const { id, phone } = await begun();
      const { id: message, code } = lab.lastTo(phone);
      if (end === "verified") await asBackEnd(`verifications/${id}/check`, { code });
      if (end === "canceled") await asBackEnd(`verifications/${id}/cancel`);
      if (end === "expired") for (let minute = 0; minute < 30; minute += 1) await server.pass(60);
      const messages = lab.sent.length;
      const before = await withoutReports(id);
      await tell({ id: message }, "failed");
      await server.pass(0);
      const after = await withoutReports(id);
      expect([after, lab.sent.length]).toEqual([before, messages]);
      expect(after).toMatchObject({ state: end });
      const events = await server.telproof.ports.store.events(id);
      expect(events.at(-1)).toMatchObject({ kind: "undeliverable", message: 1 });
    });

  it("is part of its provider's health, once however often it comes", async () => {
    const failing = async () => {
      const { phone } = await begun();
      const { id } = lab.lastTo(phone);
      for (let time = 0; time < 5; time += 1) await tell({ id }, "failed");
      await server.telproof.ports.outbox.idle();
    };
    app = await server.addApp({ test: false });
    for (let message = 0; message < 9; message += 1) await failing();
    expect([lab.sent.length, spare.sent.length]).toEqual([9, 0]);
    await failing();
    await begun();
    expect([lab.sent.length, spare.sent.length]).toEqual([10, 1]);
  });
});
