import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Callback } from "../provider.ts";
import { exampleContext } from "../vendor.fixture.ts";
import { twilioOptions } from "./twilio-options.ts";
import { createTwilioProvider } from "./twilio-provider.ts";
import { isTwilios, twilioSignature } from "./twilio-signature.ts";

const authToken = "a token of the account";
const url = "https://verify.example/receipts/twilio?id=0190a1b2-verification-1";
const sid = `SM${"3d".repeat(16)}`;

const provider = createTwilioProvider(
  twilioOptions.parse({ kind: "twilio", accountSid: `AC${"0a".repeat(16)}`, authToken, from: "Acme" }),
  exampleContext(),
);
const received = (callback: Callback) => {
  const answer = provider.receive?.(callback);
  if (answer === undefined) throw new Error("Twilio's callbacks are read");
  return answer;
};

/** As Twilio signs: names in order, each with its value. */
const signed = (fields: Readonly<Record<string, string>>, more: Partial<Callback> = {}): Callback => {
  const names = Object.keys(fields).toSorted();
  const text = (more.url ?? url) + names.map((name) => name + fields[name]).join("");
  return {
    method: "POST",
    url,
    headers: { "x-twilio-signature": twilioSignature(authToken, text) },
    body: Buffer.from(new URLSearchParams(fields).toString()),
    ...more,
  };
};

const delivered = { MessageSid: sid, MessageStatus: "delivered", To: "+447400123456", Body: "Grüße & 100 %" };

describe("a signature of Twilio's", () => {
  it("is the one that Twilio's documentation works out", () => {
    const body = Buffer.from(
      "To=%2B18005551212&Digits=1234&CallSid=CA1234567890ABCDE&Caller=%2B14158675309&From=%2B14158675309",
    );
    const headers = { "x-twilio-signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8=" };
    expect(isTwilios({ url: "https://mycompany.com/myapp.php?foo=1&bar=2", headers, body }, "12345")).toBe(
      true,
    );
  });

  it("holds however the URL's port is written", () => {
    const plain = "https://verify.example/receipts/twilio?id=1";
    const callback = signed(delivered, { url: plain });
    for (const spelling of [plain, plain.replace(".example", ".example:443")])
      expect(received({ ...callback, url: spelling }).status).toBe(204);
    const ported = signed(delivered, { url: plain.replace(".example", ".example:443") });
    expect(received({ ...ported, url: plain }).status).toBe(204);
  });

  it("counts a value that stands there twice once", () => {
    const callback = signed(delivered);
    const body = Buffer.from(`${Buffer.from(callback.body)}&MessageStatus=delivered`);
    expect(received({ ...callback, body }).status).toBe(204);
  });
});

describe("a callback of Twilio's", () => {
  it.each([
    [{ MessageStatus: "delivered" }, "delivered", ""],
    [{ MessageStatus: "read" }, "delivered", ""],
    [{ SmsStatus: "delivered" }, "delivered", ""],
    [
      { MessageStatus: "undelivered", ErrorCode: "30003" },
      "failed",
      "undelivered, 30003 phone unreachable for now",
    ],
    [{ MessageStatus: "failed", ErrorCode: "31999" }, "failed", "failed, error 31999"],
    [{ MessageStatus: "failed", ErrorCode: "+447400123456" }, "failed", "failed"],
    [{ CallStatus: "completed" }, "delivered", ""],
    [{ CallStatus: "no-answer" }, "failed", "no-answer"],
    [{ CallStatus: "busy" }, "failed", "busy"],
    [{ CallStatus: "failed" }, "failed", "failed"],
    [{ CallStatus: "canceled" }, "failed", "canceled"],
  ] as const)("with %j is a receipt: %s", (fields, state, why) => {
    const about = { id: "0190a1b2-verification-1" };
    expect(received(signed(fields))).toEqual({ status: 204, body: "", receipts: [{ about, state, why }] });
  });

  it.each([{ MessageStatus: "sent" }, { MessageStatus: "queued" }, { CallStatus: "ringing" }, {}])(
    "with %j tells nothing final",
    (fields) => {
      expect(received(signed(fields as Record<string, string>))).toEqual({
        status: 204,
        body: "",
        receipts: [],
      });
    },
  );

  it("names the message by Twilio's id when the URL does not", () => {
    const bare = "https://verify.example/receipts/twilio";
    expect(received(signed(delivered, { url: bare })).receipts).toEqual([
      { about: { reference: sid }, state: "delivered", why: "" },
    ]);
  });

  it("says the same when it comes again", () => {
    const callback = signed(delivered);
    expect(received(callback)).toEqual(received(callback));
  });

  const forged: readonly (readonly [string, (it: Callback) => Callback])[] = [
    ["no signature", (it) => ({ ...it, headers: {} })],
    ["an empty one", (it) => ({ ...it, headers: { "x-twilio-signature": "" } })],
    [
      "another token's",
      (it) => ({ ...it, headers: { "x-twilio-signature": twilioSignature("other", it.url) } }),
    ],
    ["another message's id", (it) => ({ ...it, url: it.url.replace("verification-1", "verification-2") })],
    ["another state", (it) => ({ ...it, body: Buffer.from("MessageStatus=failed") })],
    ["one field more", (it) => ({ ...it, body: Buffer.from(`${Buffer.from(it.body)}&A=1`) })],
    ["bytes that are no text", (it) => ({ ...it, body: Buffer.from([0xff, 0xfe, 0x3d]) })],
  ];
  it.each(forged)("with %s is turned away", (_what, forge) => {
    expect(received(forge(signed(delivered)))).toEqual({ status: 403, body: "", receipts: [] });
  });

  it("is turned away when its signature is written in any other way", () => {
    const callback = signed(delivered);
    const signature = callback.headers["x-twilio-signature"] ?? "";
    const bytes = Buffer.from(signature, "base64");
    const odd = [
      bytes.toString("hex"),
      signature.slice(0, -1),
      `${signature}\n`,
      ` ${signature}`,
      `${signature}, x`,
    ];
    for (const it of odd)
      expect(received({ ...callback, headers: { "x-twilio-signature": it } }).status).toBe(403);
  });

  it("never throws and brings no receipt, whatever a stranger sends", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()),
        fc.option(fc.string(), { nil: undefined }),
        (body, anyUrl, signature) => {
          const headers = { "x-twilio-signature": signature };
          expect(received({ method: "POST", url: anyUrl, headers, body }).receipts).toEqual([]);
        },
      ),
    );
  });

  it("never throws on anything that Twilio might sign", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (fields, status) => {
        const answer = received(signed({ ...fields, MessageStatus: status }));
        expect(answer.receipts.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
