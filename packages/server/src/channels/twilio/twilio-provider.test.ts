import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeProvider, exampleMessage } from "../provider.conformance.ts";
import type { OutboundMessage } from "../provider.ts";
import {
  exampleContext,
  openStage,
  startVendor,
  type Vendor,
  type VendorAnswers,
} from "../vendor.fixture.ts";
import { twilioOptions } from "./twilio-options.ts";
import { createTwilioProvider } from "./twilio-provider.ts";

const accountSid = `AC${"0a".repeat(16)}`;
const contentSid = `HX${"1b".repeat(16)}`;
const serviceSid = `MG${"2c".repeat(16)}`;
const messageSid = `SM${"3d".repeat(16)}`;

/** Twilio's error texts quote the number: ours must not. */
const refusal = (code: number, status = 400) => ({
  status,
  body: { code, message: "The 'To' number +447400123456 is not valid", more_info: "", status },
});

const answers: VendorAnswers = {
  accept: () => ({ status: 201, body: { sid: messageSid, status: "queued", to: "+447400123456" } }),
  refuse: () => refusal(21211),
  busy: () => refusal(20429, 429),
};

const configured = (baseUrl: string, more: object = {}) =>
  twilioOptions.parse({
    kind: "twilio",
    accountSid,
    authToken: "token",
    from: "+15005550006",
    voiceFrom: "+15005550007",
    whatsappFrom: "+15005550008",
    baseUrl,
    ...more,
  });

describeProvider("Twilio", () =>
  openStage(answers, ({ url }) => createTwilioProvider(configured(url), exampleContext())),
);

describe("a request to Twilio", () => {
  let vendor: Vendor;

  beforeEach(async () => {
    vendor = await startVendor(answers);
  });
  afterEach(() => vendor.close());

  const sent = async (message: OutboundMessage, more: object = {}, callbackUrl?: string) => {
    const context = { ...exampleContext(), ...(callbackUrl !== undefined && { callbackUrl }) };
    const handover = await createTwilioProvider(configured(vendor.url, more), context).send(
      message,
      AbortSignal.timeout(20_000),
    );
    expect(handover).toEqual({ kind: "accepted", reference: messageSid });
    const { method, path, headers, body } = vendor.last();
    return { method, path, headers, fields: Object.fromEntries(new URLSearchParams(body)) };
  };

  it("is an authenticated form for the account's Messages", async () => {
    const { method, path, headers } = await sent(exampleMessage("sms"));
    expect([method, path]).toEqual(["POST", `/2010-04-01/Accounts/${accountSid}/Messages.json`]);
    expect(headers["authorization"]).toBe(`Basic ${btoa(`${accountSid}:token`)}`);
    expect(headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });

  it("says of an SMS who gets what, until when, and where to report", async () => {
    expect((await sent(exampleMessage("sms"))).fields).toEqual({
      To: "+447400123456",
      From: "+15005550006",
      Body: "Acme code: 918273. Valid for 10 minutes.",
      ValidityPeriod: "600",
      StatusCallback: "https://verify.example/receipts/vendor?id=0190a1b2-verification-1",
    });
  });

  it("sends from the message's own sender, else by the messaging service", async () => {
    expect(
      (await sent(exampleMessage("sms", { sender: "Acme" }), { from: serviceSid })).fields,
    ).toMatchObject({
      From: "Acme",
    });
    const { fields } = await sent(exampleMessage("sms"), { from: serviceSid });
    expect(fields).toMatchObject({ MessagingServiceSid: serviceSid });
    expect(fields).not.toHaveProperty("From");
  });

  it.each([
    [0.001, "1"],
    [1, "60"],
    [600, "36000"],
    [5000, "36000"],
  ])("keeps a validity of %d minutes within Twilio's bounds: %s s", async (minutes, seconds) => {
    expect((await sent(exampleMessage("sms", { minutes }))).fields["ValidityPeriod"]).toBe(seconds);
  });

  it("names no callback that Twilio could not reach, because it would refuse the message", async () => {
    for (const host of ["localhost:3000", "127.0.0.1:3000", "server", "my_host.example"])
      expect((await sent(exampleMessage("sms"), {}, `http://${host}/receipts/x`)).fields).not.toHaveProperty(
        "StatusCallback",
      );
  });

  it("says a call's phrases with pauses, in the text's language, escaped", async () => {
    const message = exampleMessage("voice", { speech: ['A & "B" <C>', "9, 1"], language: "de" });
    const { path, fields } = await sent(message);
    expect(path).toBe(`/2010-04-01/Accounts/${accountSid}/Calls.json`);
    expect(fields).toMatchObject({ To: "+447400123456", From: "+15005550007" });
    expect(fields["Twiml"]).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response>' +
        '<Say language="de-DE">A &amp; &quot;B&quot; &lt;C&gt;</Say><Pause length="1"/>' +
        '<Say language="de-DE">9, 1</Say></Response>',
    );
    expect(fields["StatusCallback"]).toContain("?id=0190a1b2-verification-1");
  });

  it("calls with the voice that is configured for the language, and only for it", async () => {
    const voices = { "de-DE": "Polly.Vicki-Neural" };
    const austrian = await sent(exampleMessage("voice", { language: "de-AT" }), { voices });
    expect(austrian.fields["Twiml"]).toContain('<Say language="de-AT">');
    const german = await sent(exampleMessage("voice", { language: "de" }), { voices });
    expect(german.fields["Twiml"]).toContain('<Say language="de-DE" voice="Polly.Vicki-Neural">');
  });

  it("says the text when a call has no phrases", async () => {
    const { fields } = await sent(exampleMessage("voice", { speech: [], text: "Your code" }));
    expect(fields["Twiml"]).toContain(">Your code</Say>");
  });

  it("fills WhatsApp's template with the code, and sends plain text without one", async () => {
    const templated = await sent(exampleMessage("whatsapp"), { whatsappContentSid: contentSid });
    expect(templated.fields).toEqual({
      To: "whatsapp:+447400123456",
      From: "whatsapp:+15005550008",
      ContentSid: contentSid,
      ContentVariables: '{"1":"918273"}',
      StatusCallback: "https://verify.example/receipts/vendor?id=0190a1b2-verification-1",
    });
    expect((await sent(exampleMessage("whatsapp"))).fields).toMatchObject({
      Body: "Acme code: 918273. Valid for 10 minutes.",
    });
  });
});

describe("an error of Twilio's", () => {
  const handed = async (answer: { readonly status: number; readonly body: unknown }) => {
    const vendor = await startVendor({ ...answers, accept: () => answer });
    const provider = createTwilioProvider(configured(vendor.url), exampleContext());
    const handover = await provider.send(exampleMessage("sms"), AbortSignal.timeout(20_000));
    await vendor.close();
    return handover;
  };

  it.each([21211, 21214, 21217, 21401, 21610, 21614, 21635, 63003, 63024])(
    "%d says that nobody can reach the phone",
    async (code) => {
      const handover = await handed(refusal(code));
      expect(handover).toMatchObject({ kind: "refused", why: expect.stringContaining(String(code)) });
    },
  );

  it.each([21408, 21606, 21608, 21609, 21612, 21215, 63016, 99999])(
    "%d leaves the message to another provider",
    async (code) => {
      const handover = await handed(refusal(code));
      expect(handover).toMatchObject({ kind: "unavailable", why: expect.stringContaining(String(code)) });
    },
  );

  it.each([
    [429, 20429],
    [400, 21611],
    [400, 63018],
  ])("with status %d, %d says that Twilio takes no more for now", async (status, code) => {
    expect((await handed(refusal(code, status))).kind).toBe("busy");
  });

  it.each([
    [401, 20003],
    [503, 503],
    [500, 21211],
  ])("with status %d (%d) is the account's or Twilio's trouble, not the phone's", async (status, code) => {
    expect((await handed(refusal(code, status))).kind).toBe("unavailable");
  });

  it.each([
    [200, { status: "queued" }],
    [201, { sid: 'SM"; drop' }],
    [302, ""],
    [408, ""],
    [504, "gateway timeout"],
  ])("that is none (status %d) leaves open whether the message was sent", async (status, body) => {
    expect((await handed({ status, body })).kind).toBe("unanswered");
  });

  it("is told without the number that Twilio's text quotes", async () => {
    for (const code of [21211, 21612, 99999, "+447400123456", "447400123456"]) {
      const body = { code, message: "The 'To' number +447400123456 is not valid" };
      expect(JSON.stringify(await handed({ status: 400, body }))).not.toContain("7400123456");
    }
  });
});

describe("options of Twilio", () => {
  it("offer the channels that have a sender", () => {
    const offered = (more: object) =>
      createTwilioProvider(
        twilioOptions.parse({ kind: "twilio", accountSid, authToken: "t", ...more }),
        exampleContext(),
      ).channels;
    expect(offered({ from: "Acme" })).toEqual(["sms"]);
    expect(offered({ voiceFrom: "+15005550007" })).toEqual(["voice"]);
    expect(offered({ from: serviceSid, whatsappFrom: "+15005550008" })).toEqual(["sms", "whatsapp"]);
  });

  it("need a sender and well-formed ids, and never quote a value", () => {
    const wrong = [
      {},
      { from: "a name that is too long" },
      { from: "+15005550006", accountSid: "AC-secret" },
      { from: "+15005550006", whatsappContentSid: "HX-secret" },
      { from: "+15005550006", voices: { "de-DE": '"><Dial>secret' } },
    ];
    for (const more of wrong) {
      const { error } = twilioOptions.safeParse({ kind: "twilio", accountSid, authToken: "secret", ...more });
      expect(error?.issues).toHaveLength(1);
      expect(error?.message).not.toMatch(/secret|too long"/);
    }
  });
});
