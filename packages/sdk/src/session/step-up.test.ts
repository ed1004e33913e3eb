// A verification that the site's back end has begun for a number that it knows: the page gets the token alone.
import fc from "fast-check";
import { expect, test } from "vitest";
import { phone, proofJson, refusal, sentJson, statusJson, verifiedJson } from "../server.fake.ts";
import { createScript, fakeSession, waitUntilSettled } from "./session.fake.ts";
import type { SessionState } from "./state.ts";

const masked = "+44•••••••123";
const token = "token_of_the_back_end";
const hidden = { phone: masked };

/** Answers as the server gives them to a page for such a verification. */
const script = createScript({
  code: { json: { ...sentJson, ...hidden, token: undefined, messages_sent: 3 } },
  status: { json: { ...statusJson, ...hidden, retry_in: 0 } },
  check: [refusal("wrong_code", { guesses_left: 4 }), { json: { ...verifiedJson, ...hidden } }],
  proof: { json: { ...proofJson, ...hidden } },
});

const open = () => {
  const page = fakeSession(script, { token });
  const shown: unknown[] = [page.session.getState()];
  page.session.subscribe(() => shown.push(page.session.getState()));
  return { ...page, shown };
};

test("the code field is there at once, and the masked number as soon as the server has named it", async () => {
  const { session, requests } = open();
  expect(session.getState()).toMatchObject({ step: "code", phone: "", busy: null });
  await waitUntilSettled();
  expect(requests).toMatchObject([{ path: "status", form: { token } }]);
  expect(session.getState()).toMatchObject({ step: "code", phone: masked, messagesSent: 2 });
});

test("the page checks and sends again with the token, and no state, result or proof has it or the number", async () => {
  const { session, shown, requests, storage } = open();
  await waitUntilSettled();
  shown.push(await session.checkCode("000000"));
  shown.push(await session.resendCode({ channel: "voice" }));
  shown.push(await session.checkCode("123456"));
  expect(session.getState()).toMatchObject({ step: "verified", phone: masked });
  shown.push(await session.getProof());
  expect(requests.map(({ path }) => path)).toEqual(["status", "check", "resend", "check"]);
  for (const { form } of requests) expect(form["token"]).toBe(token);
  expect(shown.length).toBeGreaterThan(8);
  expect(JSON.stringify(shown)).not.toContain(token);
  expect(JSON.stringify([...shown, ...storage.entries])).not.toContain(phone);
});

type Action = (it: ReturnType<typeof open>["session"]) => unknown;

const actions: Readonly<Record<string, Action>> = {
  sendCode: (it) => it.sendCode({ phone }),
  changeNumber: (it) => it.changeNumber(),
  resendCode: (it) => it.resendCode(),
  checkCode: (it) => it.checkCode("123456"),
  getProof: (it) => it.getProof(),
  reset: (it) => it.reset(),
};

test("whatever the page does, it begins no verification, cancels none and gives no number", async () => {
  const names = fc.array(fc.constantFrom(...Object.keys(actions)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(names, async (chosen) => {
      const { session, shown, requests } = open();
      await waitUntilSettled();
      for (const name of chosen) shown.push(await actions[name]?.(session));
      session.destroy();
      expect(requests.length).toBeGreaterThan(0);
      for (const { path, form } of requests) {
        expect(["status", "check", "resend", "proof"]).toContain(path);
        expect(Object.keys(form)).not.toContain("phone");
      }
      expect(JSON.stringify(shown)).not.toContain(token);
    }),
    { numRuns: 60 },
  );
});

test("a reload with the same token goes on; another token begins with that one's verification", async () => {
  const before = open();
  await waitUntilSettled();
  before.session.destroy();
  const reloaded = (of: string) => fakeSession(script, { token: of, storage: before.storage });
  expect(reloaded(token).session.getState()).toMatchObject({ step: "code", restored: true });
  const other = reloaded("another_token");
  expect(other.session.getState()).toMatchObject({ step: "code", restored: false, phone: "" });
  expect(other.requests).toMatchObject([{ path: "status", form: { token: "another_token" } }]);
});

test("one that is over already is shown as ended, and the page can begin no other", async () => {
  const { session, requests } = fakeSession(createScript({ status: refusal("session_expired") }), { token });
  await waitUntilSettled();
  const ended: Partial<SessionState> = { step: "ended", reason: "expired" };
  expect(session.getState()).toMatchObject(ended);
  await session.resendCode();
  await session.sendCode({ phone });
  expect(session.getState()).toMatchObject(ended);
  expect(requests.map(({ path }) => path)).not.toContain("code");
});

test("action and reference go with each new verification, and with nothing else", async () => {
  const { session, requests } = fakeSession(
    createScript({ code: { json: sentJson }, check: { json: verifiedJson } }),
    { action: "sign_up", reference: "A-17" },
  );
  await session.sendCode({ phone });
  await session.resendCode();
  await session.checkCode("123456");
  const named = requests.map(({ path, form }) => [path, form["action"], form["reference"]]);
  expect(named).toEqual([
    ["code", "sign_up", "A-17"],
    ["resend", undefined, undefined],
    ["check", undefined, undefined],
  ]);
});
