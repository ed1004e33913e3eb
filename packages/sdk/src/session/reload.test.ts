import { expect, test } from "vitest";
import {
  held,
  phone,
  proofJson,
  type Reply,
  refusal,
  sentJson,
  statusJson,
  verifiedJson,
} from "../server.fake.ts";
import { createScript, fakeSession, fakeStorage, waitUntilSettled } from "./session.fake.ts";
import type { SessionStorage } from "./session.ts";

const pages = (replies: Parameters<typeof createScript>[0]) => {
  const storage = fakeStorage();
  const script = createScript({ code: { json: sentJson }, check: { json: verifiedJson }, ...replies });
  return { storage, open: () => fakeSession(script, { storage }) };
};

const sentAndReloaded = async (status: Reply) => {
  const { open } = pages({ status, proof: { json: proofJson } });
  const before = open();
  await before.session.sendCode({ phone });
  before.session.destroy();
  return open();
};

test("storage holds neither the number nor a proof", async () => {
  const { storage, open } = pages({});
  const { session } = open();
  await session.sendCode({ phone });
  expect([...storage.entries.keys()]).toEqual(["telproof:app_test"]);
  expect(JSON.stringify([...storage.entries])).not.toContain("7700900123");
  await session.checkCode("123456");
  expect(JSON.stringify([...storage.entries])).not.toMatch(/7700900123|123456|eyJ|"proof":"[^"]/);
});

test("the code step is there at once, with a masked number, until the server has named it", async () => {
  const { session, requests } = await sentAndReloaded({ json: statusJson });
  expect(session.getState()).toMatchObject({ step: "code", phone: "+44••••••••23", retryIn: 60, busy: null });
  await waitUntilSettled();
  expect(requests[0]).toMatchObject({ path: "status", form: { token: "token_1" } });
  expect(session.getState()).toMatchObject({
    step: "code",
    phone,
    channel: "voice",
    messagesSent: 2,
    retryIn: 40,
    codeExpiresIn: 500,
    guessesLeft: null,
  });
});

test("the countdown has gone on while the page was away, and a clock set back lengthens nothing", async () => {
  const { storage, open } = pages({ status: "network" });
  await open().session.sendCode({ phone });
  const kept = storage.entries.get("telproof:app_test") ?? "";
  const at = Number(/"at":(\d+)/.exec(kept)?.[1]);
  const reloadedAfter = (seconds: number) => {
    storage.setItem("telproof:app_test", kept.replace(`"at":${at}`, `"at":${at - seconds * 1000}`));
    return open().session.getState();
  };
  expect(reloadedAfter(25)).toMatchObject({ step: "code", retryIn: 35, codeExpiresIn: 575 });
  expect(reloadedAfter(-3600)).toMatchObject({ step: "code", retryIn: 60, codeExpiresIn: 600 });
});

test.each([
  ["failed", "too_many_guesses"],
  ["expired", "expired"],
  ["canceled", "canceled"],
])("a verification that has %s meanwhile is shown as ended", async (state, reason) => {
  const { session, storage } = await sentAndReloaded({ json: { ...statusJson, state } });
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "ended", reason, phone });
  expect(storage.entries.size).toBe(0);
});

test("a verification that was completed elsewhere meanwhile is shown as verified", async () => {
  const { session } = await sentAndReloaded({ json: { ...statusJson, state: "verified", verified: true } });
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "verified", phone, proof: proofJson.proof });
});

test("a token that the server knows no more ends the verification", async () => {
  const { session } = await sentAndReloaded(refusal("unknown_session"));
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "ended", reason: "expired" });
});

test("without an answer the code step stays usable; only the number stays unknown", async () => {
  const { session } = await sentAndReloaded("network");
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "code", phone: "+44••••••••23", error: null });
  await session.changeNumber();
  expect(session.getState()).toMatchObject({ step: "phone", phone: null });
});

test("an ended verification of an unknown number asks for the number again", async () => {
  const { open } = pages({ status: "network", check: refusal("session_expired") });
  await open().session.sendCode({ phone });
  const { session, requests } = open();
  await session.checkCode("123456");
  expect(session.getState().step).toBe("ended");
  await session.resendCode();
  expect(session.getState()).toMatchObject({ step: "phone", phone: null });
  expect(requests.filter(({ path }) => /code|resend/.test(path))).toHaveLength(0);
});

test("an answer that comes after the person has acted names the number and changes nothing else", async () => {
  const [status, check] = [held(), held()];
  const { storage, open } = pages({});
  await open().session.sendCode({ phone });
  const script = ({ path }: { path: string }) => (path === "status" ? status.promise : check.promise);
  const { session, clock } = fakeSession(script, { storage });
  const checking = session.checkCode("123456");
  clock.pass(10);
  status.resolve({ json: { ...statusJson, retry_in: 7 } });
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({
    step: "code",
    phone,
    busy: "checking",
    retryIn: 50,
    channel: "sms",
  });
  check.resolve({ json: verifiedJson });
  await checking;
  expect(session.getState().step).toBe("verified");
});

test("an answer about a verification that the person has left behind changes nothing", async () => {
  const status = held();
  const { storage, open } = pages({});
  await open().session.sendCode({ phone });
  const { session } = fakeSession(({ path }) => (path === "status" ? status.promise : "network"), {
    storage,
  });
  await session.changeNumber();
  const state = session.getState();
  status.resolve({ json: statusJson });
  await waitUntilSettled();
  expect(session.getState()).toBe(state);
});

const openAgain = async (first: Reply, then: readonly Reply[] = [{ json: sentJson }]) => {
  const { storage, open } = pages({ code: first });
  const before = open();
  const lost = before.session.sendCode({ phone });
  expect(storage.getItem("telproof:app_test:request")).toMatch(/session-key-1/);
  if (first === "network") await lost;
  before.session.destroy();
  const after = fakeSession(createScript({ code: then }), { storage, newKey: () => "key of the new page" });
  const keys = () => after.requests.map(({ form }) => form["idempotency_key"]);
  return { ...after, storage, keys, before };
};

test("a message whose request was on its way at a reload is asked for by the same request: it is sent once", async () => {
  for (const first of ["network", { json: sentJson }] as const) {
    const { session, keys, storage } = await openAgain(first);
    expect(session.getState()).toMatchObject({ step: "phone", restored: false });
    await session.sendCode({ phone });
    expect(session.getState().step).toBe("code");
    expect(keys()).toEqual(["session-key-1"]);
    expect([...storage.entries.keys()]).toEqual(["telproof:app_test"]);
  }
});

test("another message after a reload is another request, once the server has said that it is", async () => {
  const conflict = refusal("idempotency_conflict", { field: "idempotency_key" });
  const { session, keys } = await openAgain("network", [conflict, { json: sentJson }]);
  await session.sendCode({ phone: "+447700900124" });
  expect(session.getState().step).toBe("code");
  expect(keys()).toEqual(["session-key-1", "key of the new page"]);
});

test("a conflict with a request of this page is told, and asked about once", async () => {
  const conflict = refusal("idempotency_conflict", { field: "idempotency_key" });
  const { session, requests } = await openAgain("network", [conflict]);
  expect(await session.sendCode({ phone })).toMatchObject({ error: { code: "idempotency_conflict" } });
  expect(requests).toHaveLength(2);
});

test("a request of more than a minute ago is not repeated after a reload", async () => {
  const { session, keys, clock } = await openAgain("network");
  clock.sleep(61);
  await session.sendCode({ phone });
  expect(keys()).toEqual(["key of the new page"]);
});

test("what is kept of a request tells nothing of the message, and is forgotten with the session", async () => {
  const { storage, open } = pages({ code: "network" });
  const { session } = open();
  await session.sendCode({ phone });
  expect([...storage.entries]).toEqual([
    ["telproof:app_test:request", expect.not.stringMatching(/7700|app_test/)],
  ]);
  session.reset();
  expect(storage.entries.size).toBe(0);
});

test("a verified session is verified again after a reload, without a message", async () => {
  const { storage, open } = pages({ proof: { json: proofJson } });
  const before = open();
  await before.session.sendCode({ phone });
  await before.session.checkCode("123456");
  const { session, requests } = open();
  expect(session.getState()).toEqual({
    step: "phone",
    busy: "renewing",
    error: null,
    retryIn: 0,
    restored: true,
    phone: null,
  });
  expect(await session.getProof()).toBe(proofJson.proof);
  expect(session.getState()).toMatchObject({
    step: "verified",
    token: "token_1",
    code: "",
    phone,
    country: "GB",
  });
  expect(requests.map(({ path }) => path)).toEqual(["proof"]);
  expect(storage.entries.size).toBe(1);
});

test("a verified session that the server has ended begins anew; one that it could not ask is not forgotten", async () => {
  const gone = refusal("session_expired");
  const { storage, open } = pages({ proof: ["network", "network", "network", { json: proofJson }, gone] });
  const before = open();
  await before.session.sendCode({ phone });
  await before.session.checkCode("123456");
  const offline = open();
  await waitUntilSettled();
  expect(offline.session.getState()).toMatchObject({
    step: "phone",
    busy: null,
    error: { code: "network" },
  });
  expect(storage.entries.size).toBe(1);
  expect(await offline.session.getProof()).toBe(proofJson.proof);
  const late = open();
  await waitUntilSettled();
  expect(late.session.getState()).toEqual({
    step: "phone",
    busy: null,
    error: null,
    retryIn: 0,
    restored: false,
    phone: null,
  });
  expect(storage.entries.size).toBe(0);
});

test("sessions with different keys do not clash", async () => {
  const storage = fakeStorage();
  const script = createScript({ code: { json: sentJson } });
  const one = fakeSession(script, { storage, storageKey: "one" });
  await one.session.sendCode({ phone });
  const two = fakeSession(script, { storage, storageKey: "two" });
  expect(two.session.getState().step).toBe("phone");
  two.session.reset();
  expect([...storage.entries.keys()]).toEqual(["one"]);
});

test.each([
  ["no number", { phone: undefined }],
  ["a number of another kind", { phone: 5 }],
])("what somebody else keeps under its key is as good as nothing: %s", async (_, foreign) => {
  const { storage, open } = pages({});
  await open().session.sendCode({ phone });
  const [[key, kept] = ["", ""]] = storage.entries;
  storage.setItem(key, JSON.stringify({ ...JSON.parse(kept), ...foreign }));
  const { session, requests } = open();
  expect(session.getState()).toMatchObject({ step: "phone", phone: null });
  expect(requests).toHaveLength(0);
});

const closed = (): never => {
  throw new DOMException("The operation is insecure", "SecurityError");
};
const foreign: SessionStorage = { getItem: () => '{"theme":"dark"}', setItem: closed, removeItem: closed };

test.each<[string, SessionStorage | null]>([
  ["that is closed to the page", { getItem: closed, setItem: closed, removeItem: closed }],
  ["that holds something foreign and is full", foreign],
  ["that is switched off", null],
])("storage %s is as good as none", async (_, storage) => {
  const { session } = fakeSession(createScript({ code: { json: sentJson } }), { storage });
  await session.sendCode({ phone });
  expect(session.getState().step).toBe("code");
});
