// iDenfy's verification as its documentation tells it: texts, times, guesses; and what must not go wrong on the way.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLab, type Lab } from "../../channels/lab-provider.fixture.ts";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { idenfyClient, wrong } from "./client.fixture.ts";

let server: Composed;
let lab: Lab;
let client: ReturnType<typeof idenfyClient>;
const phone = "+447400700001";

beforeEach(async () => {
  lab = createLab();
  server = await startComposed({ providers: lab.source });
  client = idenfyClient(server, await server.addApp({ test: false, name: "Acme" }));
});
afterEach(() => server.close());

const sent = async (more: object = {}) => {
  const { body } = await client.send(phone, more);
  await server.pass(0);
  return { id: String(body.request_id), message: lab.lastTo(phone) };
};
const isVerified = async (id: string, code: string) => (await client.verify(id, code)).body.is_verified;

describe("iDenfy's message", () => {
  it("is worded as documented, and comes from the sender's name", async () => {
    const { message } = await sent({ sender_name: "The Sender" });
    expect(message.text).toBe(`The Sender code: ${message.code}. Valid for 5 minutes.`);
    expect([message.code, message.sender, message.language]).toEqual([
      expect.stringMatching(/^\d{4}$/),
      "The Sender",
      "en",
    ]);
  });

  it.each([{}, { sender_name: null }, { sender_name: "" }])(
    "begins with the app's name when the sender's is left out: %j",
    async (fields) => {
      const { message } = await sent(fields);
      expect([message.text, message.sender]).toEqual([
        `Acme code: ${message.code}. Valid for 5 minutes.`,
        null,
      ]);
    },
  );

  it("bears a name that no network takes as a sender in its text alone, and never reads it as a template", async () => {
    const { message } = await sent({ sender_name: "Bä{code}k" });
    expect([message.text, message.sender]).toEqual([
      `Bä{code}k code: ${message.code}. Valid for 5 minutes.`,
      null,
    ]);
  });
});

describe("iDenfy's timeline", () => {
  it("is an SMS, a call with its code after 2 minutes, a call with a new code after 5, the end after 10", async () => {
    const { id, message } = await sent();
    await server.pass(119);
    expect(lab.sent).toHaveLength(1);
    await server.pass(1);
    const call = lab.lastTo(phone);
    await server.pass(179);
    expect(lab.sent).toHaveLength(2);
    await server.pass(1);
    const last = lab.lastTo(phone);
    expect(lab.sent.map(({ channel }) => channel)).toEqual(["sms", "voice", "voice"]);
    expect([call.code === message.code, last.code === message.code]).toEqual([true, false]);
    expect(last.text).toContain("Valid for 5 minutes.");
    server.clock.advance(299_999);
    expect([await isVerified(id, message.code), await isVerified(id, last.code)]).toEqual([false, true]);
  });

  it("ends without success after 10 minutes, and the number can be verified anew", async () => {
    const { id } = await sent();
    for (const seconds of [120, 180, 300]) await server.pass(seconds);
    expect(await isVerified(id, lab.lastTo(phone).code)).toBe(false);
    expect((await client.send(phone)).http).toBe(200);
  });

  it("stops when the code is entered", async () => {
    const { id, message } = await sent();
    expect(await isVerified(id, message.code)).toBe(true);
    await server.pass(600);
    expect(lab.sent).toHaveLength(1);
  });

  it("gives a new code three guesses of its own", async () => {
    const { id, message } = await sent();
    for (let times = 0; times < 2; times += 1) await client.verify(id, wrong(message.code));
    await server.pass(120);
    await server.pass(180);
    const { code } = lab.lastTo(phone);
    for (let times = 0; times < 2; times += 1) await client.verify(id, wrong(code));
    expect(await isVerified(id, code)).toBe(true);
  });
});

describe("A step that cannot reach the number", () => {
  it("is left out: a landline is called at once, with a new code three minutes later", async () => {
    const landline = "+442079460123";
    const { body } = await client.send(landline);
    await server.pass(0);
    const first = lab.lastTo(landline);
    await server.pass(180);
    const second = lab.lastTo(landline);
    expect([first.channel, second.channel, first.code === second.code]).toEqual(["voice", "voice", false]);
    expect(await isVerified(body.request_id, second.code)).toBe(true);
  });

  it("takes no code away: an app without calls keeps the SMS' code to the end of its five minutes", async () => {
    client = idenfyClient(server, await server.addApp({ test: false, channels: ["sms"] }));
    const { id, message } = await sent();
    await server.pass(299);
    expect([lab.sent.length, await isVerified(id, message.code)]).toEqual([1, true]);
  });
});

describe("An iDenfy request", () => {
  it("of fifty at once sends one message; the others are told that it is under way", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.send(phone)));
    await server.pass(0);
    const count = (http: number) => answers.filter((it) => it.http === http).length;
    expect([count(200), count(409), lab.sent.length]).toEqual([1, 49, 1]);
  });

  it("of a test app to a number with a fixed code can be verified with its first four digits", async () => {
    const test = idenfyClient(server, await server.addApp());
    const { body } = await test.send("+447700900980");
    expect((await test.verify(body.request_id, "4242")).body).toEqual({ is_verified: true });
  });

  it("is another app's to nobody", async () => {
    const { id, message } = await sent();
    const other = idenfyClient(server, await server.addApp());
    expect((await other.verify(id, message.code)).body).toEqual({ is_verified: false });
    expect(await isVerified(id, message.code)).toBe(true);
  });

  it("from a page is refused, though its secret is right", async () => {
    const headers = {
      Origin: "http://localhost",
      Authorization: `Basic ${btoa(`${client.app.appKey}:${client.app.secretKey}`)}`,
    };
    const { http, body } = await client.post("send-sms", { phone_number: phone }, { headers });
    expect([http, body.identifier]).toEqual([401, "UNAUTHORIZED"]);
  });

  it("that is refused says how: with a challenge, or with a time", async () => {
    const denied = await client.post("send-sms", {}, { headers: {} });
    expect(denied.headers.get("www-authenticate")).toMatch(/^Basic /);
    for (let round = 0; round < 5; round += 1) {
      const { id, message } = await sent();
      await client.verify(id, message.code);
    }
    const limited = await client.send(phone);
    expect([limited.http, limited.headers.get("retry-after")]).toEqual([429, "60"]);
    server.clock.advance(60_000);
    expect((await client.send(phone)).http).toBe(200);
  });

  it("leaves no code and no secret in the log", async () => {
    const { id, message } = await sent();
    await client.verify(id, message.code);
    await client.verify(id, "4711");
    const log = server.logged.join("").replaceAll(/"(?:time|ms|id)":[^,}]*/g, "");
    expect(log).toContain("/fraud/verify-sms");
    for (const secret of [message.code, "4711", client.app.secretKey, phone.slice(1)])
      expect(log).not.toContain(secret);
  });
});

describe("Whatever is sent to iDenfy's paths", () => {
  const statuses = [200, 400, 401, 404, 405, 409, 413, 415, 429];
  const isAnswer = (body: object) =>
    ("identifier" in body && "message" in body) || "request_id" in body || "is_verified" in body;

  it("as a field is answered in iDenfy's form, never with a fault", async () => {
    const value = fc.oneof(
      fc.anything(),
      fc.string({ unit: "binary" }),
      fc.constantFrom(phone, "1".repeat(32), "1234"),
    );
    const fields = fc.record(
      { phone_number: value, sender_name: value, request_id: value, received_code: value },
      { requiredKeys: [] },
    );
    const json = fields.map((it) =>
      JSON.stringify(it, (_name, part) => (typeof part === "bigint" ? 1 : part)),
    );
    const path = fc.constantFrom("send-sms", "verify-sms");
    await fc.assert(
      fc.asyncProperty(path, json, async (to, body) => {
        const answer = await client.post(to, body);
        expect(statuses).toContain(answer.http);
        expect(isAnswer(answer.body)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("as a body or a path is answered in iDenfy's form, never with a fault", async () => {
    const body = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        '{"phone_number":',
        "[]",
        "null",
        "1",
        `${"[".repeat(30_000)}`,
        `{"a":${"[".repeat(9000)}${"]".repeat(9000)}}`,
        "\0",
      ),
    );
    const path = fc.oneof(
      fc.constantFrom("send-sms", "send-sms/", "SEND-SMS", "%", "%E0%A4%A", "verify-sms/x"),
      fc.webPath(),
    );
    const type = fc.constantFrom(
      "application/json",
      "application/json; charset=utf-7",
      "text/plain",
      "multipart/form-data",
    );
    await fc.assert(
      fc.asyncProperty(path, body, type, async (to, text, contentType) => {
        const headers = { "Content-Type": contentType };
        const answer = await server.request(
          `/fraud/${to.replace(/^\/+/, "").replaceAll(/(^|\/)\.+(?=\/|$)/g, "")}`,
          { method: "POST", headers, body: text },
        );
        expect(statuses).toContain(answer.http);
        expect(isAnswer(answer.body)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
