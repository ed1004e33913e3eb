import { expect, test } from "vitest";
import {
  phone,
  proof,
  proofJson,
  proofOf,
  type Reply,
  refusal,
  sentJson,
  verifiedJson,
} from "../server.fake.ts";
import { createScript, fakeSession, waitUntilSettled } from "./session.fake.ts";

const fresh = proofOf({ iat: 1_700_000_540, exp: 1_700_001_140 });
const renewed: Reply = { json: { ...proofJson, proof: fresh } };

const verifiedSession = async (renewals: Reply | readonly Reply[], verified: object = verifiedJson) => {
  const it = fakeSession(
    createScript({ code: { json: sentJson }, check: { json: verified }, proof: renewals }),
  );
  const stop = it.session.subscribe(() => {});
  await it.session.sendCode({ phone });
  await it.session.checkCode("123456");
  const asked = () => it.requests.filter(({ path }) => path === "proof").length;
  return { ...it, stop, asked };
};

test("a proof that is good for another minute is given as it is", async () => {
  const { session, clock, asked } = await verifiedSession(renewed);
  clock.pass(539);
  expect(await session.getProof()).toBe(proof);
  expect(asked()).toBe(0);
});

test("a minute before it goes stale it is renewed by itself, without a message", async () => {
  const { session, clock, requests } = await verifiedSession(renewed);
  const states: unknown[] = [];
  session.subscribe(() => states.push(session.getState()));
  clock.pass(540);
  await waitUntilSettled();
  const shown = { step: "verified", error: null, phone, country: "GB" };
  expect(states).toMatchObject([
    { ...shown, busy: "renewing", proof },
    { ...shown, busy: null, proof: fresh },
  ]);
  expect(requests.filter(({ path }) => /code|resend/.test(path))).toHaveLength(1);
  expect(await session.getProof()).toBe(fresh);
});

test("renewal goes on for as long as the page is looked at", async () => {
  const { clock, asked } = await verifiedSession(renewed);
  for (let round = 0; round < 4; round++) {
    clock.pass(540);
    await waitUntilSettled();
  }
  expect(asked()).toBe(4);
});

test("a page that nobody looks at waits with it until somebody does", async () => {
  const { clock, asked } = await verifiedSession(renewed);
  clock.look(false);
  clock.pass(3600);
  await waitUntilSettled();
  expect(asked()).toBe(0);
  expect(clock.timers.size).toBe(0);
  clock.look(true);
  await waitUntilSettled();
  expect(asked()).toBe(1);
});

test("a proof that is asked for in its last minute, also after sleep, is renewed first", async () => {
  const { session, clock, asked } = await verifiedSession(renewed);
  clock.sleep(545);
  expect(await session.getProof()).toBe(fresh);
  expect(asked()).toBe(1);
});

/** Answers with another proof each time. */
const another = (count: number): readonly Reply[] =>
  Array.from({ length: count }, (_, index) => ({
    json: { ...proofJson, proof: proofOf({ iat: 1_700_000_000, exp: 1_700_000_600, jti: `jti_${index}` }) },
  }));

test("no two calls are given the same proof, one after the other or at once, and none costs a message", async () => {
  const { session, requests } = await verifiedSession(another(9));
  const given = [await session.getProof(), await session.getProof()];
  given.push(...(await Promise.all([session.getProof(), session.getProof(), session.getProof()])));
  session.markProofUsed();
  given.push(await session.getProof());
  expect(given).not.toContain(null);
  expect(new Set(given).size).toBe(given.length);
  expect(requests.filter(({ path }) => /code|resend/.test(path))).toHaveLength(1);
});

test("a proof that was handed out is not given again when there is no other", async () => {
  const { session } = await verifiedSession(["network", "network", "network", ...another(1)]);
  expect(await session.getProof()).toBe(proof);
  expect(session.proofIsDue()).toBe(true);
  expect(await session.getProof()).toBeNull();
  expect(session.getState()).toMatchObject({ step: "verified", error: { code: "network" } });
  expect(await session.getProof()).not.toBe(proof);
});

test("a stale proof is never handed out, however often and soon it is asked for", async () => {
  const { session, clock, asked } = await verifiedSession("network");
  clock.sleep(545);
  expect(await session.getProof()).toBeNull();
  const before = asked();
  expect(await session.getProof()).toBeNull();
  expect(asked()).toBeGreaterThan(before);
});

test("nor when the session ends while a fresh one is being fetched", async () => {
  const { session, clock } = await verifiedSession(renewed);
  clock.sleep(545);
  const asked = session.getProof();
  session.destroy();
  expect(await asked).toBeNull();
});

test("a proof is due in its last minute, and for as long as its renewal fails", async () => {
  const { session, clock } = await verifiedSession(["network", "network", "network", renewed]);
  expect(session.proofIsDue()).toBe(false);
  clock.sleep(539);
  expect(session.proofIsDue()).toBe(false);
  clock.sleep(6);
  expect(session.proofIsDue()).toBe(true);
  expect(await session.getProof()).toBeNull();
  expect(session.proofIsDue()).toBe(true);
  expect(await session.getProof()).toBe(fresh);
  session.reset();
  expect(session.proofIsDue()).toBe(false);
});

test("a renewal that fails for now is tried again", async () => {
  const { session, clock } = await verifiedSession(["network", "network", "network", renewed]);
  clock.pass(540);
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "verified", error: { code: "network" } });
  clock.pass(30);
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "verified", error: null, proof: fresh });
});

test("a renewal that is refused for good ends the success", async () => {
  const { session, clock, storage } = await verifiedSession(refusal("session_expired"));
  clock.pass(540);
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({
    step: "ended",
    reason: "expired",
    phone,
    error: { code: "session_expired" },
  });
  expect(await session.getProof()).toBeNull();
  expect(storage.entries.size).toBe(0);
});

test.each([
  ["that cannot be read", "opaque"],
  ["without dates", `e30.${btoa("{}")}.c2ln`],
])("a proof %s is taken to last ten minutes", async (_, odd) => {
  const { session, clock, asked } = await verifiedSession(renewed, { ...verifiedJson, proof: odd });
  expect(session.getState()).toMatchObject({ step: "verified", country: "GB", proof: odd });
  clock.pass(539);
  await waitUntilSettled();
  expect(asked()).toBe(0);
  clock.pass(1);
  await waitUntilSettled();
  expect(asked()).toBe(1);
});
