import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canceledJson,
  held,
  phone,
  proofJson,
  type Reply,
  refusal,
  sentJson,
  statusJson,
  verifiedJson,
} from "../server.fake.ts";
import type { FakeClock } from "../testing/fake-clock.ts";
import { fakeSession, fakeStorage, waitUntilSettled } from "./session.fake.ts";
import type { Session } from "./session.ts";

const replies: Readonly<Record<string, readonly Reply[]>> = {
  code: [
    { json: sentJson },
    { json: sentJson },
    refusal("resend_too_soon", { retry_in: 30 }),
    refusal("unknown_session"),
    "network",
  ],
  check: [
    { json: verifiedJson },
    refusal("wrong_code", { guesses_left: 2 }),
    refusal("too_many_guesses"),
    refusal("already_verified"),
  ],
  proof: [{ json: proofJson }, refusal("session_expired"), "network"],
  status: [{ json: statusJson }, { json: { ...statusJson, state: "verified" } }, refusal("unknown_session")],
  cancel: [{ json: canceledJson }],
};

interface Call {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly answer: (reply: Reply) => void;
}

/** A browser tab whose server answers when, and as, the property says. */
class Tab {
  readonly #storage = fakeStorage();
  readonly #open: Call[] = [];
  readonly #choices: Iterator<number>;
  session: Session;
  clock: FakeClock;
  sends = 0;
  mostAtOnce = 0;

  constructor(choices: Iterator<number>) {
    this.#choices = choices;
    ({ session: this.session, clock: this.clock } = this.#page());
  }

  #page() {
    return fakeSession(({ path, signal }) => this.#asked(path, signal), { storage: this.#storage });
  }

  #asked(path: string, signal: AbortSignal): Promise<Reply> {
    const { promise, resolve } = held();
    this.#open.push({ path, signal, answer: resolve });
    this.sends += /code|resend/.test(path) ? 1 : 0;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.sending);
    return promise;
  }

  get sending(): number {
    return this.#open.filter(({ path, signal }) => /code|resend/.test(path) && !signal.aborted).length;
  }

  get waiting(): boolean {
    return this.#open.length > 0;
  }

  answer(): void {
    const call = this.#open.shift();
    const options = replies[call?.path.split("/")[0] ?? ""] ?? [];
    call?.answer(options[(this.#choices.next().value ?? 0) % options.length] ?? "network");
  }

  reload(): void {
    this.session.destroy();
    ({ session: this.session, clock: this.clock } = this.#page());
  }
}

const actions: Readonly<Record<string, (tab: Tab, n: number) => unknown>> = {
  send: ({ session }) => session.sendCode({ phone }),
  sendAgain: ({ session }) => session.sendCode({ phone }),
  sendAnother: ({ session }) => session.resendCode(),
  check: ({ session }, n) => session.checkCode(String(n)),
  changeNumber: ({ session }) => session.changeNumber(),
  reset: ({ session }) => session.reset(),
  proof: ({ session }) => session.getProof(),
  pass: ({ clock }, n) => clock.pass(n),
  sleep: ({ clock }, n) => clock.sleep(n),
  look: ({ clock }) => clock.look(!clock.looked),
  answer: (tab) => tab.answer(),
  answerAgain: (tab) => tab.answer(),
  reload: (tab) => tab.reload(),
};

const step = fc.record({
  name: fc.constantFrom(...Object.keys(actions)),
  n: fc.integer({ min: 0, max: 700 }),
});
const steps = fc.array(step, { minLength: 10, maxLength: 40, size: "max" });
const choices = fc.infiniteStream(fc.nat({ max: 59 }));

test("no sequence of actions ever has two sends in flight, or leaves a session busy with nothing", async () => {
  let sends = 0;
  const property = fc.asyncProperty(steps, choices, async (sequence, stream) => {
    const tab = new Tab(stream[Symbol.iterator]());
    for (const { name, n } of sequence) {
      const before = tab.sending > 0 ? tab.sends : null;
      void actions[name]?.(tab, n);
      if (before !== null && name.includes("send")) expect(tab.sends).toBe(before);
      await waitUntilSettled();
    }
    for (; tab.waiting; await waitUntilSettled()) tab.answer();
    const state = tab.session.getState();
    expect(tab.mostAtOnce).toBeLessThanOrEqual(1);
    expect("busy" in state && state.busy).toBeFalsy();
    tab.session.destroy();
    expect(tab.clock.timers.size).toBe(0);
    sends += tab.sends;
  });
  await fc.assert(property, { numRuns: 400 });
  expect(sends).toBeGreaterThan(400);
});
