// Who was given a callback URL can report on its message, and nobody else on any.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Callback } from "../provider.ts";
import { exampleContext } from "../vendor.fixture.ts";
import { genericOptions } from "./generic-options.ts";
import { createGenericProvider } from "./generic-provider.ts";
import { callbackFor } from "./generic-receipt.ts";
import { jsonVendor, kannel } from "./vendors.fixture.ts";

const secret = "a secret for callbacks";
const base = exampleContext().callbackUrl;
const given = callbackFor("message-1", base, secret);

const provide = (options: object) => createGenericProvider(genericOptions.parse(options), exampleContext());

const fromKannel = provide(kannel("http://127.0.0.1"));
const fromJson = provide(jsonVendor("http://127.0.0.1"));
const fromForm = provide({
  ...kannel("http://127.0.0.1"),
  receipt: { in: "form", field: "MessageStatus", delivered: ["delivered"], failed: ["undelivered"] },
});

const get = (url: string): Callback => ({ method: "GET", url, headers: {}, body: new Uint8Array() });

const post = (body: string, url = given): Callback => ({
  method: "POST",
  url,
  headers: {},
  body: Buffer.from(body),
});

const delivered = [{ about: { id: "message-1" }, state: "delivered", why: "" }];
const forged = { status: 401, body: "", receipts: [] };

describe("A report by URL", () => {
  it.each([
    ["1", delivered],
    ["2", [{ about: { id: "message-1" }, state: "failed", why: "state 2" }]],
    ["16", [{ about: { id: "message-1" }, state: "failed", why: "state 16" }]],
    ["8", []],
    ["4", []],
    ["", []],
    ["918273", []],
  ])("of Kannel's state %j brings %j", (type, receipts) => {
    expect(fromKannel.receive?.(get(`${given}&type=${type}`))).toEqual({ status: 200, body: "", receipts });
  });

  it("without a state brings nothing", () => {
    expect(fromKannel.receive?.(get(given))).toEqual({ status: 200, body: "", receipts: [] });
  });

  it("cannot name another message by naming one more", () => {
    const url = `${given}&type=1&id=message-2`;
    expect(fromKannel.receive?.(get(url))?.receipts).toEqual(delivered);
  });
});

describe("A report by body", () => {
  it("is read from JSON", () => {
    const bodies = ["DELIVERED", "READ", "SENT"].map((status) => JSON.stringify({ message: { status } }));
    expect(bodies.map((it) => fromJson.receive?.(post(it))?.receipts)).toEqual([delivered, delivered, []]);
  });

  it("is read from a form", () => {
    const bodies = ["MessageStatus=delivered&x=1", "MessageStatus=sent", "x=MessageStatus=delivered"];
    expect(bodies.map((it) => fromForm.receive?.(post(it))?.receipts)).toEqual([delivered, [], []]);
  });

  it("brings nothing when it cannot be read", () => {
    const bodies = ["", "{", "null", '{"message":null}', '{"message":{"status":["DELIVERED"]}}'];
    expect(bodies.map((it) => fromJson.receive?.(post(it)))).toEqual(
      bodies.map(() => ({ status: 200, body: "", receipts: [] })),
    );
  });
});

describe("A forged report", () => {
  it.each([
    ["no signature", `${base}?id=message-1&type=1`],
    ["an empty signature", `${base}?id=message-1&sig=&type=1`],
    ["no id", given.replace("id=message-1&", "")],
    ["another id", given.replace("message-1", "message-2")],
    ["a signature of another secret", callbackFor("message-1", base, "another secret than ours")],
    ["a signature that is cut off", given.slice(0, -1)],
    ["an id before ours", given.replace("?", "?id=message-2&")],
    ["no URL", "message-1"],
  ])("is refused with %s", (_, url) => {
    expect(
      [fromKannel, fromJson].map((it) => it.receive?.(post('{"message":{"status":"READ"}}', url))),
    ).toEqual([forged, forged]);
  });

  it("is refused whatever it holds, and never a fault", () => {
    const anything = fc.record({
      method: fc.string(),
      url: fc.oneof(
        fc.string(),
        fc.webUrl({ withQueryParameters: true }),
        fc.tuple(fc.string(), fc.string()).map(([id, sig]) => `${base}?${new URLSearchParams({ id, sig })}`),
      ),
      headers: fc.constant({}),
      body: fc.uint8Array(),
    });
    fc.assert(
      fc.property(anything, (callback) => {
        for (const it of [fromKannel, fromJson, fromForm]) expect(it.receive?.(callback)).toEqual(forged);
      }),
    );
  });
});

describe("A signed report", () => {
  it("is never a fault, whatever its message is called and its body holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.uint8Array(), (id, body) => {
        const url = callbackFor(id, `${base}?route=7`, secret);
        for (const it of [fromKannel, fromJson, fromForm])
          expect(it.receive?.({ method: "POST", url, headers: {}, body })).toMatchObject({ status: 200 });
      }),
    );
  });

  it("is read by no provider that was not told how", () => {
    const { receipt, ...silent } = kannel("http://127.0.0.1");
    expect(receipt.in).toBe("query");
    expect(provide(silent).receive).toBeUndefined();
  });
});
