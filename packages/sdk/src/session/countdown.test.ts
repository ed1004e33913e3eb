import { expect, test } from "vitest";
import { phone, refusal, sentJson, verifiedJson } from "../server.fake.ts";
import { answering, fakeSession } from "./session.fake.ts";

const inCodeStep = async () => {
  const it = fakeSession(answering({ code: { json: sentJson }, verify: { json: verifiedJson } }));
  let renders = 0;
  it.session.subscribe(() => renders++);
  await it.session.send({ phone });
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
  const wait = refusal("ERROR_WAIT_TO_RETRY", { retry_in: 30, attempt: 1 });
  const { session, clock } = fakeSession(answering({ code: [{ json: sentJson }, wait] }));
  await session.send({ phone });
  clock.pass(2.5);
  await session.resend();
  let renders = 0;
  session.subscribe(() => renders++);
  clock.pass(10);
  expect(renders).toBe(10);
  expect(session.getState()).toMatchObject({ retryIn: 20 });
});

test("when the code has expired the verification is over", async () => {
  const { session, clock, storage } = await inCodeStep();
  clock.pass(599.9);
  expect(session.getState()).toMatchObject({ step: "code", retryIn: 0, codeExpiresIn: 1 });
  clock.pass(0.1);
  expect(session.getState()).toMatchObject({ step: "ended", reason: "expired", error: null });
  expect(storage.entries.size).toBe(0);
});

test("a guess made in the last second still counts", async () => {
  const { session, clock } = await inCodeStep();
  clock.pass(599.5);
  const checking = session.check("123456");
  clock.pass(5);
  expect(session.getState()).toMatchObject({ step: "code", busy: "checking", codeExpiresIn: 0 });
  await checking;
  expect(session.getState().step).toBe("verified");
});

test("when nothing counts down no timer runs", async () => {
  const { session, clock } = await inCodeStep();
  expect(clock.timers.size).toBe(1);
  clock.pass(600);
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
  const { session, clock } = await inCodeStep();
  clock.sleep(3600);
  clock.look(true);
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
