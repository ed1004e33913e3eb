// Every outcome of ThunderSMS' calls, as its documentation has it or as this dialect fills a gap.
import { expect } from "vitest";
import type { Answered, Composed } from "../../composed.fixture.ts";
import { describeConformance, type Row } from "../../conformance.fixture.ts";
import { sendBody, thunderClient, wrong } from "./client.fixture.ts";

const to = "447400123456";
const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const created_at = "2023-11-14 22:13:20";
const expire_at = "2023-11-14 22:15:20";
const sent = { id: uuid, status: "sent", foreign_id: null, created_at, expire_at };
const send = "POST /api/v2/verify/send";
const check = "GET /api/v2/verify/check/{id}/{token}";
const search = "GET /api/v2/verify/search/{id}";
const cancel = "GET /api/v2/verify/cancel/{id}";

const client = async (server: Composed) => thunderClient(server, await server.addApp());
type Client = Awaited<ReturnType<typeof client>>;
interface Begun {
  readonly own: Client;
  readonly id: string;
  readonly token: string;
  readonly server: Composed;
}

const begun = async (server: Composed): Promise<Begun> => {
  const own = await client(server);
  const id = String((await own.send(to)).body.id);
  return { own, id, token: await own.token(to), server };
};

const sending = (outcome: string, body: object, answer: object = sent): Row => ({
  call: send,
  outcome,
  http: 200,
  body: answer,
  reach: async (server) => (await client(server)).post("verify/send", body),
});

const misfit = (outcome: string, body: unknown, field: string, fault: string): Row => ({
  call: send,
  outcome,
  http: 422,
  body: { message: "The given data was invalid.", errors: { [field]: [`The ${field} ${fault}`] } },
  reach: async (server) => (await client(server)).post("verify/send", body),
});

/** What a look-up of a begun verification says. */
const looking = (
  call: string,
  outcome: string,
  status: string,
  reach: (it: Begun) => Promise<Answered>,
): Row => ({
  call,
  outcome,
  http: 200,
  body: { id: expect.any(String), status },
  reach: async (server) => reach(await begun(server)),
});

const shown = { id: uuid, to, reference: null, status: "sent", created_at, expire_at };
const message = { id: uuid, to, from: "VERIFY", channel: "sms", event_id: expect.any(String), created_at };
const searched = (
  outcome: string,
  status: string,
  reach: (it: Begun) => Promise<unknown>,
  messageStatus: string | null = null,
): Row => ({
  call: search,
  outcome,
  http: 200,
  body: { ...shown, status, channels: [{ ...message, status: messageStatus }] },
  reach: async (server) => {
    const it = await begun(server);
    await reach(it);
    return it.own.get(`verify/search/${it.id}`);
  },
});

const unauthenticated = (
  call: string,
  outcome: string,
  headers: (own: Client) => Record<string, string>,
): Row => ({
  call,
  outcome,
  http: 401,
  body: { message: "Unauthenticated." },
  reach: async (server) =>
    server.request(call.replace(/^\w+ /, "").replace("{id}", "x"), {
      method: call.startsWith("POST") ? "POST" : "GET",
      headers: headers(await client(server)),
    }),
});

const wrongTimes = async ({ own, id, token }: Begun, times: number) => {
  for (let time = 0; time < times; time += 1) await own.check(id, wrong(token));
};

describeConformance("thundersms", [
  sending("a token is sent", sendBody(to)),
  sending("with a reference of one's own", sendBody(to, { foreign_id: "order 7" }), {
    ...sent,
    foreign_id: "order 7",
  }),
  sending("with a reference by its older name", sendBody(to, { reference: "order 7" }), {
    id: uuid,
    status: "sent",
    to,
    reference: "order 7",
    created_at,
    expire_at,
  }),
  sending("with a time of one's own", sendBody(to, { timeout: 60 }), {
    ...sent,
    expire_at: "2023-11-14 22:14:20",
  }),
  misfit("no channels", {}, "channels", "field is required."),
  misfit("no JSON", "{", "channels", "field is required."),
  misfit(
    "no number",
    { channels: [{ name: "sms", recipient: {} }] },
    "channels.0.recipient.to",
    "field is required.",
  ),
  misfit("no number at all", sendBody("4474"), "channels.0.recipient.to", "must be a valid phone number."),
  misfit("RCS", sendBody(to, {}, [{ name: "rcs" }]), "channels.0.name", "is invalid."),
  misfit("a length", sendBody(to, { length: 11 }), "payload.length", "must be between 4 and 10."),
  misfit(
    "a token of another length",
    sendBody(to, { length: 5, token: "1234" }),
    "payload.token",
    "must have as many characters as length says.",
  ),
  misfit(
    "a template without a place",
    sendBody(to, { template: "Hi" }),
    "payload.template",
    "must contain {token}.",
  ),
  misfit(
    "a life of 29 seconds",
    sendBody(to, {}, [{ name: "sms", ttl: 29 }]),
    "channels.0.ttl",
    "must be between 30 and 1209600.",
  ),
  misfit(
    "a sender that no network takes",
    sendBody(to, {}, [{ name: "sms", from: "A very long name" }]),
    "channels.0.from",
    "is invalid.",
  ),
  misfit(
    "six channels",
    sendBody(to, {}, Array(6).fill({ name: "sms" })),
    "channels",
    "may not have more than 5 items.",
  ),
  misfit(
    "two numbers",
    sendBody(to, {}, [{ name: "sms" }, { name: "voice", recipient: { to: "447400123457" } }]),
    "channels.1.recipient.to",
    "must be the same as that of the other channels.",
  ),
  misfit(
    "a channel that cannot reach the number",
    sendBody("442079460958"),
    "channels.0.name",
    "is not available for this number.",
  ),
  {
    call: send,
    outcome: "another country than the app's",
    http: 422,
    body: {
      message: "The given data was invalid.",
      errors: {
        "channels.0.recipient.to": ["The channels.0.recipient.to is of a country that is not supported."],
      },
    },
    reach: async (server) =>
      thunderClient(server, await server.addApp({ test: false, countries: ["IN"] })).send(to),
  },
  unauthenticated(send, "no token", () => ({})),
  unauthenticated(send, "a token of no app", ({ app }) => ({ Authorization: `Bearer ${app.appKey}` })),
  {
    call: send,
    outcome: "the number's messages are used up for now",
    http: 429,
    body: { message: "Too Many Attempts." },
    reach: async (server) => {
      const own = await client(server);
      for (let times = 0; times < 5; times += 1) await own.send(to);
      return own.send(to);
    },
  },
  {
    call: "GET /api/v2/verify/send",
    outcome: "another method",
    http: 405,
    body: { message: "Method Not Allowed" },
    reach: async (server) => (await client(server)).get("verify/send"),
  },
  {
    call: "POST /api/v2/verify?recipient=",
    outcome: "a token is sent (2019)",
    http: 200,
    body: { id: uuid, status: "sent", recipient: to, reference: "r", created_at, expire_at },
    reach: async (server) => (await client(server)).post(`verify?recipient=${to}&reference=r`),
  },
  {
    call: "POST /api/v2/verify?to=",
    outcome: "a token is sent (2022)",
    http: 200,
    body: { id: uuid, status: "sent", to, reference: null, created_at, expire_at },
    reach: async (server) => (await client(server)).post(`verify?to=${to}`),
  },
  {
    call: "POST /api/v2/verify",
    outcome: "no number",
    http: 422,
    body: {
      message: "The given data was invalid.",
      errors: { recipient: ["The recipient field is required."] },
    },
    reach: async (server) => (await client(server)).post("verify"),
  },
  looking(check, "the token", "success", ({ own, id, token }) => own.check(id, token)),
  looking(check, "a wrong token", "invalid", ({ own, id, token }) => own.check(id, wrong(token))),
  looking(check, "the token, for the second time", "OTP already verified", async ({ own, id, token }) => {
    await own.check(id, token);
    return own.check(id, token);
  }),
  looking(check, "the token after its time", "expired", ({ own, id, token, server }) => {
    server.clock.advance(120_000);
    return own.check(id, token);
  }),
  looking(check, "the fifth wrong token", "invalid", async (it) => {
    await wrongTimes(it, 4);
    return it.own.check(it.id, wrong(it.token));
  }),
  looking(check, "the token after five wrong ones", "failed", async (it) => {
    await wrongTimes(it, 5);
    return it.own.check(it.id, it.token);
  }),
  looking(check, "the token after it was canceled", "failed", async ({ own, id, token }) => {
    await own.get(`verify/cancel/${id}`);
    return own.check(id, token);
  }),
  looking(check, "a bad id", "failed", ({ own, token }) =>
    own.check("00000000-0000-0000-0000-000000000000", token),
  ),
  unauthenticated(check, "no token", () => ({})),
  searched("it is under way", "sent", async () => undefined),
  searched("the token was entered", "success", ({ own, id, token }) => own.check(id, token)),
  searched("its time is over", "expired", async ({ server }) => server.clock.advance(120_000)),
  searched("too many wrong tokens", "failed", (it) => wrongTimes(it, 5)),
  searched("it was canceled", "failed", ({ own, id }) => own.get(`verify/cancel/${id}`)),
  looking(search, "a bad id", "failed", ({ own }) => own.get("verify/search/unknown")),
  unauthenticated(search, "no token", () => ({})),
  looking(cancel, "it is under way", "success", ({ own, id }) => own.get(`verify/cancel/${id}`)),
  looking(cancel, "it was canceled", "success", async ({ own, id }) => {
    await own.get(`verify/cancel/${id}`);
    return own.get(`verify/cancel/${id}`);
  }),
  looking(cancel, "the token was entered", "OTP already verified", async ({ own, id, token }) => {
    await own.check(id, token);
    return own.get(`verify/cancel/${id}`);
  }),
  looking(cancel, "its time is over", "expired", ({ own, id, server }) => {
    server.clock.advance(120_000);
    return own.get(`verify/cancel/${id}`);
  }),
  looking(cancel, "a bad id", "failed", ({ own }) => own.get("verify/cancel/unknown")),
  unauthenticated(cancel, "no token", () => ({})),
  {
    call: "GET /api/v2/verify/check/{id}",
    outcome: "another path",
    http: 404,
    body: { message: "Not Found" },
    reach: async (server) => (await client(server)).get("verify/check/1"),
  },
]);
