import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phone, proof, type Reply, refusal, sentJson, statusJson, verifiedJson } from "../server.fake.ts";
import { createScript, fakeSession, waitUntilSettled } from "../session/session.fake.ts";
import type { SessionOptions } from "../session/session.ts";
import { type FunnelEvent, observeFunnel } from "./observe-funnel.ts";

type Replies = Readonly<Record<string, Reply | readonly Reply[]>>;

const defaults = { code: { json: sentJson }, check: { json: verifiedJson }, cancel: { json: {} } };

const observe = (replies: Replies = {}, options: SessionOptions = {}) => {
  const fake = fakeSession(createScript({ ...defaults, status: { json: statusJson }, ...replies }), options);
  const events: FunnelEvent[] = [];
  const stop = observeFunnel(fake.session, (event) => events.push(event), { now: fake.clock.monotonic });
  return { ...fake, events, stop, steps: () => events.map(({ step }) => step) };
};

describe("The funnel", () => {
  test("has every step of a verification, with its time", async () => {
    const { session, clock, events } = observe({ check: [refusal("wrong_code"), { json: verifiedJson }] });
    clock.pass(8);
    await session.sendCode({ phone });
    clock.pass(20);
    await session.checkCode("000000");
    clock.pass(5);
    await session.checkCode("123456");
    expect(events).toEqual([
      { step: "phone_shown", duration: 0, elapsed: 0 },
      { step: "code_requested", duration: 8_000, elapsed: 8_000 },
      { step: "code_sent", channel: "sms", duration: 0, elapsed: 8_000 },
      { step: "wrong_code", duration: 20_000, elapsed: 28_000 },
      { step: "verified", duration: 5_000, elapsed: 33_000 },
    ]);
  });

  test("has each message, each refusal by its code, and the end by its reason", async () => {
    const { session, events, clock } = observe({
      code: [refusal("invalid_number"), { json: sentJson }],
      check: refusal("too_many_guesses"),
    });
    await session.sendCode({ phone });
    await session.sendCode({ phone });
    clock.pass(60);
    await session.resendCode();
    await session.checkCode("1");
    expect(events.map(({ step, reason }) => (reason ? `${step} ${reason}` : step))).toEqual([
      "phone_shown",
      "code_requested",
      "refused invalid_number",
      "code_requested",
      "code_sent",
      "code_requested",
      "code_sent",
      "ended too_many_guesses",
    ]);
  });

  test("begins at 0, however long a report takes", () => {
    const { session } = fakeSession(createScript(defaults));
    let time = 100;
    const events: FunnelEvent[] = [];
    observeFunnel(session, (event) => events.push(event), { now: () => time++ });
    expect(events).toEqual([{ step: "phone_shown", duration: 0, elapsed: 0 }]);
  });

  test("goes back to the number with the person, and stops when it is told to", async () => {
    const { session, steps, stop } = observe();
    await session.sendCode({ phone });
    await session.changeNumber();
    stop();
    await session.sendCode({ phone });
    expect(steps()).toEqual(["phone_shown", "code_requested", "code_sent", "phone_shown"]);
  });

  test("counts nothing twice after a reload", async () => {
    const earlier = observe();
    await earlier.session.sendCode({ phone });
    earlier.session.destroy();
    const { storage } = earlier;
    const inCode = observe({}, { storage });
    await waitUntilSettled();
    await inCode.session.checkCode("123456");
    expect(inCode.steps()).toEqual(["resumed", "verified"]);
    inCode.session.destroy();
    const { session, steps } = observe({ proof: { json: verifiedJson } }, { storage });
    await waitUntilSettled();
    expect([session.getState().step, steps()]).toEqual(["verified", ["resumed"]]);
  });

  test("tells no text of a server that is not a word of a list", async () => {
    const { session, events } = observe({ code: { json: { ...sentJson, channel: phone } } });
    await session.sendCode({ phone });
    expect(events.at(-1)).toMatchObject({ step: "code_sent", channel: "other" });
  });
});

const actions = {
  send: ({ session }: ReturnType<typeof observe>) => session.sendCode({ phone }),
  resend: ({ session }: ReturnType<typeof observe>) => session.resendCode({ channel: "voice" }),
  check: ({ session }: ReturnType<typeof observe>) => session.checkCode("987654"),
  change: ({ session }: ReturnType<typeof observe>) => session.changeNumber(),
  reset: ({ session }: ReturnType<typeof observe>) => session.reset(),
  proof: ({ session }: ReturnType<typeof observe>) => session.getProof(),
  wait: ({ clock }: ReturnType<typeof observe>) => clock.pass(700),
};

/** What a server can answer, also with the number and the code in places where none belongs. */
const replies: readonly Reply[] = [
  { json: sentJson },
  { json: verifiedJson },
  { json: { ...sentJson, channel: phone } },
  refusal("wrong_code", { guesses_left: 3 }),
  refusal("too_many_guesses"),
  refusal(phone, { detail: phone, reason: "987654" }),
  refusal("canceled"),
  "network",
];

test("no sequence of actions and answers leads to a digit of the number, the code or the token in a report", async () => {
  const names = fc.constantFrom(...(Object.keys(actions) as (keyof typeof actions)[]));
  const answers = fc.array(fc.constantFrom(...replies), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(names, { minLength: 1, maxLength: 10 }), answers, async (order, given) => {
      const fake = observe({ code: given, check: given, status: given, proof: given });
      for (const name of order) await actions[name](fake);
      await waitUntilSettled();
      fake.session.destroy();
      const words = fake.events.map(({ duration, elapsed, ...words }) => [
        words,
        typeof duration,
        typeof elapsed,
      ]);
      expect(JSON.stringify(words)).not.toMatch(/\d/);
      for (const secret of [phone, proof, "token_1", "987654"])
        expect(JSON.stringify(fake.events)).not.toContain(secret);
    }),
    { numRuns: 150 },
  );
});
