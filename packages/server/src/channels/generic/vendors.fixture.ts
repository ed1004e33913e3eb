// Two vendors as configuration, documented examples for operators: Kannel's sendsms, and an API that speaks JSON.
import type { Arrival, VendorAnswers } from "../vendor.fixture.ts";

/** Kannel's smsbox (user guide, "Using the HTTP interface to SMS services"), asked by GET and reporting by GET. */
export const kannel = (url: string) => ({
  kind: "http",
  name: "kannel",
  url: `${url}/cgi-bin/sendsms`,
  method: "GET",
  query: {
    username: "tester",
    password: "foobar",
    from: "{sender}",
    to: "{phone}",
    text: "{text}",
    charset: "UTF-8",
    // 0 for a text in GSM's 7 bits, 2 for UCS-2.
    coding: "{coding}",
    // 1 delivered, 2 not delivered, 16 refused by the SMSC.
    "dlr-mask": "19",
    // Kannel itself puts the state where %d is.
    "dlr-url": "{callback}&type=%d",
  },
  sender: "Acme",
  accepted: { status: [202], body: "^[03]: " },
  refused: { status: [400], body: "^Garbage 'to' field" },
  busy: { status: [503] },
  callbackSecret: "a secret for callbacks",
  receipt: { in: "query", field: "type", delivered: ["1"], failed: ["2", "16"] },
});

/** What Kannel answers. */
export const kannelAnswers: VendorAnswers = {
  accept: () => ({ status: 202, body: "0: Accepted for delivery" }),
  refuse: () => ({ status: 400, body: "Garbage 'to' field, rejected." }),
  busy: () => ({ status: 503, body: "Temporal failure, try again later." }),
  broken: () => ({ status: 403, body: "Authorization failed for sendsms" }),
};

/** A JSON API that answers 200 to everything, recognises an idempotency key and reports by POST. */
export const jsonVendor = (url: string) => ({
  kind: "http",
  name: "json-vendor",
  channels: ["sms", "whatsapp"],
  url: `${url}/v2/{language}/messages?ref={id}`,
  method: "PUT",
  headers: { authorization: "Bearer t0ken", "idempotency-key": "{id}" },
  json: {
    messages: [
      { to: "{digits}", from: "{sender}", body: { text: "{text}", brand: "{brand}" }, ttl: "{minutes}m" },
    ],
    report: { url: "{callback}", final: true, retries: 3 },
  },
  accepted: { status: [200], body: '"status":"queued"' },
  refused: { body: '"code":"invalid_number"' },
  busy: { body: '"code":"too_fast"' },
  unavailable: { body: '"code":"no_credit"' },
  reference: "/messages/0/id",
  idempotent: true,
  callbackSecret: "a secret for callbacks",
  receipt: { in: "json", field: "/message/status", delivered: ["DELIVERED", "READ"], failed: ["FAILED"] },
});

/** What such an API answers. Its errors quote the request, which must not come back out. */
export const jsonAnswers: VendorAnswers = {
  accept: () => ({ status: 200, body: { messages: [{ id: "m-17", status: "queued" }] } }),
  refuse: ({ body }: Arrival) => ({
    status: 200,
    body: { error: { code: "invalid_number", request: body } },
  }),
  busy: ({ body }: Arrival) => ({ status: 200, body: { error: { code: "too_fast", request: body } } }),
  broken: ({ body }: Arrival) => ({ status: 200, body: { error: { code: "no_credit", request: body } } }),
};
