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
    createScript({ code: sent, verify: verified, cancel: { json: canceledJson }, ...replies }),
  );
  await it.session.sendCode({ phone });
  return it;
};

test("a person sends, checks and is verified", async () => {
  const { session, requests } = fakeSession(createScript({ code: sent, verify: verified }), { locale: "de" });
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
  expect(requests[0]).toMatchObject({ path: "code/voice", form: { country: "GB", locale: "de" } });
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
  expect(requests[1]).toMatchObject({ path: "verify", form: { token: "token_1", code: "123456" } });
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
  const { session } = fakeSession(
    createScript({ code: refusal("ERROR_INVALID_NUMBER", { field: "phone" }) }),
  );
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
    createScript({ code: refusal("ERROR_WAIT_TO_RETRY", { retry_in: 45 }) }),
  );
  await session.sendCode({ phone });
  expect(session.getState()).toMatchObject({
    step: "phone",
    retryIn: 45,
    error: { code: "wait_to_retry", retryIn: 45 },
  });
  clock.pass(5);
  expect(session.getState()).toMatchObject({ step: "phone", retryIn: 40 });
});

test("an error goes away when the next action begins", async () => {
  const { session } = fakeSession(createScript({ code: [refusal("ERROR_INVALID_NUMBER"), sent] }));
  await session.sendCode({ phone: "123" });
  const again = session.sendCode({ phone });
  expect(session.getState().error).toBeNull();
  await again;
  expect(session.getState().step).toBe("code");
});

test("a wrong code keeps the step and tells the guesses that are left", async () => {
  const { session } = await inCodeStep({ verify: refusal("ERROR_INVALID_PIN_CODE", { guesses_left: 3 }) });
  await session.checkCode("000000");
  expect(session.getState()).toMatchObject({
    step: "code",
    busy: null,
    guessesLeft: 3,
    error: { code: "invalid_pin_code" },
  });
});

test.each([
  ["ERROR_MAX_VALIDATIONS_REACHED", undefined, "too_many_guesses"],
  ["ERROR_SESSION_EXPIRED", "code_expired", "expired"],
  ["ERROR_INVALID_SESSION", "unknown_session", "expired"],
  ["ERROR_INVALID_SESSION", "canceled", "canceled"],
] as const)("%s (%s) ends the verification: %s", async (message, reason, end) => {
  const { session, storage } = await inCodeStep({
    verify: refusal(message, { reason, retry_in: 30, attempt: 1 }),
  });
  await session.checkCode("000000");
  expect(session.getState()).toMatchObject({ step: "ended", reason: end, phone, retryIn: 30, busy: null });
  expect(storage.entries.size).toBe(0);
});

test("any other refusal of a guess leaves the code step as it is, with the error", async () => {
  const { session } = await inCodeStep({ verify: { status: 500, text: "" } });
  await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "code", busy: null, error: { code: "bad_response" } });
});

test.each<[string, Reply]>([
  ["a guess that nobody reads", refusal("ERROR_INVALID_PARAMETERS", { retry_in: 0, attempt: 0 })],
  ["an overloaded server", { status: 503, headers: { "retry-after": "1" }, text: "" }],
])("the wait for another message is not cut short by %s", async (_, verify) => {
  const { session } = await inCodeStep({ verify });
  await session.checkCode("");
  expect(session.getState()).toMatchObject({ step: "code", retryIn: 60 });
});

test("too many sends from one address: the code step waits for as long as that takes", async () => {
  const busy = refusal("ERROR_TOO_MANY_REQUESTS", { retry_in: 120, attempt: 0 });
  const { session } = await inCodeStep({ code: [sent, busy] });
  await session.resendCode();
  expect(session.getState()).toMatchObject({ step: "code", retryIn: 120 });
});

test("a guess that was right but whose answer was lost ends in a proof, not in an error", async () => {
  const already = refusal("ERROR_INVALID_SESSION", { reason: "already_verified" });
  const { session } = await inCodeStep({ verify: ["network", already], proof: { json: proofJson } });
  await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "code", error: { code: "network" } });
  await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "verified", country: "GB", proof: proofJson.proof });
});

test("as long as that proof cannot be fetched, nothing is said to have expired", async () => {
  const already = refusal("ERROR_INVALID_SESSION", { reason: "already_verified" });
  const { session } = await inCodeStep({ verify: already, proof: "network" });
  await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "code", error: { code: "network" } });
});

test("sending again continues the verification and may change the channel", async () => {
  const voice = { json: { ...sentJson, service: "VOICE", attempt: 2, retry_in: 120 } };
  const { session, requests } = await inCodeStep({ code: [sent, voice] });
  const again = session.resendCode({ channel: "voice" });
  expect(session.getState()).toMatchObject({ step: "code", busy: "sending" });
  await again;
  expect(requests[1]).toMatchObject({ path: "code/voice", form: { token: "token_1" } });
  expect(requests[1]?.form).not.toHaveProperty("phone");
  expect(session.getState()).toMatchObject({ step: "code", channel: "voice", messagesSent: 2, retryIn: 120 });
  await session.resendCode();
  expect(requests[2]?.path).toBe("code/voice");
});

test("sending again too soon keeps the code step and corrects the countdown", async () => {
  const { session } = await inCodeStep({
    code: [sent, refusal("ERROR_WAIT_TO_RETRY", { retry_in: 20, attempt: 1 })],
  });
  await session.resendCode();
  expect(session.getState()).toMatchObject({
    step: "code",
    retryIn: 20,
    codeExpiresIn: 600,
    error: { code: "wait_to_retry" },
  });
});

test("from the end, sending again begins a new verification of the same number", async () => {
  const next = { json: { ...sentJson, token: "token_2" } };
  const { session, requests } = await inCodeStep({
    code: [sent, refusal("ERROR_WAIT_TO_RETRY", { retry_in: 9 }), next],
    verify: refusal("ERROR_SESSION_EXPIRED"),
  });
  await session.checkCode("123456");
  await session.resendCode();
  expect(session.getState()).toMatchObject({
    step: "ended",
    busy: null,
    retryIn: 9,
    error: { code: "wait_to_retry" },
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
  const { session, requests } = fakeSession(createScript({ code: sent, verify: verified }));
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
  const { session, clock, storage } = fakeSession(({ path }) => (path === "verify" ? answer.promise : sent));
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
