// Vonage as a provider: the conformance suite, and the exact requests that its APIs document.
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { jwtVerify } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeProvider, exampleMessage } from "../provider.conformance.ts";
import { type Arrival, exampleContext, openStage, startVendor, type Vendor } from "../vendor.fixture.ts";
import { vonageOptions } from "./vonage-options.ts";
import { createVonageProvider } from "./vonage-provider.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

const uuid = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

const account = { kind: "vonage", apiKey: "a1b2c3d4", apiSecret: "s3cr3t", from: "Acme" };

const everything = {
  ...account,
  applicationId: "11111111-2222-3333-4444-555555555555",
  privateKey,
  signatureSecret: "a signature secret of the account",
  voiceFrom: "+442079460000",
  whatsappFrom: "+14157386102",
  viberFrom: "0123456789",
};

const answers = {
  accept: ({ path }: Arrival) =>
    path === "/v1/calls"
      ? {
          status: 201,
          body: { uuid, status: "started", direction: "outbound", conversation_uuid: `CON-${uuid}` },
        }
      : { status: 202, body: { message_uuid: uuid } },
  refuse: ({ path, body }: Arrival) =>
    path === "/v1/calls"
      ? {
          status: 400,
          body: {
            type: "BAD_REQUEST",
            error_title: "Bad Request",
            invalid_parameters: { to: `Invalid: ${body}` },
          },
        }
      : {
          status: 422,
          body: {
            type: "https://developer.vonage.com/api-errors/messages#1170",
            title: "Invalid number",
            detail: `Cannot send ${body}`,
            instance: "bf0ca0bf927b3b52e3cb03217e1a1ddf",
          },
        },
};

const at = ({ url }: Vendor, options: object) =>
  createVonageProvider(
    vonageOptions.parse({ ...options, messagesUrl: `${url}/`, voiceUrl: url }),
    exampleContext(),
  );

describeProvider("Vonage", () => openStage(answers, (vendor) => at(vendor, everything)));

describe("Vonage is asked", () => {
  let vendor: Vendor;
  beforeAll(async () => {
    vendor = await startVendor(answers);
  });
  beforeEach(() => vendor.behave("accept"));
  afterAll(() => vendor.close());

  const sent = async (channel: Parameters<typeof exampleMessage>[0], options: object, more: object = {}) => {
    const handover = await at(vendor, options).send(
      exampleMessage(channel, more),
      AbortSignal.timeout(20_000),
    );
    expect(handover).toEqual({ kind: "accepted", reference: uuid });
    const { method, path, headers, body } = vendor.last();
    expect(headers["content-type"]).toBe("application/json");
    return {
      line: `${method} ${path}`,
      authorization: String(headers["authorization"]),
      body: JSON.parse(body),
    };
  };

  const id = "0190a1b2-verification-1";
  const webhook_url = `https://verify.example/receipts/vendor?id=${id}`;

  it("for an SMS under the account's key, and for no receipts that could not be believed", async () => {
    const { line, authorization, body } = await sent("sms", account);
    expect(line).toBe("POST /v1/messages");
    expect(authorization).toBe(`Basic ${Buffer.from("a1b2c3d4:s3cr3t").toString("base64")}`);
    expect(body).toEqual({
      to: "447400123456",
      from: "Acme",
      channel: "sms",
      message_type: "text",
      text: "Acme code: 918273. Valid for 10 minutes.",
      client_ref: id,
    });
  });

  it("for an SMS from the sender that the message names, with receipts", async () => {
    const { body } = await sent("sms", everything, { sender: "+447700900000" });
    expect(body).toMatchObject({ from: "447700900000", webhook_url, webhook_version: "v1" });
  });

  it("under a JWT of the application that lives for minutes", async () => {
    const now = new Date(exampleContext().now());
    const seconds = now.getTime() / 1000;
    const tokens = [];
    for (const channel of ["sms", "voice"] as const) {
      const { authorization } = await sent(channel, everything);
      const token = authorization.replace(/^Bearer /, "");
      const { payload, protectedHeader } = await jwtVerify(token, createPublicKey(publicKey), {
        algorithms: ["RS256"],
        currentDate: now,
      });
      expect(protectedHeader).toEqual({ alg: "RS256", typ: "JWT" });
      expect(payload).toEqual({
        application_id: everything.applicationId,
        iat: seconds,
        exp: seconds + 300,
        jti: expect.stringMatching(/^[\da-f-]{36}$/),
      });
      tokens.push(payload.jti);
    }
    expect(new Set(tokens).size).toBe(2);
  });

  it("for a WhatsApp text from the business' number, whatever sender the message names", async () => {
    const { body } = await sent("whatsapp", everything, { sender: "Other" });
    expect(body).toEqual({
      to: "447400123456",
      from: "14157386102",
      channel: "whatsapp",
      message_type: "text",
      text: "Acme code: 918273. Valid for 10 minutes.",
      client_ref: id,
      webhook_url,
      webhook_version: "v1",
    });
  });

  it("for a WhatsApp authentication template with the code in body and button", async () => {
    const whatsappTemplate = { name: "verify_code", languages: ["en_US", "pt_BR", "pt_PT", "de"] };
    const { body } = await sent("whatsapp", { ...everything, whatsappTemplate }, { language: "pt-PT" });
    expect(body).toEqual({
      to: "447400123456",
      from: "14157386102",
      channel: "whatsapp",
      message_type: "custom",
      custom: {
        type: "template",
        template: {
          name: "verify_code",
          language: { policy: "deterministic", code: "pt_PT" },
          components: [
            { type: "body", parameters: [{ type: "text", text: "918273" }] },
            { type: "button", sub_type: "url", index: "0", parameters: [{ type: "text", text: "918273" }] },
          ],
        },
      },
      client_ref: id,
      webhook_url,
      webhook_version: "v1",
    });
    const chosen = [];
    for (const language of ["pt", "de-AT", "en", "fr"])
      chosen.push((await sent("whatsapp", { ...everything, whatsappTemplate }, { language })).body);
    expect(chosen.map((it) => it.custom.template.language.code)).toEqual(["pt_BR", "de", "en_US", "en_US"]);
  });

  it("for a Viber message of the transaction kind that does not outlive its code", async () => {
    const { body } = await sent("viber", everything);
    expect(body).toEqual({
      to: "447400123456",
      from: "0123456789",
      channel: "viber_service",
      message_type: "text",
      text: "Acme code: 918273. Valid for 10 minutes.",
      viber_service: { category: "transaction", ttl: 600 },
      client_ref: id,
      webhook_url,
      webhook_version: "v1",
    });
    const lives = [];
    for (const minutes of [0, 100_000]) lives.push((await sent("viber", everything, { minutes })).body);
    expect(lives.map((it) => it.viber_service.ttl)).toEqual([30, 259_200]);
  });

  it("for a call that says its phrases in their language, with a pause between them", async () => {
    const { line, body } = await sent("voice", everything, {
      speech: ["Dein Code von <A & B>:", '"9, 1, 8"'],
      language: "de-CH",
      sender: "Acme",
    });
    expect(line).toBe("POST /v1/calls");
    expect(body).toEqual({
      to: [{ type: "phone", number: "447400123456" }],
      from: { type: "phone", number: "442079460000" },
      ncco: [
        {
          action: "talk",
          text: '<speak>Dein Code von &lt;A &amp; B&gt;:<break time="700ms"/>&quot;9, 1, 8&quot;</speak>',
          language: "de-DE",
        },
      ],
      event_url: [webhook_url],
      event_method: "POST",
    });
  });

  it("to say the text of a call that has no phrases", async () => {
    const { body } = await sent("voice", everything, { speech: [], text: "Code 9" });
    expect(body.ncco[0].text).toBe("<speak>Code 9</speak>");
  });

  it("with no reference that is longer than it takes; the webhook still names the message", async () => {
    const long = "x".repeat(41);
    const { body } = await sent("sms", everything, { id: long });
    expect(body).not.toHaveProperty("client_ref");
    expect(body.webhook_url).toBe(`https://verify.example/receipts/vendor?id=${long}`);
  });
});

describe("Vonage's options", () => {
  const complaints = (more: object) => {
    const parsed = vonageOptions.safeParse({ ...account, ...more });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
  };

  it("switch a channel on by its sender", () => {
    const channelsOf = (options: object) =>
      createVonageProvider(vonageOptions.parse(options), exampleContext()).channels;
    expect(channelsOf(account)).toEqual(["sms"]);
    expect(channelsOf(everything)).toEqual(["sms", "voice", "whatsapp", "viber"]);
  });

  it("have Vonage's addresses as defaults", () => {
    expect(vonageOptions.parse(account)).toEqual({
      ...account,
      name: "vonage",
      messagesUrl: "https://api.nexmo.com",
      voiceUrl: "https://api.nexmo.com",
    });
  });

  it.each([
    ["an application without its key", { applicationId: "x" }, "privateKey"],
    ["a key without its application", { privateKey }, "privateKey"],
    ["a key that is none", { applicationId: "x", privateKey: "-----BEGIN" }, "privateKey"],
    ["the public half of a key", { applicationId: "x", privateKey: publicKey }, "privateKey"],
    ["voice without an application", { voiceFrom: "442079460000" }, "voiceFrom"],
    ["a caller that is no number", { ...everything, voiceFrom: "Acme" }, "voiceFrom"],
    ["an address of another scheme", { messagesUrl: "ftp://x" }, "messagesUrl"],
  ])("are refused with %s", (_, more, path) => {
    expect(complaints(more)).toContain(path);
  });

  it("quote no secret when they are refused", () => {
    const parsed = vonageOptions.safeParse({
      ...account,
      apiSecret: "",
      applicationId: "x",
      privateKey: "password-1",
      voiceFrom: "password-2",
    });
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error)).not.toMatch(/password-\d/);
  });
});
