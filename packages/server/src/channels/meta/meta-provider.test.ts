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
import { metaOptions } from "./meta-options.ts";
import { createMetaProvider } from "./meta-provider.ts";

const wamid = "wamid.HBgLNDQ3NDAwMTIzNDU2FQIAERgSNzA=";

/** Meta's error texts may quote the number: ours must not. */
const refusal = (code: unknown, status = 400) => ({
  status,
  body: { error: { message: `(#${code}) +447400123456`, type: "OAuthException", code, fbtrace_id: "A" } },
});

const answers: VendorAnswers = {
  accept: () => ({
    status: 200,
    body: {
      messaging_product: "whatsapp",
      contacts: [{ input: "+447400123456", wa_id: "447400123456" }],
      messages: [{ id: wamid, message_status: "accepted" }],
    },
  }),
  refuse: () => refusal(131026),
  busy: () => refusal(130429, 429),
};

const configured = (baseUrl: string, more: object = {}) =>
  metaOptions.parse({
    kind: "meta",
    accessToken: "EAAtoken",
    phoneNumberId: "106540352242922",
    template: "sign_in_code",
    appSecret: "app secret",
    verifyToken: "verify word",
    baseUrl,
    ...more,
  });

describeProvider("Meta", () =>
  openStage(answers, ({ url }) => createMetaProvider(configured(url), exampleContext())),
);

describe("a request to Meta", () => {
  let vendor: Vendor;

  beforeEach(async () => {
    vendor = await startVendor(answers);
  });
  afterEach(() => vendor.close());

  const sent = async (message: OutboundMessage, more: object = {}) => {
    const provider = createMetaProvider(configured(vendor.url, more), exampleContext());
    const handover = await provider.send(message, AbortSignal.timeout(20_000));
    expect(handover).toEqual({ kind: "accepted", reference: wamid });
    const { body, ...request } = vendor.last();
    return { ...request, body: JSON.parse(body) };
  };

  it("is an authenticated JSON object for the number's messages, in the configured version", async () => {
    const { method, path, headers } = await sent(exampleMessage("whatsapp"));
    expect([method, path]).toEqual(["POST", "/v23.0/106540352242922/messages"]);
    expect(headers["authorization"]).toBe("Bearer EAAtoken");
    expect(headers["content-type"]).toBe("application/json");
    expect((await sent(exampleMessage("whatsapp"), { version: "v24.0" })).path).toMatch(/^\/v24\.0\//);
  });

  it("fills the code into the template's text and behind its button, and names the message", async () => {
    const parameters = [{ type: "text", text: "918273" }];
    expect((await sent(exampleMessage("whatsapp", { language: "pt-BR" }))).body).toEqual({
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: "+447400123456",
      type: "template",
      template: {
        name: "sign_in_code",
        language: { policy: "deterministic", code: "pt_BR" },
        components: [
          { type: "body", parameters },
          { type: "button", sub_type: "url", index: "0", parameters },
        ],
      },
      biz_opaque_callback_data: "0190a1b2-verification-1",
    });
  });

  it("asks for a language in which the template is approved, when the operator says which", async () => {
    const asked = async (language: string, languages?: readonly string[]) =>
      (await sent(exampleMessage("whatsapp", { language }), { languages })).body.template.language.code;
    expect(await asked("de")).toBe("de");
    expect(await asked("en", ["de", "en_US"])).toBe("en_US");
    expect(await asked("zh-Hant", ["de", "zh_CN", "zh_TW"])).toBe("zh_TW");
    expect(await asked("nn", ["de", "nb"])).toBe("nb");
    expect(await asked("fr", ["de", "en_US"])).toBe("de");
  });
});

describe("an error of Meta's", () => {
  const handed = async (answer: { readonly status: number; readonly body: unknown }) => {
    const vendor = await startVendor({ ...answers, accept: () => answer });
    const provider = createMetaProvider(configured(vendor.url), exampleContext());
    const handover = await provider.send(exampleMessage("whatsapp"), AbortSignal.timeout(20_000));
    await vendor.close();
    return handover;
  };

  it.each([131026, 131021, 131050])("%d says that nobody can reach the phone on WhatsApp", async (code) => {
    const handover = await handed(refusal(code));
    expect(handover).toMatchObject({ kind: "refused", why: expect.stringContaining(String(code)) });
  });

  it.each([0, 100, 190, 131048, 131056, 131051, 132000, 132001, 132015, 133010, 199_999])(
    "%d leaves the message to another provider",
    async (code) => {
      const handover = await handed(refusal(code));
      expect(handover).toMatchObject({ kind: "unavailable", why: expect.stringContaining(String(code)) });
    },
  );

  it.each([4, 80007, 130429])("%d says that Meta takes no more for now", async (code) => {
    expect(await handed(refusal(code))).toMatchObject({ kind: "busy", retryAfter: null });
  });

  it.each([
    [401, 190],
    [500, 131000],
    [503, 131026],
  ])("with status %d (%d) is the account's or Meta's trouble, not the phone's", async (status, code) => {
    expect((await handed(refusal(code, status))).kind).toBe("unavailable");
  });

  it.each([
    [200, { messages: [] }],
    [200, { messages: [{ id: "" }] }],
    [200, { messages: [{ id: "+44 7400 123456" }] }],
    [302, ""],
    [504, "gateway timeout"],
  ])("that is none (status %d) leaves open whether the message was sent", async (status, body) => {
    expect((await handed({ status, body })).kind).toBe("unanswered");
  });

  it("is told without the number that Meta's text quotes", async () => {
    for (const code of [131026, 100, 199_999, "447400123456", { code: 1 }])
      expect(JSON.stringify(await handed(refusal(code)))).not.toContain("7400123456");
  });
});

describe("options of Meta", () => {
  it("need well-formed ids and never quote a value", () => {
    const right = { kind: "meta", accessToken: "EAA", phoneNumberId: "1", template: "code" };
    expect(metaOptions.parse(right)).toMatchObject({
      baseUrl: "https://graph.facebook.com",
      version: "v23.0",
    });
    const wrong = [
      { accessToken: "secret\n" },
      { phoneNumberId: "../secret" },
      { template: "Secret" },
      { languages: ["pt-BR"] },
      { languages: [] },
      { version: "../secret" },
    ];
    for (const more of wrong) {
      const { error } = metaOptions.safeParse({ ...right, ...more });
      expect(error?.issues).toHaveLength(1);
      expect(error?.message).not.toMatch(/secret/i);
    }
  });
});
