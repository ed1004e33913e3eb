// Every outcome of KookooVerify's four paths, in its source's order of tests.
import { expect } from "vitest";
import type { Answered, Composed } from "../../composed.fixture.ts";
import { describeConformance, type Row } from "../../conformance.fixture.ts";
import { kookooClient, startKookoo, wrong } from "./client.fixture.ts";

const phone = "9876543210";
const request_id = expect.stringMatching(/^[1-9]\d{31}$/);
const request = "GET /kookooverify";
const check = "GET /kookooverify/check";
const search = "GET /kookooverify/search";
const control = "GET /kookooverify/control";
const created_at = "2023-11-14 22:13:20";

type Client = Awaited<ReturnType<typeof kookooClient>>;
interface Begun {
  readonly own: Client;
  readonly id: string;
  readonly code: string;
  readonly server: Composed;
}

const begun = async (server: Composed): Promise<Begun> => {
  const own = await kookooClient(server);
  const id = String((await own.ask(phone)).body.request_id);
  return { own, id, code: await own.code(phone), server };
};

const row = (call: string, outcome: string, body: object, reach: (it: Begun) => Promise<Answered>): Row => ({
  call,
  outcome,
  http: 200,
  body,
  reach: async (server) => reach(await begun(server)),
});

const wrongTimes = async ({ own, id, code }: Begun, times: number) => {
  for (let time = 0; time < times; time += 1) await own.check(id, wrong(code));
};

const accepted = "<response><status>success</status><message>queued</message></response>";
const concurrent = {
  request_id,
  status: 10,
  error_text: "Concurrent verifications to the same number are not allowed",
};
const missing = (which: string) => ({ status: 2, error_text: `${which} parameters required!` });
const wrongCode = { status: 16, error_text: "The code provided does not match the expected value" };
const limit = { status: 15, error_text: "Verify Limit Exceeded" };
const unknown = { status: 6, error_text: "Request ID does not exist or is expired" };
const canceled = { status: 0, response: "CANCELLED" };
const shown = { brand: "MyApp", created_at, checks: [], phone_no: phone, request_id };
const valid = { created_at, code: expect.stringMatching(/^\d{4}$/), status: "VALID" };
const invalid = { ...valid, status: "INVALID" };

describeConformance(
  "kookooverify",
  [
    row(request, "a code is sent", { status: 0, kookoo_response: accepted, request_id }, ({ own }) =>
      own.ask("9876500000"),
    ),
    row(request, "no phone_no", missing("phone_no and brand"), ({ own }) => own.get("", { brand: "MyApp" })),
    row(request, "no brand", missing("phone_no and brand"), ({ own }) => own.get("", { phone_no: phone })),
    row(request, "the number is being verified", concurrent, ({ own }) => own.ask(phone)),
    row(request, "three wrong codes, within five minutes", concurrent, async (it) => {
      await wrongTimes(it, 3);
      return it.own.ask(phone);
    }),
    row(
      request,
      "a number that nobody has",
      { status: 3, error_text: "Invalid value for phone_no" },
      ({ own }) => own.ask("12345"),
    ),
    row(request, "a brand of 41 letters", { status: 3, error_text: "Invalid value for brand" }, ({ own }) =>
      own.ask("9876500000", "x".repeat(41)),
    ),
    {
      call: request,
      outcome: "a number that cannot be reached",
      http: 200,
      body: { status: 6, error_text: "The request could not be routed" },
      reach: async (server) => (await kookooClient(server, { countries: ["GB"] })).ask("7700900994"),
    },
    row(
      request,
      "the number's messages are used up for now",
      { status: 1, error_text: "Throttled" },
      async ({ own, id, code }) => {
        await own.check(id, code);
        for (let round = 0; round < 4; round += 1) {
          const { body } = await own.ask(phone);
          await own.check(body.request_id, await own.code(phone));
        }
        return own.ask(phone);
      },
    ),
    row(check, "no request_id", missing("request_id and code"), ({ own }) =>
      own.get("/check", { code: "1" }),
    ),
    row(check, "no code", missing("request_id and code"), ({ own, id }) =>
      own.get("/check", { request_id: id }),
    ),
    row(check, "the code", { status: 0, request_id, message: "Verified successfully" }, ({ own, id, code }) =>
      own.check(id, code),
    ),
    row(check, "a wrong code", wrongCode, ({ own, id, code }) => own.check(id, wrong(code))),
    row(check, "the third wrong code", wrongCode, async (it) => {
      await wrongTimes(it, 2);
      return it.own.check(it.id, wrong(it.code));
    }),
    row(check, "a fourth check", limit, async (it) => {
      await wrongTimes(it, 3);
      return it.own.check(it.id, it.code);
    }),
    row(check, "two wrong codes, the code, another check", limit, async (it) => {
      await wrongTimes(it, 2);
      await it.own.check(it.id, it.code);
      return it.own.check(it.id, it.code);
    }),
    row(check, "an id that nobody knows", unknown, ({ own, code }) => own.check("14512345678", code)),
    row(check, "the code after five minutes", unknown, ({ own, id, code, server }) => {
      server.clock.advance(300_000);
      return own.check(id, code);
    }),
    row(check, "another check five minutes after the third", unknown, async (it) => {
      await wrongTimes(it, 3);
      it.server.clock.advance(300_000);
      return it.own.check(it.id, it.code);
    }),
    row(
      check,
      "the code, for the second time",
      { status: 18, error_text: "Verified already" },
      async ({ own, id, code }) => {
        await own.check(id, code);
        return own.check(id, code);
      },
    ),
    row(
      check,
      "the code after it was canceled",
      { status: 19, error_text: "Verification cancelled" },
      async ({ own, id, code }) => {
        await own.cancel(id);
        return own.check(id, code);
      },
    ),
    row(search, "no request_id", missing("request_id"), ({ own }) => own.get("/search")),
    row(search, "an id that nobody knows", { status: 101, error_text: "No response found" }, ({ own }) =>
      own.search("1"),
    ),
    row(search, "it is under way", { ...shown, status: "IN PROGRESS" }, ({ own, id }) => own.search(id)),
    row(
      search,
      "three wrong codes",
      { ...shown, checks: [invalid, invalid, invalid], status: "IN PROGRESS" },
      async (it) => {
        await wrongTimes(it, 3);
        return it.own.search(it.id);
      },
    ),
    row(
      search,
      "a wrong code, then the code",
      { ...shown, checks: [invalid, valid], status: "SUCCESS" },
      async (it) => {
        await wrongTimes(it, 1);
        await it.own.check(it.id, it.code);
        return it.own.search(it.id);
      },
    ),
    row(search, "after five minutes", { ...shown, status: "EXPIRED" }, ({ own, id, server }) => {
      server.clock.advance(300_000);
      return own.search(id);
    }),
    row(search, "it was canceled", { ...shown, status: "CANCELLED" }, async ({ own, id }) => {
      await own.cancel(id);
      return own.search(id);
    }),
    row(
      search,
      "by phone_no, verified",
      { ...shown, checks: [valid], status: "SUCCESS" },
      async ({ own, id, code }) => {
        await own.check(id, code);
        return own.get("/search", { phone_no: phone });
      },
    ),
    row(search, "by phone_no, never seen", { status: 101, error_text: "No response found" }, ({ own }) =>
      own.get("/search", { phone_no: "9876500000" }),
    ),
    row(control, "no cmd", missing("request_id and cmd"), ({ own, id }) =>
      own.get("/control", { request_id: id }),
    ),
    row(control, "cancel", canceled, ({ own, id }) => own.cancel(id)),
    row(control, "cancel, after the code", canceled, async ({ own, id, code }) => {
      await own.check(id, code);
      return own.cancel(id);
    }),
    row(control, "cancel an id that nobody knows", canceled, ({ own }) => own.cancel("1")),
    row(control, "another command", { status: 1, response: "INVALID COMMAND" }, ({ own, id }) =>
      own.get("/control", { request_id: id, cmd: "trigger_next_event" }),
    ),
    {
      ...row(request, "from an address that is not allowed, or from a page", {}, ({ own }) =>
        own.get("/", { phone_no: phone, brand: "MyApp" }, { headers: { Origin: "http://localhost" } }),
      ),
      http: 403,
      body: { status: 4, error_text: "This address may not use KookooVerify" },
    },
    {
      ...row("POST /kookooverify", "another method", {}, ({ own }) => own.get("/", {}, { method: "POST" })),
      http: 405,
      body: { status: 3, error_text: "Only GET is allowed" },
    },
    {
      ...row("GET /kookooverify/verify", "another path", {}, ({ own }) => own.get("/verify")),
      http: 404,
      body: { status: 101, error_text: "Nothing at this path" },
    },
  ],
  startKookoo,
);
