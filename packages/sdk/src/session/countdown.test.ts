import { expect, test } from "vitest";
import { phone, type Reply, refusal, sentJson, statusJson, verifiedJson } from "../server.fake.ts";
import { createScript, fakeSession, waitUntilSettled } from "./session.fake.ts";

const inCodeStep = async (status: Reply | readonly Reply[] = "network") => {
  const it = fakeSession(createScript({ code: { json: sentJson }, check: { json: verifiedJson }, status }));
  let renders = 0;
  it.session.subscribe(() => renders++);
  await it.session.sendCode({ phone });
  renders = 0;
  return { ...it, rendered: () => renders };
};

test("it counts whole seconds from the answer's arrival, rendering once a second", async () => {
  const { session, clock, rendered } = await inCodeStep();
  clock.pass(0.999);
  expect(session.getState()).toMatchObject({ retryIn: 60, codeExpiresIn: 600 });
  clock.pass(0.001);
  expect(session.getState()).toMatchObject({ retryIn: 59, codeExpiresIn: 599 });
  clock.pass(58);
  expect(session.getState()).toMatchObject({ retryIn: 1, codeExpiresIn: 541 });
  expect(rendered()).toBe(59);
});

test("a countdown that began between two seconds of another does not make it render twice a second", async () => {
  const wait = refusal("resend_too_soon", { retry_in: 30, messages_sent: 1 });
  const { session, clock } = fakeSession(createScript({ code: [{ json: sentJson }, wait] }));
  await session.sendCode({ phone });
  clock.pass(2.5);
  await session.resendCode();
  let renders = 0;
  session.subscribe(() => renders++);
  clock.pass(10);
  expect(renders).toBe(10);
  expect(session.getState()).toMatchObject({ retryIn: 20 });
});

/** What the server says of a code that it would not take any more. */
const expired: Reply = { json: { ...statusJson, code_expires_in: 0, retry_in: 0 } };

test("when the server confirms that the code has expired the verification is over", async () => {
  const { session, clock, storage } = await inCodeStep(expired);
  clock.pass(599.9);
  expect(session.getState()).toMatchObject({ step: "code", retryIn: 0, codeExpiresIn: 1 });
  clock.pass(0.1);
  expect(session.getState()).toMatchObject({ step: "code", codeExpiresIn: 0, busy: null });
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "ended", reason: "expired", error: null });
  expect(storage.entries.size).toBe(0);
});

test.each([660, 86_400])(
  "a clock that is set forward by %d s ends nothing that the server still takes",
  async (jump) => {
    const { session, clock, requests } = await inCodeStep({ json: { ...statusJson, code_expires_in: 590 } });
    const steps: string[] = [];
    session.subscribe(() => steps.push(session.getState().step));
    clock.sleep(jump);
    clock.look(true);
    await waitUntilSettled();
    expect(session.getState()).toMatchObject({ step: "code", codeExpiresIn: 590, error: null });
    clock.pass(5);
    await session.checkCode("123456");
    expect(steps).not.toContain("ended");
    expect(session.getState().step).toBe("verified");
    expect(requests.filter(({ path }) => path === "status")).toHaveLength(1);
  },
);

test("a server that cannot be asked is asked again, and meanwhile the code can be entered", async () => {
  const { session, clock, requests } = await inCodeStep(["network", "network", "network", expired]);
  const asked = () => requests.filter(({ path }) => path === "status").length;
  clock.pass(600);
  await waitUntilSettled();
  expect([session.getState().step, asked()]).toEqual(["code", 3]);
  clock.pass(29);
  await waitUntilSettled();
  expect([session.getState().step, asked()]).toEqual(["code", 3]);
  clock.pass(1);
  await waitUntilSettled();
  expect([session.getState().step, asked()]).toEqual(["ended", 4]);
});

test("a guess that is made while the server is asked decides", async () => {
  const { session, clock } = await inCodeStep(expired);
  clock.pass(600);
  await session.checkCode("123456");
  await waitUntilSettled();
  expect(session.getState().step).toBe("verified");
});

test("a guess made in the last second still counts", async () => {
  const { session, clock } = await inCodeStep();
  clock.pass(599.5);
  const checking = session.checkCode("123456");
  clock.pass(5);
  expect(session.getState()).toMatchObject({ step: "code", busy: "checking", codeExpiresIn: 0 });
  await checking;
  expect(session.getState().step).toBe("verified");
});

test("when nothing counts down no timer runs", async () => {
  const { session, clock } = await inCodeStep(expired);
  expect(clock.timers.size).toBe(1);
  clock.pass(600);
  await waitUntilSettled();
  expect(session.getState().step).toBe("ended");
  expect(clock.timers.size).toBe(0);
});

test("the machine's sleep counts, although the monotonic clock stood still", async () => {
  const { session, clock } = await inCodeStep();
  clock.pass(10);
  clock.sleep(300);
  clock.look(true);
  expect(session.getState()).toMatchObject({ retryIn: 0, codeExpiresIn: 290 });
});

test("sleep beyond the code's life ends the verification at the first look", async () => {
  const { session, clock } = await inCodeStep(expired);
  clock.sleep(3600);
  clock.look(true);
  await waitUntilSettled();
  expect(session.getState()).toMatchObject({ step: "ended", reason: "expired" });
});

test.each([-86_400, -30, -1])("a device clock set back by %d s lengthens nothing", async (jump) => {
  const { session, clock } = await inCodeStep();
  clock.pass(10);
  clock.sleep(jump);
  clock.pass(5);
  expect(session.getState()).toMatchObject({ retryIn: 45, codeExpiresIn: 585 });
});

test("a device clock set forward shortens, as sleep does, and setting it back again gives nothing back", async () => {
  const { session, clock } = await inCodeStep();
  clock.sleep(20);
  clock.pass(1);
  expect(session.getState()).toMatchObject({ retryIn: 39 });
  clock.sleep(-20);
  clock.pass(1);
  expect(session.getState()).toMatchObject({ retryIn: 38 });
});

test("clocks that drift apart a little are no sleep", async () => {
  const { session, clock } = await inCodeStep();
  for (let second = 0; second < 30; second++) {
    clock.sleep(0.2);
    clock.pass(1);
  }
  expect(session.getState()).toMatchObject({ retryIn: 30 });
});
