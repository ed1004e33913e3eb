// Pages of gateways and proxies in place of the server's answers: what they say of a verification is nobody's word.
import { expect, test } from "vitest";
import { phone, proofJson, type Reply, sentJson, statusJson, verifiedJson } from "../server.fake.ts";
import { createScript, fakeSession, fakeStorage, waitUntilSettled } from "./session.fake.ts";

const page: Reply = { status: 404, text: "404 page not found" };
const foreign: readonly Reply[] = [
  { status: 200, text: "<html>" },
  { status: 201, text: '{"id":"v_1"' },
  { status: 204, text: "" },
  { status: 403, text: "<h1>blocked" },
  page,
  { status: 408, text: "" },
  { status: 410, text: "<html>" },
  { status: 422, text: "<html>" },
];
/** A status without a body must have none. */
const asReply = (it: Reply): Reply => (typeof it === "object" && it.status === 204 ? { status: 204 } : it);

test.each(foreign.map((it) => [JSON.stringify(it), asReply(it)] as const))(
  "a send answered by %s is the same request at the next click",
  async (_name, answer) => {
    const { session, requests } = fakeSession(createScript({ code: [answer, { json: sentJson }] }));
    expect(await session.sendCode({ phone })).toMatchObject({ ok: false });
    await session.sendCode({ phone });
    expect(session.getState().step).toBe("code");
    expect(new Set(requests.map(({ form }) => form["idempotency_key"])).size).toBe(1);
  },
);

test("a verified session outlives such an answer to its renewal", async () => {
  const replies = { code: { json: sentJson }, check: { json: verifiedJson } };
  for (const answer of foreign.map(asReply)) {
    const { session, storage } = fakeSession(
      createScript({ ...replies, proof: [answer, { json: proofJson }] }),
    );
    await session.sendCode({ phone });
    await session.checkCode("123456");
    expect(await session.getProof()).toBe(verifiedJson.proof);
    expect(await session.getProof()).toBeNull();
    expect([session.getState().step, storage.entries.size]).toEqual(["verified", 1]);
    expect(await session.getProof()).toBe(proofJson.proof);
  }
});

test("a verified session that is found after a reload waits for the server's own answer", async () => {
  const storage = fakeStorage();
  const script = createScript({
    code: { json: sentJson },
    check: { json: verifiedJson },
    proof: [page, { json: proofJson }],
  });
  const before = fakeSession(script, { storage });
  await before.session.sendCode({ phone });
  await before.session.checkCode("123456");
  before.session.destroy();
  const { session } = fakeSession(script, { storage });
  await waitUntilSettled();
  expect([session.getState().error?.code, storage.entries.size]).toEqual(["bad_response", 1]);
  expect(await session.getProof()).toBe(proofJson.proof);
});

test("such an answer ends no check", async () => {
  const { session } = fakeSession(createScript({ code: { json: sentJson }, check: foreign.map(asReply) }));
  await session.sendCode({ phone });
  for (const _ of foreign) await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "code", error: { code: "bad_response", kind: "setup" } });
});

test("the guesses left after a reload are the server's", async () => {
  const storage = fakeStorage();
  const wrong = { status: 422, json: { code: "wrong_code", guesses_left: 4, messages_sent: 1 } };
  const script = createScript({
    code: { json: sentJson },
    check: wrong,
    status: { json: { ...statusJson, guesses_left: 2 } },
  });
  const before = fakeSession(script, { storage });
  await before.session.sendCode({ phone });
  await before.session.checkCode("000000");
  before.session.destroy();
  const { session } = fakeSession(script, { storage });
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "code", guessesLeft: 2 });
});
