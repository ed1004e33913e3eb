// What a page makes of a session that an earlier one has left: how old it may be, whether its step is new, and when
// there is nothing to find.
import { expect, test } from "vitest";
import { phone, proofJson, type Reply, refusal, sentJson, statusJson, verifiedJson } from "../server.fake.ts";
import { createScript, fakeSession, fakeStorage, waitUntilSettled } from "./session.fake.ts";

const pages = (replies: Parameters<typeof createScript>[0]) => {
  const storage = fakeStorage();
  const script = createScript({ code: { json: sentJson }, check: { json: verifiedJson }, ...replies });
  return { storage, open: () => fakeSession(script, { storage }) };
};

const keptAndReloadedAfter = (seconds: number, status: Reply) => {
  const { storage, open } = pages({ status });
  return async () => {
    await open().session.sendCode({ phone });
    const [[key, kept] = ["", ""]] = storage.entries;
    const at = Number(/"at":(\d+)/.exec(kept)?.[1]);
    storage.setItem(key, kept.replace(`"at":${at}`, `"at":${at - seconds * 1000}`));
    const page = open();
    await waitUntilSettled();
    return { ...page, storage };
  };
};

test("a code that has expired by the device's clock alone can still be entered after a reload", async () => {
  const { session, storage } = await keptAndReloadedAfter(660, { json: statusJson })();
  expect(session.getState()).toMatchObject({ step: "code", phone, codeExpiresIn: 500 });
  expect(storage.entries.size).toBe(1);
});

test.each<[string, Reply]>([
  ["its code has expired", { json: { ...statusJson, code_expires_in: 0 } }],
  ["it has expired", { json: { ...statusJson, state: "expired" } }],
  ["nobody knows it any more", refusal("unknown_session")],
])("an old verification is forgotten without a word when the server confirms it: %s", async (_, status) => {
  const { session, storage } = await keptAndReloadedAfter(86_400, status)();
  expect(session.getState()).toMatchObject({ step: "phone", phone: null, error: null });
  expect(storage.entries.size).toBe(0);
});

test("a step says whether this page has reached it or found it again", async () => {
  const { open } = pages({ proof: { json: proofJson }, status: { json: statusJson } });
  const first = open().session;
  await first.sendCode({ phone });
  expect(first.getState()).toMatchObject({ step: "code", restored: false });
  const second = open().session;
  expect(second.getState()).toMatchObject({ step: "code", restored: true });
  await waitUntilSettled();
  expect(second.getState()).toMatchObject({ step: "code", restored: true });
  await second.checkCode("123456");
  expect(second.getState()).toMatchObject({ step: "verified", restored: false });
  const third = open().session;
  await waitUntilSettled();
  expect(third.getState()).toMatchObject({ step: "verified", restored: true });
  await third.getProof();
  await third.getProof();
  expect(third.getState()).toMatchObject({ step: "verified", restored: true });
  third.reset();
  expect(third.getState()).toMatchObject({ step: "phone", restored: false });
});

test("a verified step that no page was told of before is not called restored", async () => {
  const status: Reply = { json: { ...statusJson, state: "verified", verified: true } };
  const { open } = pages({ status, proof: { json: proofJson } });
  await open().session.sendCode({ phone });
  const { session } = open();
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "verified", restored: false });
});

test("a forgotten session goes on, and the next page knows nothing of it", async () => {
  const { storage, open } = pages({ proof: { json: proofJson } });
  const { session } = open();
  await session.sendCode({ phone });
  await session.checkCode("123456");
  session.forget();
  expect(storage.entries.size).toBe(0);
  expect(await session.getProof()).toBe(verifiedJson.proof);
  expect(await session.getProof()).toBe(proofJson.proof);
  expect(storage.entries.size).toBe(0);
  expect(open().session.getState()).toMatchObject({ step: "phone", busy: null, phone: null });
  session.reset();
  await session.sendCode({ phone });
  expect(storage.entries.size).toBe(1);
});
