import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Callback } from "../provider.ts";
import { exampleContext } from "../vendor.fixture.ts";
import { metaOptions } from "./meta-options.ts";
import { createMetaProvider } from "./meta-provider.ts";
import { metaSignature } from "./meta-signature.ts";

const appSecret = "an app's secret";
const url = "https://verify.example/receipts/meta";
const wamid = "wamid.HBgLNDQ3NDAwMTIzNDU2FQIAERgSNzA=";

const options = { kind: "meta", accessToken: "EAA", phoneNumberId: "1", template: "code" };
const provider = createMetaProvider(
  metaOptions.parse({ ...options, appSecret, verifyToken: "a word" }),
  exampleContext(),
);
const received = (callback: Callback, by = provider) => {
  const answer = by.receive?.(callback);
  if (answer === undefined) throw new Error("Meta's webhooks are read");
  return answer;
};

const signed = (body: string | Uint8Array): Callback => ({
  method: "POST",
  url,
  headers: { "x-hub-signature-256": metaSignature(appSecret, Buffer.from(body)) },
  body: Buffer.from(body),
});

const webhook = (...statuses: readonly unknown[]) =>
  JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      { id: "1", changes: [{ field: "messages", value: { messaging_product: "whatsapp", statuses } }] },
    ],
  });

const status = (state: string, more: object = {}) => ({
  id: wamid,
  status: state,
  timestamp: "1700000000",
  recipient_id: "447400123456",
  biz_opaque_callback_data: "0190a1b2-verification-1",
  ...more,
});

const about = { id: "0190a1b2-verification-1" };

describe("a webhook of Meta's", () => {
  it.each([
    ["delivered", {}, "delivered", ""],
    ["read", {}, "delivered", ""],
    [
      "failed",
      { errors: [{ code: 131026, title: "+447400123456" }] },
      "failed",
      "failed, 131026 recipient not reachable on WhatsApp",
    ],
    ["failed", { errors: [{ code: 199_999 }] }, "failed", "failed, error 199999"],
    ["failed", { errors: [{ code: "447400123456" }] }, "failed", "failed"],
    ["failed", {}, "failed", "failed"],
  ])("that says %s %j is a receipt", (word, more, state, why) => {
    expect(received(signed(webhook(status(word, more))))).toEqual({
      status: 200,
      body: "",
      receipts: [{ about, state, why }],
    });
  });

  it("brings one receipt per final status, and none for the others", () => {
    const body = webhook(status("sent"), status("delivered"), status("read"), status("deleted"));
    expect(received(signed(body)).receipts).toHaveLength(2);
  });

  it("names the message by Meta's id when it does not hand ours back", () => {
    const body = webhook(status("delivered", { biz_opaque_callback_data: undefined }));
    expect(received(signed(body)).receipts).toEqual([
      { about: { reference: wamid }, state: "delivered", why: "" },
    ]);
  });

  it("is taken with thanks when it tells of something else", () => {
    for (const body of [
      webhook(),
      '{"entry":[{"changes":[{"value":{"messages":[{}]}}]}]}',
      "{}",
      "null",
      "no JSON",
    ])
      expect(received(signed(body))).toEqual({ status: 200, body: "", receipts: [] });
  });

  it("says the same when it comes again", () => {
    const callback = signed(webhook(status("delivered")));
    expect(received(callback)).toEqual(received(callback));
  });

  const genuine = signed(webhook(status("delivered")));
  const signature = genuine.headers["x-hub-signature-256"] ?? "";
  it.each([
    ["no signature", undefined],
    ["an empty one", ""],
    ["its hash only", signature.slice(7)],
    ["another algorithm's name", signature.replace("sha256", "sha1")],
    ["capital letters", signature.toUpperCase()],
    ["a cut one", signature.slice(0, -1)],
    ["a space after it", `${signature} `],
    ["its hash in base64", `sha256=${Buffer.from(signature.slice(7), "hex").toString("base64")}`],
    ["another secret's", metaSignature("other", genuine.body)],
  ])("with %s is turned away", (_what, given) => {
    const callback = { ...genuine, headers: { "x-hub-signature-256": given } };
    expect(received(callback)).toEqual({ status: 403, body: "", receipts: [] });
  });

  it("is turned away when a byte of its body differs, or when no secret is configured", () => {
    const body = Buffer.concat([genuine.body, Buffer.from(" ")]);
    expect(received({ ...genuine, body }).status).toBe(403);
    expect(received(genuine, createMetaProvider(metaOptions.parse(options), exampleContext())).status).toBe(
      403,
    );
  });

  it("never throws and brings no receipt, whatever a stranger sends", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("GET", "POST", "PUT"),
        fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()),
        fc.option(fc.string(), { nil: undefined }),
        fc.uint8Array({ maxLength: 200 }),
        (method, anyUrl, given, body) => {
          const headers = { "x-hub-signature-256": given };
          expect(received({ method, url: anyUrl, headers, body })).toEqual({
            status: 403,
            body: "",
            receipts: [],
          });
        },
      ),
    );
  });

  it("never throws on anything that Meta might sign", () => {
    const shape = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: "small" }, fc.jsonValue(), fc.array(tie("any")), tie("object")),
      object: fc.dictionary(
        fc.constantFrom(
          "entry",
          "changes",
          "value",
          "statuses",
          "status",
          "errors",
          "code",
          "id",
          "__proto__",
        ),
        fc.oneof(tie("any"), fc.constantFrom("delivered", "failed", "constructor")),
      ),
    }));
    fc.assert(
      fc.property(shape.any, (body) => {
        expect(received(signed(JSON.stringify(body) ?? "")).status).toBe(200);
      }),
    );
  });
});

describe("the handshake of Meta's webhooks", () => {
  const greet = (query: string, by = provider) =>
    received({ method: "GET", url: `${url}?${query}`, headers: {}, body: new Uint8Array() }, by);
  const right = "hub.mode=subscribe&hub.verify_token=a%20word&hub.challenge=1158201444";

  it("gives the challenge back to whoever knows the word", () => {
    expect(greet(right)).toEqual({ status: 200, body: "1158201444", receipts: [] });
  });

  it.each([
    right.replace("a%20word", "another"),
    right.replace("subscribe", "unsubscribe"),
    right.replace("1158201444", "%3Cscript%3E"),
    "hub.mode=subscribe&hub.challenge=1",
    "",
  ])("gives nothing back for %s", (query) => {
    expect(greet(query)).toEqual({ status: 403, body: "", receipts: [] });
  });

  it("gives nothing back when no word is configured", () => {
    const wordless = createMetaProvider(metaOptions.parse(options), exampleContext());
    expect(greet(right, wordless).status).toBe(403);
    expect(greet(right.replace("a%20word", "undefined"), wordless).status).toBe(403);
  });
});
