// The contract of KPN's gateway to Nexmo Verify v1: the token, the four calls, and the gateway's own errors.
import { expect } from "vitest";
import { describeConformance } from "../../conformance.fixture.ts";
import { base, tokenPath } from "./kpn.fixture.ts";
import { refusals, untimely } from "./kpn-contract-refusals.fixture.ts";
import { aRequest, row } from "./kpn-contract-row.fixture.ts";
import { anAccount, anEvent, anId, aPhone, codesOf } from "./nexmo.fixture.ts";

const number = aPhone.slice(1);
const any = expect.stringMatching(/./);
const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });

const granted = {
  refresh_token_expires_in: "0",
  api_product_list: "[Verify - Nexmo]",
  api_product_list_json: ["Verify - Nexmo"],
  organization_name: "kpn",
  developer_email: "",
  token_type: "Bearer",
  issued_at: "1700000000000",
  client_id: anAccount,
  access_token: expect.stringMatching(/^[\w-]{28}$/),
  application_name: "Acme",
  scope: "",
  expires_in: "3599",
  refresh_count: "0",
  status: "approved",
};

const gatewayError = (http: number, name: string, message: string, info: string) => ({
  http,
  schema: "ErrorResponse" as const,
  body: { transactionId: any, status: String(http), name, message, info },
});
const badClient = gatewayError(
  401,
  "InvalidClient",
  "client_id or client_secret is invalid.",
  "Send the app key as client_id and its secret key as client_secret.",
);
const badToken = gatewayError(
  401,
  "InvalidAccessToken",
  "The access token is missing, invalid or expired.",
  "Request a new access token.",
);

const tokens = [
  row({
    call: `POST ${tokenPath}`,
    outcome: "a token, for an app's key and secret as form fields",
    body: granted,
    reach: ({ server, client }) =>
      server.request(tokenPath, form({ client_id: client.app.appKey, client_secret: client.app.secretKey })),
  }),
  row({
    call: `POST ${tokenPath}`,
    outcome: "a token, for them as Basic credentials",
    body: granted,
    reach: ({ server, client }) =>
      server.request(tokenPath, {
        method: "POST",
        headers: { Authorization: `Basic ${btoa(`${client.app.appKey}:${client.app.secretKey}`)}` },
      }),
  }),
  row({
    call: `POST ${tokenPath}`,
    outcome: "a wrong secret",
    ...badClient,
    reach: ({ server, client }) =>
      server.request(tokenPath, form({ client_id: client.app.appKey, client_secret: "x" })),
  }),
  row({
    call: "POST /oauth/client_credential/accesstoken",
    outcome: "no grant_type, or another one",
    ...gatewayError(
      400,
      "UnsupportedGrantType",
      "grant_type has to be client_credentials.",
      "Send grant_type in the query.",
    ),
    reach: ({ server, client }) =>
      server.request(
        "/oauth/client_credential/accesstoken",
        form({ client_id: client.app.appKey, client_secret: client.app.secretKey }),
      ),
  }),
];

const calls = [
  row({
    call: `POST ${base}`,
    outcome: "a request begins",
    schema: "VerifyRequestResponse",
    body: { request_id: anId, status: "0" },
    reach: async ({ client }) => {
      const answer = await client.post("", aRequest);
      return { ...answer, id: answer.body.request_id };
    },
  }),
  row({
    call: `POST ${base}/`,
    outcome: "one is in progress for this number",
    schema: "VerifyRequestResponse",
    body: {
      request_id: anId,
      status: "10",
      error_text: "Concurrent verifications to the same number are not allowed",
    },
    reach: async ({ client }) => {
      const { id } = await client.begin();
      return { ...(await client.post("/", aRequest)), id };
    },
  }),
  row({
    call: `POST ${base}/check`,
    outcome: "the right code",
    body: {
      request_id: anId,
      event_id: anEvent,
      status: "0",
      price: "0.00000000",
      currency: "EUR",
      estimated_price_messages_sent: "0.00000000",
    },
    reach: async ({ server, client }) => {
      const { id, phone } = await client.begin();
      const { code } = await codesOf(server, client.app, phone);
      return { ...(await client.post("/check", { request_id: id, code })), id };
    },
  }),
  row({
    call: `POST ${base}/check`,
    outcome: "a wrong code, the first and the second",
    body: {
      request_id: anId,
      status: "16",
      error_text: "The code provided does not match the expected value",
    },
    reach: async ({ server, client }) => {
      const { id, phone } = await client.begin();
      const { wrong } = await codesOf(server, client.app, phone);
      return { ...(await client.post("/check", { request_id: id, code: wrong })), id };
    },
  }),
  row({
    call: `POST ${base}/search`,
    outcome: "a request in progress",
    body: {
      request_id: anId,
      account_id: anAccount,
      status: "IN PROGRESS",
      number,
      price: "0.00000000",
      currency: "EUR",
      estimated_price_messages_sent: "0.00000000",
      sender_id: "VERIFY",
      date_submitted: "2023-11-14 22:13:20",
      date_finalized: "",
      first_event_date: "2023-11-14 22:13:20",
      last_event_date: "2023-11-14 22:13:20",
      checks: [],
      events: [{ type: "sms", id: anEvent }],
    },
    reach: async ({ client }) => {
      const { id } = await client.begin();
      return { ...(await client.post("/search", { request_id: id })), id };
    },
  }),
  row({
    call: `POST ${base}/control`,
    outcome: "cancel, after 30 seconds",
    schema: "VerifyControlResponse",
    body: { status: "0", command: "cancel" },
    reach: async ({ server, client }) => {
      const { id } = await client.begin();
      await server.pass(30);
      return client.post("/control", { request_id: id, cmd: "cancel" });
    },
  }),
];

const gateway = [
  row({
    call: `POST ${base}`,
    outcome: "no token, or one that is forged or an hour old",
    ...badToken,
    reach: ({ client }) => client.post("", aRequest, "haf2SDl07E9N7RluNQ4kJ1TkGgso"),
  }),
  row({
    call: `POST ${base}`,
    outcome: "a body that is no form",
    ...gatewayError(
      400,
      "BadRequest",
      "The request is malformed.",
      "Send application/x-www-form-urlencoded.",
    ),
    reach: ({ server, client }) =>
      server.request(base, {
        method: "POST",
        headers: { Authorization: `Bearer ${client.token}`, "Content-Type": "application/json" },
        body: JSON.stringify(aRequest),
      }),
  }),
  row({
    call: `GET ${base}/check`,
    outcome: "a method other than POST",
    ...gatewayError(405, "MethodNotAllowed", "Only POST is allowed here.", "Check the method."),
    reach: ({ server }) => server.request(`${base}/check`),
  }),
  row({
    call: "POST /communication/nexmo/other",
    outcome: "a path that is none",
    ...gatewayError(404, "ApplicationNotFound", "This path does not exist.", "Check the path."),
    reach: ({ server }) => server.request("/communication/nexmo/other", { method: "POST" }),
  }),
];

describeConformance("kpn", [...tokens, ...calls, ...refusals, ...untimely, ...gateway]);
