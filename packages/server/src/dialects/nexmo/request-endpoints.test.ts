// What a request chooses, and what reaches the phone.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Composed, startComposed } from "../../composed.fixture.ts";
import { aPhone, type NexmoClient, nexmoClient } from "./nexmo.fixture.ts";

let server: Composed;
beforeEach(async () => {
  server = await startComposed();
});
afterEach(() => server.close());

/** The app's messages, oldest first, as `channel text`. */
const messages = async ({ app: { appKey, secretKey } }: NexmoClient): Promise<readonly string[]> => {
  const { body } = await server.request(`/${appKey}/test/inbox`, {
    headers: { Authorization: `Bearer ${secretKey}` },
  });
  return body.messages
    .map(({ channel, text }: { channel: string; text: string }) => `${channel} ${text}`)
    .toReversed();
};

describe("The message", () => {
  it.each([
    [{}, /^sms Acme Inc code: \d{4}\. Valid for 5 minutes\.$/],
    [{ brand: "ブランド & <Co>" }, /^sms ブランド & <Co> code: \d{4}\./],
    [{ code_length: "6" }, /: \d{6}\./],
    [{ pin_expiry: "120" }, /Valid for 2 minutes\.$/],
    [{ pin_expiry: "400", next_event_wait: "120" }, /Valid for 2 minutes\.$/],
    [{ lg: "de-de" }, /Minuten/],
    [{ lg: "ES-MX" }, /minutos/],
    [{ workflow_id: "7" }, /^voice Hello\. Your Acme Inc code is: (?:\d, ){3}\d\./],
    [{ workflow_id: "3", lg: "fr-fr" }, /^voice .*Acme Inc/],
  ])("of %j says so", async (fields, text) => {
    const client = await nexmoClient(server);
    await client.begin(fields as unknown as Record<string, string>);
    expect(await messages(client)).toEqual([expect.stringMatching(text)]);
  });

  it("is in the language of the number's country when nobody says", async () => {
    const client = await nexmoClient(server);
    await client.begin({ number: "33612345678" });
    expect(await messages(client)).toEqual([expect.stringMatching(/minutes?\b.*\.$/)]);
    expect((await messages(client))[0]).not.toContain("Valid for");
  });

  it.each([
    ["48", "48.00"],
    ["48.5", "48.50"],
    ["0.99", "0.99"],
    ["123456789.10", "123456789.10"],
  ])("of a payment of %s names amount and payee", async (amount, shown) => {
    const client = await nexmoClient(server);
    const { body } = await client.post("/verify/psd2/json", {
      number: aPhone,
      payee: "Acme Inc",
      amount,
      code_length: "6",
    });
    expect(body.status).toBe("0");
    const [text = ""] = await messages(client);
    expect(text).toMatch(/^sms Acme Inc: .* EUR\. Code: \d{6} \(5 min\)$/);
    expect(text).toContain(` ${shown} `);
    const { code } = await client.codeOf(aPhone);
    const checked = await client.post("/verify/check/json", { request_id: body.request_id, code });
    expect(checked.body.status).toBe("0");
  });
});

describe("A number", () => {
  it.each([
    ["447400123456", undefined],
    ["+447400123456", undefined],
    ["00447400123456", undefined],
    ["07400 123456", "GB"],
    ["7400123456", "gb"],
    ["447400123456", "GB"],
  ])("written %s with country %s is the same", async (number, country) => {
    const client = await nexmoClient(server);
    await client.begin({ number, ...(country ? { country } : {}) });
    expect(await server.codes(client.app, aPhone)).toHaveLength(1);
  });

  it("of a landline is called at once, as no SMS reaches it", async () => {
    const client = await nexmoClient(server);
    const { body } = await client.post("/verify/json", { number: "442079460000", brand: "Acme" });
    expect(body.status).toBe("0");
    await server.pass(180);
    const { body: found } = await client.get("/verify/search/json", { request_id: body.request_id });
    expect(found.events.map(({ type }: { type: string }) => type)).toEqual(["tts", "tts"]);
    expect(found.date_submitted).toBe(found.first_event_date);
    expect(await messages(client)).toEqual(Array(2).fill(expect.stringMatching(/^voice /)));
  });

  it.each([
    ["447400123456", "Mobile", "0"],
    ["442079460000", "LANDLINE", "0"],
    ["442079460000", "mobile", "15"],
    ["447400123456", "All", "0"],
    ["447400123456", "Fax", "3"],
  ])("%s where %s is required: status %s", async (number, require_type, status) => {
    const client = await nexmoClient(server);
    const { body } = await client.post("/verify/json", { number, brand: "Acme", require_type });
    expect(body.status).toBe(status);
  });

  it("of an app without calls has no calls among its events", async () => {
    const client = await nexmoClient(server, { channels: ["sms"] });
    const { id } = await client.begin({ workflow_id: "5" });
    const { body } = await client.post("/verify/control/json", {
      request_id: id,
      cmd: "trigger_next_event",
    });
    expect(body.status).toBe("19");
    expect(
      (await client.post("/verify/json", { number: "447400123457", brand: "A", workflow_id: "7" })).body,
    ).toMatchObject({ status: "6" });
  });
});

describe("A code of the app's own", () => {
  it("is taken from an app that may send texts of its own", async () => {
    const client = await nexmoClient(server, { directSms: true });
    const { id } = await client.begin({ pin_code: "AKFG-3424" });
    expect(await server.codes(client.app, aPhone)).toEqual(["AKFG-3424"]);
    const { body } = await client.post("/verify/check/json", { request_id: id, code: "AKFG-3424" });
    expect(body.status).toBe("0");
  });

  it.each(["123", "12345678901", "a b c d", "----", "ÄÖÜ1234"])("cannot be %j", async (pin_code) => {
    const client = await nexmoClient(server, { directSms: true });
    const { body } = await client.post("/verify/json", { number: aPhone, brand: "Acme", pin_code });
    expect(body).toEqual({ status: "3", error_text: "Invalid value for pin_code" });
  });
});

it.each([
  ["brand", "x".repeat(19)],
  ["brand", "a\u0007b"],
  ["sender_id", "TWELVE CHARS"],
  ["sender_id", "<script>"],
  ["code_length", "5"],
  ["lg", "xx-xx"],
  ["pin_expiry", "59"],
  ["pin_expiry", "3601"],
  ["pin_expiry", "0x7f"],
  ["next_event_wait", "59"],
  ["next_event_wait", "901"],
  ["workflow_id", "0"],
  ["workflow_id", "8"],
  ["country", "GBR"],
  ["number", "4474001234567890"],
])("%s cannot be %j", async (field, value) => {
  const client = await nexmoClient(server);
  const { body } = await client.post("/verify/json", { number: aPhone, brand: "Acme", [field]: value });
  expect(body).toEqual({ status: "3", error_text: `Invalid value for ${field}` });
});

it("18 characters are a brand however many units they take", async () => {
  const client = await nexmoClient(server);
  await client.begin({ brand: "😀".repeat(18) });
  expect(await messages(client)).toEqual([expect.stringContaining("😀".repeat(18))]);
});
