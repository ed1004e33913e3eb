import { expect, test } from "vitest";
import {
  canceledJson,
  held,
  offers,
  phone,
  proofJson,
  type Reply,
  refusal,
  sentJson,
  verifiedJson,
} from "../server.fake.ts";
import { createScript, fakeSession, waitUntilSettled } from "./session.fake.ts";

const sent = { json: sentJson };
const verified = { json: verifiedJson };

const inCodeStep = async (replies: Parameters<typeof createScript>[0] = {}) => {
  const it = fakeSession(
    createScript({ code: sent, check: verified, cancel: { json: canceledJson }, ...replies }),
  );
  await it.session.sendCode({ phone });
  return it;
};

test("a person sends, checks and is verified", async () => {
  const { session, requests } = fakeSession(createScript({ code: sent, check: verified }), { locale: "de" });
  expect(session.getState()).toEqual({
    step: "phone",
    busy: null,
    error: null,
    retryIn: 0,
    restored: false,
    phone: null,
  });
  const sending = session.sendCode({ phone: "07700 900123", country: "GB", channel: "voice" });
  expect(session.getState()).toMatchObject({ step: "phone", busy: "sending", phone: "07700 900123" });
  await sending;
  expect(requests[0]).toMatchObject({
    path: "code",
    form: { channel: "voice", country: "GB", locale: "de" },
  });
  expect(session.getState()).toEqual({
    step: "code",
    token: "token_1",
    busy: null,
    restored: false,
    error: null,
    retryIn: 60,
    phone,
    channel: "sms",
    channels: offers,
    codeLength: 6,
    codeExpiresIn: 600,
    guessesLeft: null,
    messagesSent: 1,
  });
  const checking = session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "code", busy: "checking" });
  await checking;
  expect(requests[1]).toMatchObject({ path: "check", form: { token: "token_1", code: "123456" } });
  expect(session.getState()).toEqual({
    step: "verified",
    busy: null,
    restored: false,
    token: "token_1",
    code: "123456",
    error: null,
    retryIn: 0,
    phone,
    country: "GB",
    proof: verifiedJson.proof,
  });
});

test("what was refused before a message was sent is corrected in the phone step", async () => {
  const { session } = fakeSession(createScript({ code: refusal("invalid_number", { field: "phone" }) }));
  await session.sendCode({ phone: "123" });
  expect(session.getState()).toMatchObject({
    step: "phone",
    busy: null,
    phone: "123",
    error: { code: "invalid_number" },
  });
});

test("too soon for this number: the phone step says how long, and counts", async () => {
  const { session, clock } = fakeSession(
    createScript({ code: refusal("resend_too_soon", { retry_in: 45 }) }),
  );
  await session.sendCode({ phone });
  expect(session.getState()).toMatchObject({
    step: "phone",
    retryIn: 45,
    error: { code: "resend_too_soon", retryIn: 45 },
  });
  clock.pass(5);
  expect(session.getState()).toMatchObject({ step: "phone", retryIn: 40 });
});

test("an error goes away when the next action begins", async () => {
  const { session } = fakeSession(createScript({ code: [refusal("invalid_number"), sent] }));
  await session.sendCode({ phone: "123" });
  const again = session.sendCode({ phone });
  expect(session.getState().error).toBeNull();
  await again;
  expect(session.getState().step).toBe("code");
});

test("a wrong code keeps the step and tells the guesses that are left", async () => {
  const { session } = await inCodeStep({ check: refusal("wrong_code", { guesses_left: 3 }) });
  await session.checkCode("000000");
  expect(session.getState()).toMatchObject({
    step: "code",
    busy: null,
    guessesLeft: 3,
    error: { code: "wrong_code" },
  });
});

test.each([
  ["too_many_guesses", "too_many_guesses"],
  ["session_expired", "expired"],
  ["code_expired", "expired"],
  ["unknown_session", "expired"],
  ["canceled", "canceled"],
] as const)("%s ends the verification: %s", async (code, end) => {
  const { session, storage } = await inCodeStep({
    check: refusal(code, { retry_in: 30, messages_sent: 1 }),
  });
  await session.checkCode("000000");
  expect(session.getState()).toMatchObject({ step: "ended", reason: end, phone, retryIn: 30, busy: null });
  expect(storage.entries.size).toBe(0);
});

test("any other refusal of a guess leaves the code step as it is, with the error", async () => {
  const { session } = await inCodeStep({ check: { status: 500, text: "" } });
  await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "code", busy: null, error: { code: "bad_response" } });
});

test.each<[string, Reply]>([
  ["a guess that nobody reads", refusal("invalid_request", { retry_in: 0, messages_sent: 0 })],
  ["an overloaded server", { status: 503, headers: { "retry-after": "1" }, text: "" }],
])("the wait for another message is not cut short by %s", async (_, check) => {
  const { session } = await inCodeStep({ check });
  await session.checkCode("");
  expect(session.getState()).toMatchObject({ step: "code", retryIn: 60 });
});

test("too many sends from one address: the code step waits for as long as that takes", async () => {
  const busy = refusal("too_many_requests", { retry_in: 120, messages_sent: 0 });
  const { session } = await inCodeStep({ code: [sent, busy] });
  await session.resendCode();
  expect(session.getState()).toMatchObject({ step: "code", retryIn: 120 });
});

test("a guess that was right but whose answer was lost ends in a proof, not in an error", async () => {
  const already = refusal("already_verified");
  const { session } = await inCodeStep({ check: ["network", already], proof: { json: proofJson } });
  await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "code", error: { code: "network" } });
  await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "verified", country: "GB", proof: proofJson.proof });
});

test("as long as that proof cannot be fetched, nothing is said to have expired", async () => {
  const already = refusal("already_verified");
  const { session } = await inCodeStep({ check: already, proof: "network" });
  await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "code", error: { code: "network" } });
});

test("sending again continues the verification and may change the channel", async () => {
  const voice = { json: { ...sentJson, channel: "voice", messages_sent: 2, retry_in: 120 } };
  const { session, requests } = await inCodeStep({ code: [sent, voice] });
  const again = session.resendCode({ channel: "voice" });
  expect(session.getState()).toMatchObject({ step: "code", busy: "sending" });
  await again;
  expect(requests[1]).toMatchObject({ path: "resend", form: { token: "token_1", channel: "voice" } });
  expect(requests[1]?.form).not.toHaveProperty("phone");
  expect(session.getState()).toMatchObject({ step: "code", channel: "voice", messagesSent: 2, retryIn: 120 });
  await session.resendCode();
  expect(requests[2]?.form).toMatchObject({ channel: "voice" });
});

test("sending again too soon keeps the code step and corrects the countdown", async () => {
  const { session } = await inCodeStep({
    code: [sent, refusal("resend_too_soon", { retry_in: 20, messages_sent: 1 })],
  });
  await session.resendCode();
  expect(session.getState()).toMatchObject({
    step: "code",
    retryIn: 20,
    codeExpiresIn: 600,
    error: { code: "resend_too_soon" },
  });
});

test("from the end, sending again begins a new verification of the same number", async () => {
  const next = { json: { ...sentJson, token: "token_2" } };
  const { session, requests } = await inCodeStep({
    code: [sent, refusal("resend_too_soon", { retry_in: 9 }), next],
    check: refusal("session_expired"),
  });
  await session.checkCode("123456");
  await session.resendCode();
  expect(session.getState()).toMatchObject({
    step: "ended",
    busy: null,
    retryIn: 9,
    error: { code: "resend_too_soon" },
  });
  await session.resendCode();
  expect(requests.at(-1)?.form).toMatchObject({ phone });
  expect(requests.at(-1)?.form).not.toHaveProperty("token");
  expect(session.getState()).toMatchObject({ step: "code", error: null });
});

test("changing the number cancels the verification and keeps number and countdown", async () => {
  const { session, clock, requests, storage } = await inCodeStep();
  clock.pass(10);
  await session.changeNumber();
  expect(session.getState()).toEqual({
    step: "phone",
    busy: null,
    error: null,
    retryIn: 50,
    restored: false,
    phone,
  });
  expect(requests.at(-1)).toMatchObject({ path: "cancel", form: { token: "token_1" } });
  expect(storage.entries.size).toBe(0);
});

test("changing the number aborts a send in flight; its late answer changes nothing", async () => {
  const answer = held();
  const { session, requests } = fakeSession(() => answer.promise);
  const sending = session.sendCode({ phone });
  await session.changeNumber();
  expect(requests[0]?.signal.aborted).toBe(true);
  answer.resolve(sent);
  await sending;
  expect(session.getState()).toEqual({
    step: "phone",
    busy: null,
    error: null,
    retryIn: 0,
    restored: false,
    phone,
  });
});

test("a reset forgets everything, also the countdown", async () => {
  const { session, clock, storage } = await inCodeStep();
  session.reset();
  expect(session.getState()).toEqual({
    step: "phone",
    busy: null,
    error: null,
    retryIn: 0,
    restored: false,
    phone: null,
  });
  expect(storage.entries.size).toBe(0);
  expect(clock.timers.size).toBe(0);
});

test("actions that make no sense in a step do nothing", async () => {
  const { session, requests } = fakeSession(createScript({ code: sent, check: verified }));
  await session.checkCode("123456");
  await session.resendCode();
  expect(await session.getProof()).toBeNull();
  expect(requests).toHaveLength(0);
  await session.sendCode({ phone });
  await session.sendCode({ phone: "+447700900124" });
  expect(requests).toHaveLength(1);
});

test("a destroyed session leaves no timer, asks nothing more and keeps its storage", async () => {
  const answer = held();
  const { session, clock, storage } = fakeSession(({ path }) => (path === "check" ? answer.promise : sent));
  await session.sendCode({ phone });
  void session.checkCode("123456");
  session.destroy();
  answer.resolve(verified);
  await waitUntilSettled();
  expect(clock.timers.size).toBe(0);
  expect(storage.entries.size).toBe(1);
  session.subscribe(() => {});
  expect(session.getState()).toMatchObject({ step: "code", busy: null });
});
