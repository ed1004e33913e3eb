// The part of Nexmo's contract that is about looking up.
import { expect } from "vitest";
import { row, xml } from "./contract-row.fixture.ts";
import { anAccount, anEvent, anId, aPhone } from "./nexmo.fixture.ts";

const number = aPhone.slice(1);

const began = "2023-11-14 22:13:20";
const found = {
  request_id: anId,
  account_id: anAccount,
  status: "IN PROGRESS",
  number,
  price: "0.00000000",
  currency: "EUR",
  estimated_price_messages_sent: "0.00000000",
  sender_id: "VERIFY",
  date_submitted: began,
  date_finalized: "",
  first_event_date: began,
  last_event_date: began,
  checks: [],
  events: [{ type: "sms", id: anEvent }],
};
const guess = (code: string, status: "VALID" | "INVALID", date_received = began) => ({
  date_received,
  code,
  status,
  ip_address: "",
});

/** How searches end. */
export const searches = [
  row({
    call: "GET /verify/search/json",
    outcome: "a request in progress",
    schema: "searchResponse",
    body: found,
    reach: async ({ client }) => {
      const { id } = await client.begin();
      return { ...(await client.get("/verify/search/json", { request_id: id })), id };
    },
  }),
  row({
    call: "GET /verify/search/json",
    outcome: "a verified one, with its sender, a call and a wrong code",
    schema: "searchResponse",
    body: {
      ...found,
      status: "SUCCESS",
      sender_id: "ACME",
      date_finalized: "2023-11-14 22:15:25",
      last_event_date: "2023-11-14 22:15:25",
      checks: [
        guess(expect.stringMatching(/^\d{4}$/), "INVALID"),
        guess(expect.stringMatching(/^\d{4}$/), "VALID", "2023-11-14 22:15:25"),
      ],
      events: [
        { type: "sms", id: anEvent },
        { type: "tts", id: anEvent },
      ],
    },
    reach: async ({ server, client }) => {
      const { id, phone } = await client.begin({ sender_id: "ACME" });
      const { code, wrong } = await client.codeOf(phone);
      await client.post("/verify/check/json", { request_id: id, code: wrong });
      await server.pass(125);
      await client.post("/verify/check/json", { request_id: id, code });
      return { ...(await client.get("/verify/search/json", { request_id: id })), id };
    },
  }),
  row({
    call: "GET /verify/search/json",
    outcome: "one that failed",
    schema: "searchResponse",
    body: {
      ...found,
      status: "FAILED",
      date_finalized: began,
      checks: Array(3).fill(guess(expect.stringMatching(/^\d{4}$/), "INVALID")),
    },
    reach: async ({ client }) => {
      const { id, phone } = await client.begin();
      const { wrong } = await client.codeOf(phone);
      for (let times = 0; times < 3; times += 1)
        await client.post("/verify/check/json", { request_id: id, code: wrong });
      return { ...(await client.get("/verify/search/json", { request_id: id })), id };
    },
  }),
  row({
    call: "GET /verify/search/json",
    outcome: "one that expired",
    schema: "searchResponse",
    body: { ...found, status: "EXPIRED", price: "0", date_finalized: "2023-11-14 22:18:20" },
    reach: async ({ server, client }) => {
      const { id } = await client.begin({ workflow_id: "6" });
      await server.pass(300);
      return { ...(await client.get("/verify/search/json", { request_id: id })), id };
    },
  }),
  row({
    call: "GET /verify/search/json",
    outcome: "one that was cancelled",
    schema: "searchResponse",
    body: { ...found, status: "CANCELLED", date_finalized: "2023-11-14 22:13:50" },
    reach: async ({ server, client }) => {
      const { id } = await client.begin();
      await server.pass(30);
      await client.post("/verify/control/json", { request_id: id, cmd: "cancel" });
      return { ...(await client.get("/verify/search/json", { request_id: id })), id };
    },
  }),
  row({
    call: "GET /verify/search/json",
    outcome: "request_ids: several, of which one is known",
    body: { verification_requests: [found] },
    reach: async ({ server, client }) => {
      const { id } = await client.begin();
      const { appKey, secretKey } = client.app;
      const query = new URLSearchParams({ api_key: appKey, api_secret: secretKey });
      for (const it of [id, "0".repeat(32)]) query.append("request_ids", it);
      return { ...(await server.request(`/verify/search/json?${query}`)), id };
    },
  }),
  row({
    call: "GET /verify/search/xml",
    outcome: "a request in progress with a wrong code",
    type: "text/xml",
    body: xml(
      `<verify_request><request_id>${anId}</request_id><account_id>${anAccount}</account_id><status>IN PROGRESS</status><number>${number}</number><price>0.00000000</price><currency>EUR</currency><estimated_price_messages_sent>0.00000000</estimated_price_messages_sent><sender_id>VERIFY</sender_id><date_submitted>${began}</date_submitted><date_finalized></date_finalized><first_event_date>${began}</first_event_date><last_event_date>${began}</last_event_date><checks><check><date_received>${began}</date_received><code>1234</code><status>INVALID</status><ip_address></ip_address></check></checks><events><event><type>sms</type><id>${anEvent}</id></event></events></verify_request>`,
    ),
    reach: async ({ client }) => {
      const { id, phone } = await client.begin();
      const { wrong } = await client.codeOf(phone);
      await client.post("/verify/check/json", { request_id: id, code: wrong });
      const answer = await client.get("/verify/search/xml", { request_id: id });
      return { ...answer, body: answer.body.replace(`<code>${wrong}<`, "<code>1234<"), id };
    },
  }),
  row({
    call: "POST /verify/search/xml",
    outcome: "an id that nobody has",
    type: "text/xml",
    body: xml(
      "<verify_response><status>101</status><error_text>No response found</error_text></verify_response>",
    ),
    reach: ({ client }) => client.post("/verify/search/xml", { request_id: anId }),
  }),
  row({
    call: "POST /verify/search/json",
    outcome: "an id that nobody has",
    schema: "searchErrorResponse",
    body: { status: "101", error_text: "No response found" },
    reach: ({ client }) => client.post("/verify/search/json", { request_id: anId }),
  }),
  ...(
    [
      [
        "no id",
        { request_id: "" },
        "2",
        "Your request is incomplete and missing the mandatory parameter: request_id",
      ],
      ["an id that cannot be one", { request_id: "<id>" }, "3", "Invalid value for param: request_id"],
      ["a wrong secret", { api_secret: "x" }, "4", "Bad credentials"],
      [
        "more than ten ids",
        { request_ids: Array.from({ length: 11 }, (_, it) => `id${it}`).join(",") },
        "18",
        "Too many request_ids provided",
      ],
    ] as const
  ).map(([outcome, fields, status, error_text]) =>
    row({
      call: "POST /verify/search/json",
      outcome,
      body: { status, error_text },
      reach: ({ client }) =>
        client.post("/verify/search/json", {
          ...("request_ids" in fields ? {} : { request_id: anId }),
          ...fields,
        }),
    }),
  ),
];
