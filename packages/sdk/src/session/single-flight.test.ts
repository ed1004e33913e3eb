import { expect, test } from "vitest";
import { held, phone, type Reply, refusal, sentJson, verifiedJson } from "../server.fake.ts";
import { fakeSession } from "./session.fake.ts";

const sent = { json: sentJson };

test("a double click sends one message, and both clicks end with it", async () => {
  const { session, requests } = fakeSession(() => sent);
  await Promise.all([
    session.sendCode({ phone }),
    session.sendCode({ phone }),
    session.sendCode({ phone: "+447700900124" }),
  ]);
  expect(requests).toHaveLength(1);
  expect(session.getState()).toMatchObject({ step: "code", phone });
});

test("a double click on send again sends one message", async () => {
  const { session, requests } = fakeSession(() => sent);
  await session.sendCode({ phone });
  await Promise.all([session.resendCode(), session.resendCode({ channel: "voice" })]);
  expect(requests).toHaveLength(2);
});

test("a listener that sends as soon as it hears of a send joins it", async () => {
  const { session, requests } = fakeSession(() => sent);
  const joined: Promise<unknown>[] = [];
  session.subscribe(() => {
    if (session.getState().step === "phone") joined.push(session.sendCode({ phone }));
  });
  await session.sendCode({ phone });
  await Promise.all(joined);
  expect(joined.length).toBeGreaterThan(0);
  expect(requests).toHaveLength(1);
});

test("the same code checked twice at once is one guess", async () => {
  const { session, requests } = fakeSession(({ path }) => (path === "check" ? { json: verifiedJson } : sent));
  await session.sendCode({ phone });
  await Promise.all([session.checkCode("123456"), session.checkCode("123456")]);
  expect(requests.filter(({ path }) => path === "check")).toHaveLength(1);
});

test("another code replaces the one being checked, whose late answer changes nothing", async () => {
  const first = held();
  const answers: (Reply | Promise<Reply>)[] = [first.promise, { json: verifiedJson }];
  const { session, requests } = fakeSession(({ path }) =>
    path === "check" ? (answers.shift() ?? "network") : sent,
  );
  await session.sendCode({ phone });
  const wrong = session.checkCode("111111");
  await session.checkCode("123456");
  first.resolve(refusal("too_many_guesses"));
  await wrong;
  expect(requests[1]?.signal.aborted).toBe(true);
  expect(session.getState().step).toBe("verified");
});

test("a code can be checked while another message is being asked for", async () => {
  const again = held();
  const sends: (Reply | Promise<Reply>)[] = [sent, again.promise];
  const { session } = fakeSession(({ path }) =>
    path === "check" ? { json: verifiedJson } : (sends.shift() ?? "network"),
  );
  await session.sendCode({ phone });
  const sending = session.resendCode();
  await session.checkCode("123456");
  again.resolve(sent);
  await sending;
  expect(session.getState().step).toBe("verified");
});

test("nothing is sent while a guess is being checked", async () => {
  const guess = held();
  const { session, requests } = fakeSession(({ path }) => (path === "check" ? guess.promise : sent));
  await session.sendCode({ phone });
  const checking = session.checkCode("123456");
  const again = session.resendCode();
  guess.resolve(refusal("wrong_code", { guesses_left: 4 }));
  await Promise.all([checking, again]);
  expect(requests.map(({ path }) => path)).toEqual(["code", "check"]);
});

test.each(["network", "cut short"] as const)(
  "asking again after a lost answer (%s) finds the message that was sent, by the same idempotency key",
  async (lost) => {
    const replies: Reply[] = [lost, lost, lost, sent];
    const { session, requests } = fakeSession(() => replies.shift() ?? "network");
    await session.sendCode({ phone });
    expect(session.getState()).toMatchObject({ step: "phone", error: { code: "network" } });
    await session.sendCode({ phone });
    expect(new Set(requests.map(({ form }) => form["idempotency_key"])).size).toBe(1);
    expect(session.getState().step).toBe("code");
  },
);

test("it is asked for in the language of the lost one: under one key only the same can be asked", async () => {
  const replies: Reply[] = ["network", "network", "network", sent];
  let locale = "en";
  const { session, requests } = fakeSession(() => replies.shift() ?? "network", { locale: () => locale });
  await session.sendCode({ phone });
  locale = "de";
  await session.sendCode({ phone });
  expect(new Set(requests.map(({ form }) => JSON.stringify(form))).size).toBe(1);
});

test("after the machine's sleep a lost send is begun anew: its code is long dead", async () => {
  const { session, clock, requests } = fakeSession(() => "network");
  await session.sendCode({ phone });
  clock.sleep(3600);
  await session.sendCode({ phone });
  expect(requests[3]?.form["idempotency_key"]).not.toBe(requests[0]?.form["idempotency_key"]);
});

test("so does sending to a number that was changed and changed back while the send was in flight", async () => {
  const answers: (Reply | Promise<Reply>)[] = [held().promise, sent];
  const { session, requests } = fakeSession(() => answers.shift() ?? "network");
  void session.sendCode({ phone });
  await session.changeNumber();
  await session.sendCode({ phone });
  const [first, second] = requests.map(({ form }) => form["idempotency_key"]);
  expect(second).toBe(first);
});

test.each([
  ["another number", 0, { phone: "+447700900124" }],
  ["another channel", 0, { phone, channel: "voice" as const }],
  ["a minute later", 61, { phone }],
])("%s gets a key of its own", async (_, seconds, request) => {
  const { session, clock, requests } = fakeSession(() => "network");
  await session.sendCode({ phone });
  clock.pass(seconds);
  await session.sendCode(request);
  expect(requests[3]?.form["idempotency_key"]).not.toBe(requests[0]?.form["idempotency_key"]);
});

test("an answered send is not asked for again by its key", async () => {
  const { session, requests } = fakeSession(() => refusal("resend_too_soon", { retry_in: 5 }));
  await session.sendCode({ phone });
  await session.sendCode({ phone });
  expect(requests[1]?.form["idempotency_key"]).not.toBe(requests[0]?.form["idempotency_key"]);
});
