// A verification that a back end has begun: what the page can still do when its code is over, or the server was not reached.
import { expect, test } from "vitest";
import { phone, refusal, sentJson, statusJson, verifiedJson } from "../server.fake.ts";
import { createScript, fakeSession, fakeStorage, waitUntilSettled } from "./session.fake.ts";

const given = "token_of_the_back_end";
const expired = { json: { ...statusJson, code_expires_in: 0, retry_in: 0 } };

test.each(["status", "check"])("another code can be asked for after %s said that it expired", async (how) => {
  const script = createScript({
    status: how === "status" ? expired : { json: statusJson },
    check: [...(how === "check" ? [refusal("code_expired")] : []), { json: verifiedJson }],
    code: { json: { ...sentJson, token: undefined } },
  });
  const { session, requests } = fakeSession(script, { token: given });
  await waitUntilSettled();
  if (how === "check") await session.checkCode("123456");
  expect(session.getState()).toMatchObject({ step: "ended", reason: "expired" });
  expect(await session.resendCode()).toMatchObject({ ok: true, value: { step: "code" } });
  expect(requests.at(-1)).toMatchObject({ path: "resend", form: { token: given } });
  expect(await session.checkCode("654321")).toMatchObject({ ok: true, value: { step: "verified" } });
  expect(requests.at(-1)).toMatchObject({ path: "check", form: { token: given } });
});

test("a reset asks again where things stand", async () => {
  const { session, requests } = fakeSession(createScript({ status: { json: statusJson } }), { token: given });
  await waitUntilSettled();
  session.reset();
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "code", phone, messagesSent: 2 });
  expect(requests.map(({ path }) => path)).toEqual(["status", "status"]);
});

test("a server that cannot be reached, or knows no such app, is told of", async () => {
  for (const status of ["network", refusal("unknown_app")] as const) {
    const { session } = fakeSession(createScript({ status }), { token: given });
    await waitUntilSettled();
    expect(session.getState()).toMatchObject({ step: "code", error: { kind: expect.any(String) } });
  }
});

test("neither a verification for another action nor one of a back end is found again", async () => {
  const storage = fakeStorage();
  const script = createScript({
    code: { json: sentJson },
    check: { json: verifiedJson },
    status: { json: statusJson },
    proof: { json: verifiedJson },
  });
  const kinds = [{ action: "signup" }, { action: "pay" }, {}, { token: given }];
  for (const [at, options] of kinds.entries()) {
    const { session } = fakeSession(script, { storage, ...options });
    expect(session.getState()).toMatchObject({ restored: false });
    if (at === 0) {
      await session.sendCode({ phone });
      await session.checkCode("123456");
    }
    await waitUntilSettled();
    session.destroy();
  }
  expect(fakeSession(script, { storage, action: "signup" }).session.getState().restored).toBe(true);
});
