// Configured vendors as providers: the conformance suite, and exactly the requests that their templates say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeProvider, exampleMessage } from "../provider.conformance.ts";
import { exampleContext, openStage, startVendor, type VendorAnswers } from "../vendor.fixture.ts";
import { genericOptions } from "./generic-options.ts";
import { createGenericProvider } from "./generic-provider.ts";
import { jsonAnswers, jsonVendor, kannel, kannelAnswers } from "./vendors.fixture.ts";

const provide = (options: object) => createGenericProvider(genericOptions.parse(options), exampleContext());

describeProvider("Kannel", () => openStage(kannelAnswers, ({ url }) => provide(kannel(url))));

describeProvider("A JSON vendor", () => openStage(jsonAnswers, ({ url }) => provide(jsonVendor(url))));

const fine: VendorAnswers = {
  accept: () => ({ status: 200, body: "ok" }),
  refuse: () => ({ status: 400, body: "" }),
};

/** What arrives at a vendor that is configured like this. */
const arrival = async (
  configure: (url: string) => object,
  more: object = {},
  answers: VendorAnswers = fine,
) => {
  const vendor = await startVendor(answers);
  try {
    const signal = AbortSignal.timeout(20_000);
    const handover = await provide(configure(vendor.url)).send(exampleMessage("sms", more), signal);
    const request = vendor.last();
    return { handover, request, url: new URL(request.path, vendor.url) };
  } finally {
    await vendor.close();
  }
};

const callback = /^https:\/\/verify\.example\/receipts\/vendor\?id=0190a1b2-verification-1&sig=[\w-]{43}$/;

describe("Kannel is asked", () => {
  it("by GET, with everything in its query", async () => {
    const { handover, request, url } = await arrival(kannel, {}, kannelAnswers);
    expect(handover).toEqual({ kind: "accepted", reference: null });
    expect([request.method, url.pathname, request.body]).toEqual(["GET", "/cgi-bin/sendsms", ""]);
    const { "dlr-url": report, ...fields } = Object.fromEntries(url.searchParams);
    expect(fields).toEqual({
      username: "tester",
      password: "foobar",
      from: "Acme",
      to: "+447400123456",
      text: "Acme code: 918273. Valid for 10 minutes.",
      charset: "UTF-8",
      coding: "0",
      "dlr-mask": "19",
    });
    expect(report?.endsWith("&type=%d")).toBe(true);
    expect(report?.replace(/&type=%d$/, "")).toMatch(callback);
    // Kannel takes every % of this URL for one of its own escapes.
    expect(report?.match(/%/g)).toHaveLength(1);
  });

  it("for UCS-2 when the text needs it, from the sender that the message names", async () => {
    const { url } = await arrival(kannel, { text: "Код: 918273", sender: "+447700900000" }, kannelAnswers);
    const { coding, text, from } = Object.fromEntries(url.searchParams);
    expect({ coding, text, from }).toEqual({ coding: "2", text: "Код: 918273", from: "+447700900000" });
  });

  it("once more with 3: when it has only queued the message", async () => {
    const queued = {
      ...kannelAnswers,
      accept: () => ({ status: 202, body: "3: Queued for later delivery" }),
    };
    expect((await arrival(kannel, {}, queued)).handover.kind).toBe("accepted");
  });
});

describe("A JSON vendor is asked", () => {
  it("with the tree of its configuration, filled in", async () => {
    const { handover, request } = await arrival(
      jsonVendor,
      { text: 'He said: "{code}"', language: "pt-BR", sender: "Me" },
      jsonAnswers,
    );
    expect(handover).toEqual({ kind: "accepted", reference: "m-17" });
    expect([request.method, request.path]).toEqual(["PUT", "/v2/pt-BR/messages?ref=0190a1b2-verification-1"]);
    expect(request.headers).toMatchObject({
      authorization: "Bearer t0ken",
      "idempotency-key": "0190a1b2-verification-1",
      "content-type": "application/json",
    });
    expect(JSON.parse(request.body)).toEqual({
      messages: [
        { to: "447400123456", from: "Me", body: { text: 'He said: "{code}"', brand: "Acme" }, ttl: "10m" },
      ],
      report: { url: expect.stringMatching(callback), final: true, retries: 3 },
    });
  });
});

describe("Any vendor is asked", () => {
  it("with a form", async () => {
    const form = { to: "{digits}", "the text": "{text} {code}" };
    const { request } = await arrival((url) => ({ kind: "http", url, form }), { text: "ä + b & c=d" });
    expect(request.method).toBe("POST");
    expect(request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(request.body).toBe("to=447400123456&the%20text=%C3%A4%20%2B%20b%20%26%20c%3Dd%20918273");
  });

  it.each([
    [
      "xml",
      "<t>{digits} {text}</t>",
      "text/xml; charset=utf-8",
      "<t>447400123456 &lt;ä&gt; &amp; &quot;</t>",
    ],
    ["json", '{"t":"{digits} {text}"}', "application/json", '{"t":"447400123456 <ä> & \\""}'],
    [
      "url",
      "t={digits}{text}",
      "application/x-www-form-urlencoded",
      "t=447400123456%3C%C3%A4%3E%20%26%20%22",
    ],
    ["plain", "{phone} {text}", "text/plain; charset=utf-8", '+447400123456 <ä> & "'],
  ])("with a body in %s", async (language, body, type, expected) => {
    const { request } = await arrival((url) => ({ kind: "http", url, body, escape: language }), {
      text: '<ä> & "',
    });
    expect([request.headers["content-type"], request.body]).toEqual([type, expected]);
  });

  it("with headers of its own, which win over ours", async () => {
    const headers = { "Content-Type": "application/soap+xml", "X-Brand": "{brand}", "X-Phone": "{phone}" };
    const { request } = await arrival(
      (url) => ({ kind: "http", url, headers, body: "<a/>", escape: "xml" }),
      { brand: "Ä\r\nX-Admin: 1" },
    );
    expect(request.headers).toMatchObject({
      "content-type": "application/soap+xml",
      "x-brand": "%C3%84%0D%0AX-Admin: 1",
      "x-phone": "+447400123456",
    });
    expect(request.headers).not.toHaveProperty("x-admin");
  });

  it("with fields added to a query that is there already", async () => {
    const { request } = await arrival((url) => ({
      kind: "http",
      method: "GET",
      url: `${url}/send?a=1&b={code}`,
      query: { c: "{minutes}", d: "{digits}" },
    }));
    expect(request.path).toBe("/send?a=1&b=918273&c=10&d=447400123456");
  });

  it("at the one path of its template, whatever the message holds", async () => {
    const vendor = await startVendor(fine);
    const options = {
      kind: "http",
      method: "GET",
      url: `${vendor.url}/v1/{sender}/send`,
      query: { t: "{text}", to: "{digits}" },
    };
    const provider = provide(options);
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("..", ".", "a/../..", "?x", "#", "&t=2"),
    );
    try {
      await fc.assert(
        fc.asyncProperty(text, text, async (sender, said) => {
          const message = exampleMessage("sms", { sender, text: said });
          const handover = await provider.send(message, AbortSignal.timeout(20_000));
          const url = new URL(vendor.last().path, vendor.url);
          expect(handover.kind).toBe("accepted");
          expect(url.pathname).toMatch(/^\/v1\/[^/]*\/send$/);
          expect([...url.searchParams]).toEqual([
            ["t", said.toWellFormed()],
            ["to", "447400123456"],
          ]);
        }),
      );
    } finally {
      await vendor.close();
    }
  });
});
