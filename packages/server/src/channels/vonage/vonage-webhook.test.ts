// Webhooks as Vonage signs them, and everything else that somebody may send instead.
import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Callback } from "../provider.ts";
import { vonageOptions } from "./vonage-options.ts";
import { createVonageProvider } from "./vonage-provider.ts";

const secret = "a signature secret of the account";
const now = 1_700_000_000_000;
const seconds = now / 1000;
const callbackUrl = "https://telproof.example/callbacks/vonage";

const provider = (signatureSecret: string | undefined = secret) =>
  createVonageProvider(
    vonageOptions.parse({
      kind: "vonage",
      apiKey: "key",
      apiSecret: "secret",
      from: "Acme",
      ...(signatureSecret !== "" && { signatureSecret }),
    }),
    { fetch, now: () => now, callbackUrl, onReceipt: async () => undefined },
  );

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

interface Forging {
  readonly body?: string;
  readonly head?: unknown;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly secret?: string;
  readonly url?: string;
}

const webhook = (event: unknown, by: Forging = {}): Callback => {
  const signed = JSON.stringify(event);
  const claims = { iat: seconds, jti: "x", iss: "Vonage", payload_hash: sha256(signed), ...by.claims };
  const content = `${encoded("head" in by ? by.head : { alg: "HS256", typ: "JWT" })}.${encoded(claims)}`;
  const signature = createHmac("sha256", by.secret ?? secret)
    .update(content)
    .digest("base64url");
  return {
    method: "POST",
    url: by.url ?? callbackUrl,
    headers: { authorization: `Bearer ${content}.${signature}`, "content-type": "application/json" },
    body: Buffer.from(by.body ?? signed),
  };
};

const statusUpdate = (status: string, more: object = {}) => ({
  message_uuid: "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
  to: "447400123456",
  from: "Acme",
  timestamp: "2023-11-14T22:13:20.000Z",
  status,
  channel: "sms",
  client_ref: "message-1",
  ...more,
});

const received = (callback: Callback, by = provider()) => by.receive?.(callback);

const forged = { status: 401, body: "", receipts: [] };

describe("A status update of the Messages API", () => {
  it.each(["delivered", "read"])("says delivered by %s", (status) => {
    expect(received(webhook(statusUpdate(status)))).toEqual({
      status: 200,
      body: "",
      receipts: [{ about: { id: "message-1" }, state: "delivered", why: "" }],
    });
  });

  it.each(["rejected", "undeliverable"])("says failed by %s, with the error's code and meaning", (status) => {
    const error = {
      type: "https://developer.vonage.com/api-errors/messages#1190",
      title: 1190,
      detail: "447400123456 is no longer active",
    };
    expect(received(webhook(statusUpdate(status, { error })))?.receipts).toEqual([
      { about: { id: "message-1" }, state: "failed", why: `${status}, 1190 phone absent for good` },
    ]);
  });

  it.each(["submitted", "accepted", "toString", 7])("says nothing by %s", (status) => {
    const event = { ...statusUpdate("submitted"), status };
    expect(received(webhook(event))).toEqual({ status: 200, body: "", receipts: [] });
  });

  it("names the message by Vonage's id when our own is missing", () => {
    const { client_ref, ...event } = statusUpdate("delivered");
    expect(client_ref).toBe("message-1");
    expect(received(webhook(event))?.receipts).toEqual([
      { about: { reference: event.message_uuid }, state: "delivered", why: "" },
    ]);
  });

  it("never takes the id of the URL before the one that is signed", () => {
    const url = `${callbackUrl}?id=another`;
    expect(received(webhook(statusUpdate("delivered"), { url }))?.receipts).toEqual([
      { about: { id: "message-1" }, state: "delivered", why: "" },
    ]);
  });
});

describe("An event of a call", () => {
  const url = `${callbackUrl}?id=message-2`;
  const event = (status: string, more: object = {}) => ({
    from: "442079460000",
    to: "447400123456",
    uuid: "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
    conversation_uuid: "CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
    status,
    direction: "outbound",
    ...more,
  });

  it.each(["answered", "completed"])("says delivered by %s", (status) => {
    expect(received(webhook(event(status), { url }))?.receipts).toEqual([
      { about: { id: "message-2" }, state: "delivered", why: "" },
    ]);
  });

  it.each(["busy", "failed", "rejected", "timeout", "unanswered", "cancelled"])(
    "says failed by %s",
    (status) => {
      expect(received(webhook(event(status), { url }))?.receipts).toEqual([
        { about: { id: "message-2" }, state: "failed", why: status },
      ]);
    },
  );

  it.each(["started", "ringing", "machine"])("says nothing by %s", (status) => {
    expect(received(webhook(event(status), { url }))).toEqual({ status: 200, body: "", receipts: [] });
  });

  it("adds a detail that is a word and no other", () => {
    const whys = ["cannot_route", "Acme code 918273", "447400123456"].map(
      (detail) => received(webhook(event("failed", { detail }), { url }))?.receipts[0]?.why,
    );
    expect(whys).toEqual(["failed, cannot_route", "failed", "failed"]);
  });

  it("is about the call when its URL names no message", () => {
    expect(received(webhook(event("busy")))?.receipts[0]?.about).toEqual({ reference: event("busy").uuid });
  });
});

describe("A webhook is believed only if it", () => {
  const event = statusUpdate("delivered");

  it("is signed under the account's secret", () => {
    expect(received(webhook(event, { secret: "another secret" }))).toEqual(forged);
  });

  it("is signed at all", () => {
    const callback = webhook(event);
    const [head, claims] = callback.headers["authorization"]?.split(".") ?? [];
    const heads = [undefined, "", "Bearer", "Bearer x.y", "Basic a2V5OnNlY3JldA==", `${head}.${claims}.`];
    expect(heads.map((authorization) => received({ ...callback, headers: { authorization } }))).toEqual(
      heads.map(() => forged),
    );
  });

  it.each([{ alg: "none" }, { alg: "HS512" }, { alg: "RS256" }, {}, null, "HS256"])(
    "names the one algorithm: not %j",
    (head) => {
      expect(received(webhook(event, { head }))).toEqual(forged);
    },
  );

  it("comes with the body that was signed", () => {
    const body = JSON.stringify({ ...event, client_ref: "another" });
    expect(received(webhook(event, { body }))).toEqual(forged);
  });

  it("names the hash of its body", () => {
    const hashes = [undefined, null, "", 7, sha256("{}")];
    expect(hashes.map((payload_hash) => received(webhook(event, { claims: { payload_hash } })))).toEqual(
      hashes.map(() => forged),
    );
  });

  it("is of now: at most five minutes old and one ahead", () => {
    const statuses = [-301, -300, 0, 60, 61].map(
      (offset) => received(webhook(event, { claims: { iat: seconds + offset } }))?.status,
    );
    expect(statuses).toEqual([401, 200, 200, 200, 401]);
    expect(received(webhook(event, { claims: { iat: undefined } }))).toEqual(forged);
  });

  it("comes to a provider that has a signature secret", () => {
    expect(received(webhook(event, { secret: "" }), provider(""))).toEqual(forged);
    expect(received(webhook(event), provider(""))).toEqual(forged);
  });

  it("may be spaced otherwise than it was hashed", () => {
    expect(received(webhook(event, { body: JSON.stringify(event, null, 2) }))?.receipts).toHaveLength(1);
  });
});

describe("Whatever a stranger sends", () => {
  const anything = fc.record({
    method: fc.string(),
    url: fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })),
    headers: fc.record({ authorization: fc.oneof(fc.string(), fc.constant("Bearer e30.e30.e30")) }),
    body: fc.uint8Array(),
  });

  it("brings no receipt and no fault", () => {
    fc.assert(
      fc.property(anything, (callback) => {
        expect(received(callback)).toEqual(forged);
      }),
    );
  });

  it("brings no fault even under the right signature", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (event, url) => {
        expect(received(webhook(event, { url }))?.status).toBe(200);
      }),
    );
  });
});
