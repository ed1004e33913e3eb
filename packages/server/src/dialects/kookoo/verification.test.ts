// KookooVerify as its README and source tell it: texts, times, races, 30 days.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab, type Lab } from "../../channels/lab-provider.fixture.ts";
import type { Composed } from "../../composed.fixture.ts";
import { kookooClient, startKookoo, wrong } from "./client.fixture.ts";

let server: Composed;
let lab: Lab;
let client: Awaited<ReturnType<typeof kookooClient>>;
const phone = "9876511111";
const e164 = `+91${phone}`;

beforeEach(async () => {
  lab = createLab();
  server = await startKookoo({ providers: lab.source });
  client = await kookooClient(server, { test: false });
});
afterEach(() => server.close());

const begun = async () => {
  const { body } = await client.ask(phone);
  await server.pass(0);
  return { id: String(body.request_id), message: lab.lastTo(e164) };
};
const statusOf = async (answer: Promise<{ body: { status: unknown } }>) => (await answer).body.status;

describe("KookooVerify's message", () => {
  it("is worded as in its source, and so is its call after two minutes, with the same code", async () => {
    const { message } = await begun();
    expect(message.text).toBe(`MyApp code: ${message.code}. Valid for 5 minutes.`);
    await server.pass(119);
    expect(lab.sent).toHaveLength(1);
    await server.pass(1);
    const call = lab.lastTo(e164);
    const spoken = [...message.code].join(", ");
    expect([call.channel, call.code, call.language]).toEqual(["voice", message.code, "en"]);
    expect(call.speech[0]).toBe(`Your MyApp activation code is ${spoken}. I repeat. ${spoken}.`);
    await server.pass(600);
    expect(lab.sent).toHaveLength(2);
  });

  it("has a code from 1000 to 9999", async () => {
    const codes = [];
    for (let number = 0; number < 300; number += 1) {
      await client.ask(String(9_876_520_000 + number));
      await server.pass(0);
      codes.push(Number(lab.sent.at(-1)?.code));
    }
    expect(codes.filter((code) => !(code >= 1000 && code <= 9999))).toEqual([]);
  });

  it("is a call at once to a landline, and no call at all for an app without calls", async () => {
    const { body } = await client.ask("2227782183");
    await server.pass(0);
    const { channel, code } = lab.lastTo("+912227782183");
    expect([channel, await statusOf(client.check(body.request_id, code))]).toEqual(["voice", 0]);
    await kookooClient(server, { test: false, channels: ["sms"] });
    const { id, message } = await begun();
    await server.pass(299);
    expect([lab.sent.length, await statusOf(client.check(id, message.code))]).toEqual([2, 0]);
  });

  it("takes a brand for a brand, not for a template", async () => {
    await client.ask(phone, "{code}");
    await server.pass(0);
    const { text, code } = lab.lastTo(e164);
    expect(text).toBe(`{code} code: ${code}. Valid for 5 minutes.`);
  });

  it.each(["+91 98765 11111", "0091-98765-11111", "९८७६५१११११", "09876511111", "9876511111"])(
    "goes to the last ten digits of %s",
    async (written) => {
      await client.ask(written);
      await server.pass(0);
      expect(lab.sent.map((it) => it.phone)).toEqual([e164]);
    },
  );

  it("goes to a number of the app's first country, where the app has countries", async () => {
    await server.close();
    server = await startKookoo({ providers: lab.source });
    client = await kookooClient(server, { test: false, countries: ["GB", "IN"] });
    await client.ask("07400123456");
    await server.pass(0);
    expect(lab.sent.map((it) => it.phone)).toEqual(["+447400123456"]);
  });
});

describe("KookooVerify's limits", () => {
  it("let one of fifty simultaneous requests send, and tell the others its id", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.ask(phone)));
    await server.pass(0);
    const statuses = answers.map(({ body }) => body.status);
    expect([statuses.filter((it) => it === 0).length, statuses.filter((it) => it === 10).length]).toEqual([
      1, 49,
    ]);
    expect(new Set(answers.map(({ body }) => body.request_id)).size).toBe(1);
    expect(lab.sent).toHaveLength(1);
  });

  it("compare three of fifty simultaneous checks", async () => {
    const { id, message } = await begun();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client.check(id, wrong(message.code))),
    );
    const statuses = answers.map(({ body }) => body.status);
    expect([statuses.filter((it) => it === 16).length, statuses.filter((it) => it === 15).length]).toEqual([
      3, 47,
    ]);
  });

  it("answer three wrong codes with 16, 16, 16 and every later check with 15 until five minutes are over", async () => {
    const { id, message } = await begun();
    const statuses = [];
    for (const code of [wrong(message.code), wrong(message.code), wrong(message.code), message.code])
      statuses.push(await statusOf(client.check(id, code)));
    server.clock.advance(299_999);
    statuses.push(await statusOf(client.check(id, message.code)), await statusOf(client.ask(phone)));
    server.clock.advance(1);
    statuses.push(await statusOf(client.check(id, message.code)), await statusOf(client.ask(phone)));
    expect(statuses).toEqual([16, 16, 16, 15, 15, 10, 6, 0]);
  });

  it("count a check at the end of five minutes for the next five", async () => {
    const { id, message } = await begun();
    server.clock.advance(299_000);
    for (let times = 0; times < 3; times += 1) await client.check(id, wrong(message.code));
    server.clock.advance(299_000);
    const late = await statusOf(client.check(id, message.code));
    server.clock.advance(1000);
    expect([late, await statusOf(client.check(id, message.code))]).toEqual([15, 6]);
  });

  it("let no request begin beside another API's, and do not tell its id", async () => {
    await server.request("/fraud/send-sms", {
      method: "POST",
      headers: { Authorization: `Basic ${btoa(`${client.app.appKey}:${client.app.secretKey}`)}` },
      body: JSON.stringify({ phone_number: e164 }),
    });
    const { body } = await client.ask(phone);
    expect(body).toEqual({
      request_id: "",
      status: 10,
      error_text: "Concurrent verifications to the same number are not allowed",
    });
  });

  it("let a canceled number be verified anew at once", async () => {
    const { id } = await begun();
    await client.cancel(id);
    expect(await statusOf(client.ask(phone))).toBe(0);
  });
});

describe("A number that was verified", () => {
  const byPhone = () => client.get("/search", { phone_no: e164 });
  const days = async (count: number) => {
    server.clock.advance(count * 86_400_000);
    await server.telproof.ports.store.purge({
      now: server.clock.now(),
      before: server.clock.now() - 7 * 86_400_000,
      refusalsBefore: 0,
      limit: 500,
    });
  };

  it("is SUCCESS for 30 days, by its request and by itself, and EXPIRED afterwards", async () => {
    const { id, message } = await begun();
    await client.check(id, message.code);
    await days(29.9);
    const within = [await statusOf(client.search(id)), await statusOf(byPhone())];
    await days(0.1);
    const after = [await statusOf(client.search(id)), await statusOf(byPhone())];
    expect([within, after]).toEqual([
      ["SUCCESS", "SUCCESS"],
      ["EXPIRED", "EXPIRED"],
    ]);
  });

  it("through another of the server's APIs is found by itself, and the other's id and codes are not shown", async () => {
    const { body } = await server.postRingcaptcha(client.app, "code/sms", { phone: e164 });
    await server.pass(0);
    const pending = await byPhone();
    await server.postRingcaptcha(client.app, "verify", {
      id: body.id,
      code: lab.lastTo(e164).code,
      phone: e164,
    });
    expect([pending.body.status, (await byPhone()).body, await statusOf(client.search(body.id))]).toEqual([
      101,
      {
        brand: "Acme",
        created_at: "2023-11-14 22:13:20",
        checks: [],
        phone_no: phone,
        request_id: "",
        status: "SUCCESS",
      },
      101,
    ]);
  });

  it("stays it while it is being verified anew", async () => {
    const { id, message } = await begun();
    await client.check(id, message.code);
    const again = await begun();
    expect([await statusOf(byPhone()), await statusOf(client.search(again.id))]).toEqual([
      "SUCCESS",
      "IN PROGRESS",
    ]);
  });
});

describe("KookooVerify's number", () => {
  it("is never an Indian one that ends as a foreign one does", async () => {
    await client.ask("+44 20 7946 0123");
    await server.pass(0);
    expect(lab.sent.filter((it) => it.phone.startsWith("+91"))).toEqual([]);
  });
});
