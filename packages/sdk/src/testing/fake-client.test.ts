// What a fake client does beyond a real one. That it answers as a server does is shown by e2e/journeys/fake-client.test.ts.
import { expect, test } from "vitest";
import { phone } from "../server.fake.ts";
import { createSession } from "../session/create-session.ts";
import { createFakeClient, type FakeClientOptions } from "./fake-client.ts";
import { createFakeClock } from "./fake-clock.ts";

const begin = (options: FakeClientOptions = {}) => {
  const clock = createFakeClock();
  const client = createFakeClient({ clock, ...options });
  return { clock, client, session: createSession(client, { clock, storage: null }) };
};

test("a session goes from a number to a proof with the code that was chosen", async () => {
  const { session } = begin({ code: "4242" });
  await session.sendCode({ phone });
  expect(session.getState()).toMatchObject({ step: "code", phone, codeLength: 4, retryIn: 60 });
  await session.checkCode("1111");
  expect(session.getState()).toMatchObject({ guessesLeft: 4, error: { code: "wrong_code" } });
  await session.checkCode("42 42");
  expect(session.getState()).toMatchObject({ step: "verified", country: "GB" });
  expect([await session.getProof(), await session.getProof()]).toEqual([
    expect.stringMatching(/^\S+\.\S+\.$/),
    expect.stringMatching(/^\S+\.\S+\.$/),
  ]);
});

test("time passes when the test says so", async () => {
  const { session, clock } = begin();
  await session.sendCode({ phone });
  clock.pass(59);
  expect((await session.resendCode()).ok).toBe(false);
  clock.pass(1);
  expect(await session.resendCode()).toMatchObject({ ok: true, value: { messagesSent: 2, retryIn: 120 } });
});

test("too many wrong codes end the verification", async () => {
  const { session } = begin();
  await session.sendCode({ phone });
  for (let guess = 0; guess < 5; guess++) await session.checkCode("000000");
  expect(session.getState()).toMatchObject({ step: "ended", reason: "too_many_guesses" });
});

test("calls fail as they were told to, in turn, and without effect", async () => {
  const { client } = begin();
  client.failNext("sendCode", "network");
  client.failNext("sendCode", "resend_too_soon", { retryIn: 30 });
  expect(await client.sendCode({ phone })).toMatchObject({ error: { code: "network", kind: "network" } });
  expect(await client.sendCode({ phone })).toMatchObject({ error: { kind: "wait", retryIn: 30 } });
  expect(await client.sendCode({ phone })).toMatchObject({ ok: true, value: { messagesSent: 1 } });
  client.failNext("checkCode", "bad_response");
  const checked = await client.checkCode({ token: "fake-token-1", code: "123456" });
  expect(checked).toMatchObject({ error: { kind: "server", retryable: true } });
});

test("answers take the time that was chosen, and a call that is ended takes none", async () => {
  const { client, clock } = begin({ delay: 500 });
  const sent = client.sendCode({ phone });
  expect(clock.timers.size).toBe(1);
  clock.pass(0.5);
  expect((await sent).ok).toBe(true);
  const controller = new AbortController();
  const status = client.getStatus({ token: "fake-token-1", signal: controller.signal });
  controller.abort();
  expect(await status).toMatchObject({ error: { code: "aborted" } });
  expect(clock.timers.size).toBe(0);
});

test("only numbers with a known calling code are read, and no others are made up", async () => {
  const { client } = begin();
  const phoneOf = async (typed: string, country?: string) => {
    const sent = await client.sendCode({ phone: typed, country });
    return sent.ok ? [sent.value.phone, sent.value.country] : sent.error.code;
  };
  expect(await phoneOf("07700 900124", "GB")).toEqual(["+447700900124", "GB"]);
  expect(await phoneOf("(202) 555-0180", "US")).toEqual(["+12025550180", "US"]);
  expect(await phoneOf("+376 312 345")).toEqual(["+376312345", null]);
  expect(await phoneOf("07700 900124")).toBe("invalid_number");
  expect(await phoneOf("+44")).toBe("invalid_number");
});
