// Every outcome of iDenfy's two calls, as its documentation has it or as this dialect fills a gap.
import { expect } from "vitest";
import type { Answered, Composed } from "../../composed.fixture.ts";
import { describeConformance, type Row } from "../../conformance.fixture.ts";
import { basic, idenfyClient, wrong } from "./client.fixture.ts";

const phone = "+447400123456";
const request_id = expect.stringMatching(/^[0-9a-f]{32}$/);
const send = "POST /fraud/send-sms";
const verify = "POST /fraud/verify-sms";

const client = async (server: Composed) => idenfyClient(server, await server.addApp());
type Client = Awaited<ReturnType<typeof client>>;

/** Sends one message first. */
const begun = async (server: Composed) => {
  const own = await client(server);
  const id = String((await own.send(phone)).body.request_id);
  return { own, id, code: await own.code(phone) };
};

const sending = (outcome: string, body: unknown, error: readonly [string, string]): Row => ({
  call: send,
  outcome,
  http: 400,
  body: { identifier: error[0], message: error[1] },
  reach: async (server) => (await client(server)).post("send-sms", body),
});

const checking = (outcome: string, fields: object, error: readonly [string, string]): Row => ({
  call: verify,
  outcome,
  http: 400,
  body: { identifier: error[0], message: error[1] },
  reach: async (server) =>
    (await client(server)).post("verify-sms", {
      request_id: "a".repeat(32),
      received_code: "1234",
      ...fields,
    }),
});

const verified = (
  outcome: string,
  is_verified: boolean,
  reach: (begun: { own: Client; id: string; code: string }, server: Composed) => Promise<Answered>,
): Row => ({
  call: verify,
  outcome,
  http: 200,
  body: { is_verified },
  reach: async (server) => reach(await begun(server), server),
});

const unauthorized = { identifier: "UNAUTHORIZED", message: "The API key or secret is missing or wrong." };
const denied = (call: string, outcome: string, header: (server: Composed) => Promise<string>): Row => ({
  call,
  outcome,
  http: 401,
  body: unauthorized,
  reach: async (server) =>
    server.request(call.slice("POST ".length), {
      method: "POST",
      headers: { Authorization: await header(server) },
      body: "nothing that would be looked at",
    }),
});

const e164 = "Field 'phone_number' must be a phone number in E.164 format.";

describeConformance("idenfy", [
  {
    call: send,
    outcome: "a code is sent",
    http: 200,
    body: { request_id },
    reach: async (server) => (await client(server)).send(phone, { sender_name: "The Sender" }),
  },
  sending("no number", {}, ["MISSING_VALUE", "Field 'phone_number' is required."]),
  sending("a number of another format", { phone_number: "07400 123456" }, ["BAD_VALUE", e164]),
  sending("a number that nobody has", { phone_number: "+441" }, ["BAD_VALUE", e164]),
  sending("a number that is no text", { phone_number: 447400123456 }, [
    "BAD_VALUE",
    "Field 'phone_number' must be a string.",
  ]),
  sending("a long name", { phone_number: phone, sender_name: "The Long Name" }, [
    "BAD_VALUE",
    "Field 'sender_name' must have at most 11 characters.",
  ]),
  sending("a number that cannot be reached", { phone_number: "+447700900994" }, [
    "BAD_VALUE",
    "Field 'phone_number' must be a number that can be reached.",
  ]),
  sending("no JSON", "phone_number=%2B447400123456", ["JSON_ERROR", "The body must be a JSON object."]),
  {
    call: send,
    outcome: "another country than the app's",
    http: 400,
    body: { identifier: "BAD_VALUE", message: "Field 'phone_number' must be of a supported country." },
    reach: async (server) =>
      idenfyClient(server, await server.addApp({ test: false, countries: ["NL"] })).send(phone),
  },
  denied(send, "no credentials", async () => ""),
  denied(send, "another app's secret", async (server) =>
    basic({ appKey: (await server.addApp()).appKey, secretKey: (await server.addApp()).secretKey }),
  ),
  {
    call: send,
    outcome: "the number is being verified",
    http: 409,
    body: { identifier: "VALIDATION_ERROR", message: "This phone number is being verified already." },
    reach: async (server) => (await begun(server)).own.send(phone),
  },
  {
    call: send,
    outcome: "the number's messages are used up for now",
    http: 429,
    body: { identifier: "TOO_MANY_REQUESTS", message: "Too many messages were sent to this phone number." },
    reach: async (server) => {
      const own = await client(server);
      for (let round = 0; round < 5; round += 1) {
        const { body } = await own.send(phone);
        await own.verify(body.request_id, await own.code(phone));
      }
      return own.send(phone);
    },
  },
  verified("the code", true, ({ own, id, code }) => own.verify(id, code)),
  verified("a wrong code", false, ({ own, id, code }) => own.verify(id, wrong(code))),
  verified("the code, for the second time", false, async ({ own, id, code }) => {
    await own.verify(id, code);
    return own.verify(id, code);
  }),
  verified("the code after three wrong ones", false, async ({ own, id, code }) => {
    for (let times = 0; times < 3; times += 1) await own.verify(id, wrong(code));
    return own.verify(id, code);
  }),
  verified("the code after ten minutes", false, async ({ own, id, code }, server) => {
    server.clock.advance(600_000);
    return own.verify(id, code);
  }),
  verified("an id that nobody knows", false, ({ own, code }) => own.verify("0".repeat(32), code)),
  checking("no id", { request_id: null }, ["MISSING_VALUE", "Field 'request_id' is required."]),
  checking("an id of another length", { request_id: "short" }, [
    "BAD_VALUE",
    "Field 'request_id' must have 32 to 40 characters.",
  ]),
  checking("no code", { received_code: undefined }, ["MISSING_VALUE", "Field 'received_code' is required."]),
  checking("a code of another length", { received_code: "12345" }, [
    "BAD_VALUE",
    "Field 'received_code' must have 4 characters.",
  ]),
  denied(verify, "no credentials", async () => "Bearer nothing"),
  {
    call: "GET /fraud/verify-sms",
    outcome: "another method",
    http: 405,
    body: { identifier: "METHOD_NOT_ALLOWED", message: "Use POST." },
    reach: (server) => server.request("/fraud/verify-sms"),
  },
  {
    call: "POST /fraud/verify",
    outcome: "another path",
    http: 404,
    body: { identifier: "BAD_VALUE", message: "This path does not exist." },
    reach: (server) => server.request("/fraud/verify", { method: "POST", body: "{}" }),
  },
  {
    call: send,
    outcome: "a body of more than 64 KiB",
    http: 413,
    body: { identifier: "BAD_VALUE", message: "The body is too large." },
    reach: async (server) => (await client(server)).post("send-sms", " ".repeat(70_000)),
  },
]);
