// What a back end may choose about a send, and nobody else: code, wording, sender, lifetime, schedule.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLab } from "../../channels/lab-provider.fixture.ts";
import { type Composed, type FixtureApp, startComposed } from "../../composed.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "telproof-choices-"));
const lab = createLab();
let server: Composed;
let app: FixtureApp;
let phones = 0;
const freshPhone = () => {
  phones += 1;
  return `+4474005${String(10_000 + phones)}`;
};

beforeAll(async () => {
  server = await startComposed({ file: join(folder, "choices.db"), providers: lab.source });
  app = await server.addApp({ test: false });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const asJson = (fields: Record<string, unknown>, of = app) =>
  server.request(`/${of.appKey}/code/sms`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ secret_key: of.secretKey, ...fields }),
  });

/** Sends with `fields`; the answer and the message that left. */
const send = async (fields: Record<string, string>, of = app) => {
  const phone = freshPhone();
  const { body } = await server.postRingcaptcha(of, "code/sms", { phone, ...fields });
  await server.telproof.ports.outbox.idle();
  return { body, phone, message: lab.sent.findLast((it) => it.phone === phone) };
};

const refusal = async (fields: Record<string, string>) => {
  const { body, message } = await send(fields);
  expect(message).toBeUndefined();
  return [body.message, body.field];
};
const refused = (field: string) => ["ERROR_INVALID_PARAMETERS", field];

describe("A code of one's own", () => {
  it("is sent as it was written and accepted with and without its dashes, not otherwise", async () => {
    const verified = [];
    for (const entered of ["AB-12-cd", "AB12cd", "A B12 cd", "AB12CD", "AB12c"]) {
      const { body, message } = await send({ code: "AB-12-cd" });
      expect([message?.code, body.code_length]).toEqual(["AB-12-cd", 6]);
      const answer = await server.postRingcaptcha(app, "verify", { token: body.token, code: entered });
      verified.push(answer.body.status);
    }
    expect(verified).toEqual(["SUCCESS", "SUCCESS", "SUCCESS", "ERROR", "ERROR"]);
  });

  it("is brought by every message, a step with a new code included", async () => {
    const steps = [{ channel: "sms" }, { channel: "voice", wait: 60, code: "new" }];
    const { phone } = await send({ code: "7777", workflow: JSON.stringify(steps) });
    await server.pass(60);
    const messages = lab.sent.filter((it) => it.phone === phone);
    expect(messages.map(({ channel, code }) => [channel, code])).toEqual([
      ["sms", "7777"],
      ["voice", "7777"],
    ]);
  });

  it.each(["123", "1-2-3", "----", "12345678901", "12_34", "ключ", "1234\u0000"])(
    "%j is refused by name",
    async (code) => {
      expect(await refusal({ code })).toEqual(refused("code"));
    },
  );

  it("is stored nowhere in plain, not even while it runs", async () => {
    const { body } = await send({ code: "KIWI-42", idempotency_key: "k" });
    await server.postRingcaptcha(app, "verify", { token: body.token, code: "MELON99" });
    const stored = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
    expect(stored.join("").includes(body.id)).toBe(true);
    expect(stored.join("")).not.toMatch(/KIWI-?42|MELON99/);
    expect(server.logged.join("")).not.toMatch(/KIWI-?42|MELON99/);
  });
});

describe("A browser", () => {
  it.each([
    ["code", "1234"],
    ["code_length", "4"],
    ["ttl", "60"],
    ["template", "{code}"],
    ["brand", "Bank"],
    ["sender", "Bank"],
    ["app_hash", "FA+9qCX9VSu"],
    ["workflow", '[{"channel":"sms"}]'],
  ])("may not choose %s", async (field, value) => {
    const phone = freshPhone();
    const { body } = await server.browseRingcaptcha(app, "code/sms", { phone, [field]: value });
    expect(body).toMatchObject({ status: "ERROR", message: "ERROR_NOT_AUTHORIZED", field, attempt: 0 });
    expect(lab.sent.some((it) => it.phone === phone)).toBe(false);
  });
});

describe("A back end", () => {
  it("words the message, with {code} or {token}, and chooses its brand and sender", async () => {
    const words = { template: "{brand}: {code}, {minutes} min", brand: "Bank", sender: "BankAG" };
    const { message } = await send({ ...words, code: "1234" });
    expect(message).toMatchObject({ text: "Bank: 1234, 10 min", brand: "Bank", sender: "BankAG" });
    expect((await send({ template: "Enter {token}!", code: "1234" })).message?.text).toBe("Enter 1234!");
  });

  it("overrides the app's wording field by field, and leaves the rest", async () => {
    const own = await server.addApp({
      test: false,
      message: { template: "App {brand} {code}", sender: "AppCo" },
      locale: "de",
    });
    const plain = (await send({ code: "1234" }, own)).message;
    const branded = (await send({ code: "1234", brand: "Bank" }, own)).message;
    const worded = (await send({ code: "1234", template: "{code}!", sender: "+4915112345678" }, own)).message;
    expect([plain, branded, worded].map((it) => [it?.text, it?.sender])).toEqual([
      ["App Acme 1234", "AppCo"],
      ["App Bank 1234", "AppCo"],
      ["1234!", "+4915112345678"],
    ]);
  });

  it("hands the SMS to an Android app", async () => {
    const { message } = await send({ app_hash: "FA+9qCX9VSu" });
    expect(message?.text.endsWith("\nFA+9qCX9VSu")).toBe(true);
  });

  it.each([
    [{ ttl: "60" }, 60, 900],
    [{ ttl: "3600" }, 3600, 3600],
    [{}, 600, 900],
  ] as const)("chooses how long the code lives: %j", async (fields, code, session) => {
    const { body } = await send(fields);
    expect([body.code_expires_in, body.expires_in]).toEqual([code, session]);
  });

  it("chooses how long the code lives, to the second", async () => {
    const [inTime, late] = [await send({ ttl: "60", code: "1234" }), await send({ ttl: "60", code: "1234" })];
    server.clock.advance(59_999);
    const first = await server.postRingcaptcha(app, "verify", { token: inTime.body.token, code: "1234" });
    server.clock.advance(1);
    const second = await server.postRingcaptcha(app, "verify", { token: late.body.token, code: "1234" });
    expect([first.body.status, second.body.reason]).toEqual(["SUCCESS", "code_expired"]);
  });

  it("chooses how many digits the code has", async () => {
    for (const length of ["4", "10"]) {
      const { body, message } = await send({ code_length: length });
      expect([String(body.code_length), message?.code]).toEqual([
        length,
        expect.stringMatching(new RegExp(`^\\d{${length}}$`)),
      ]);
    }
  });

  it.each([
    ["ttl", "29"],
    ["ttl", "3601"],
    ["ttl", "soon"],
    ["code_length", "3"],
    ["code_length", "11"],
    ["code_length", "4.5"],
    ["template", "no place for it"],
    ["template", `{code}${"x".repeat(480)}`],
    ["brand", "x".repeat(41)],
    ["brand", "a\nb"],
    ["sender", "A name too long"],
    ["sender", "Bä nk"],
    ["app_hash", "short"],
  ])("is told that %s %j cannot be", async (field, value) => {
    expect(await refusal({ [field]: value })).toEqual(refused(field));
  });
});

describe("A schedule of one's own", () => {
  const steps = [
    { channel: "voice", order: 2, wait: 90, code: "new", ttl: 300, language: "fr", sender: "+33123456789" },
    { channel: "sms", order: 1, ttl: 120 },
  ];

  it.each([
    ["a JSON array", (phone: string) => asJson({ phone, workflow: steps })],
    ["JSON text in JSON", (phone: string) => asJson({ phone, workflow: JSON.stringify(steps) })],
    [
      "JSON text in a form",
      (phone: string) => server.postRingcaptcha(app, "code/sms", { phone, workflow: JSON.stringify(steps) }),
    ],
  ])("is taken as %s, in its steps' order", async (_how, ask) => {
    const phone = freshPhone();
    const { body } = await ask(phone);
    const { body: status } = await server.postRingcaptcha(app, "status", { id: body.id });
    expect([body.code_expires_in, status.next]).toEqual([120, { service: "voice", in: 90 }]);
    await server.pass(90);
    const [sms, call] = lab.sent.filter((it) => it.phone === phone);
    expect(sms?.code).not.toBe(call?.code);
    expect([sms?.sender, call?.channel, call?.language, call?.sender]).toEqual([
      null,
      "voice",
      "fr",
      "+33123456789",
    ]);
    const later = await server.postRingcaptcha(app, "status", { id: body.id });
    expect(later.body.code_expires_in).toBe(300);
  });

  it("keeps the session open until its last code has run out", async () => {
    const long = [
      { channel: "sms", ttl: 60 },
      { channel: "voice", wait: 3000, code: "new", ttl: 600 },
    ];
    const { body, phone } = await send({ workflow: JSON.stringify(long) });
    await server.pass(3000);
    const { code = "" } = lab.lastTo(phone);
    server.clock.advance(599_000);
    expect((await server.postRingcaptcha(app, "verify", { token: body.token, code })).body.status).toBe(
      "SUCCESS",
    );
  });

  it("of the app keeps it open as long", async () => {
    const own = await server.addApp({
      test: false,
      workflow: [
        { channel: "sms", wait: 0, code: "new", validFor: 1800 },
        { channel: "voice", wait: 1500, code: "same", validFor: 600 },
      ],
    });
    const { body, phone } = await send({}, own);
    expect([body.code_expires_in, body.expires_in]).toEqual([1800, 2100]);
    await server.pass(1500);
    expect(lab.lastTo(phone).channel).toBe("voice");
  });

  it.each([
    "nonsense",
    "[]",
    "{}",
    '[{"channel":"pigeon"}]',
    '[{"channel":"sms"},{"channel":"voice","wait":4}]',
    '[{"channel":"sms"},{"channel":"voice","code":"other"}]',
    '[{"channel":"sms","ttl":10}]',
    JSON.stringify(Array(6).fill({ channel: "sms" })),
    '[{"channel":"voice"}]',
    '[{"channel":"sms","order":2},{"channel":"voice","order":1}]',
    `[{"channel":"sms"}]${" ".repeat(4096)}`,
  ])("%s is refused by name", async (workflow) => {
    expect(await refusal({ workflow })).toEqual(refused("workflow"));
  });

  it.each([[[]], [[{ channel: "pigeon" }]], [{ channel: "sms" }], [["sms"]]])(
    "%j is refused by name in JSON",
    async (workflow) => {
      const { body } = await asJson({ phone: freshPhone(), workflow });
      expect([body.message, body.field]).toEqual(refused("workflow"));
    },
  );
});

describe("An idempotency key", () => {
  it("brings the same answer for the same choices, and is refused for others", async () => {
    const same = { phone: freshPhone(), idempotency_key: "same" };
    const workflow = [{ channel: "sms" }, { channel: "voice", wait: 60 }];
    const first = await asJson({ ...same, code: "1234", workflow });
    const again = await asJson({ workflow, code: "1234", ...same });
    const others = [
      await asJson({ ...same, code: "1235", workflow }),
      await asJson({ ...same, code: "1234" }),
      await asJson({ ...same, code: "1234", workflow: [{ channel: "sms" }, { channel: "voice", wait: 61 }] }),
      await asJson({ ...same, code: "1234", workflow, brand: "Bank" }),
    ];
    expect([again.body.id, again.body.token]).toEqual([first.body.id, first.body.token]);
    expect(others.map(({ body }) => body.message)).toEqual(Array(4).fill("ERROR_IDEMPOTENCY_CONFLICT"));
    await server.telproof.ports.outbox.idle();
    expect(lab.sent.filter(({ phone }) => phone === same.phone)).toHaveLength(1);
  });
});
