// Who may use up how much of a number's day: no single stranger leaves its owner without a message or a guess.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyAppDay } from "./app-day.ts";
import { shareOf } from "./charges.ts";
import { emptyLedger } from "./phone-ledger.ts";
import { createCountingVault } from "./verification/counting-vault.fixture.ts";
import type { CurrentState, Decision } from "./verification/decision.ts";
import { guess } from "./verification/guess.ts";
import { createPlanFixture } from "./verification/plan.fixture.ts";
import { begin, sendAgain, trigger } from "./verification/send.ts";
import type { Plan, Verification } from "./verification/verification.ts";

const dayMs = 86_400_000;
const start = 1_700_000_000_000;

interface Act {
  readonly act: "begin" | "send again" | "next" | "guess";
  /** Which of the strangers' sessions, and from which of their networks. */
  readonly session: number;
  readonly network: number;
  /** Seconds before it. */
  readonly after: number;
}

const act = (sessions: number, networks: number): fc.Arbitrary<Act> =>
  fc.record({
    act: fc.constantFrom<Act["act"]>(
      "begin",
      "begin",
      "send again",
      "next",
      "guess",
      "guess",
      "guess",
      "guess",
    ),
    session: fc.integer({ min: 0, max: sessions - 1 }),
    network: fc.integer({ min: 0, max: networks - 1 }),
    after: fc.constantFrom(0, 1, 61, 301, 901),
  });

/** One number of one app, and everybody who has a session for it. */
const createNumber = () => {
  const vault = createCountingVault();
  const sessions = new Map<string, Verification>();
  let rest: Omit<CurrentState, "verification"> = { ledger: emptyLedger, appDay: emptyAppDay };
  let now = start;
  const limits = { messagesPerDay: null, wrongGuessesPerDay: 1000 };

  const plan = (id: string): Plan =>
    createPlanFixture(id, { origin: "https://shop.example", createdAt: now });
  const codeOf = (id: string): string => {
    const it = sessions.get(id);
    return it?.state === "pending" ? vault.plain(it.code.sealed) : "";
  };
  const run = (id: string, network: string | null, what: Act["act"] | "guess right"): Decision => {
    const known = { ...rest, verification: sessions.get(id) };
    const context = { now, vault, limits, network };
    const decision = decide(what, { known, id, context });
    if (decision.verification) sessions.set(id, decision.verification);
    rest = { ledger: decision.ledger, appDay: decision.appDay };
    return decision;
  };
  const decide = (
    what: Act["act"] | "guess right",
    { known, id, context }: { known: CurrentState; id: string; context: Parameters<typeof guess>[2] },
  ): Decision => {
    switch (what) {
      case "begin":
        return begin(plan(id), known, context);
      case "send again":
        return sendAgain("sms", known, context);
      case "next":
        return trigger(true, known, context);
      case "guess":
        return guess("000000", known, context);
      case "guess right":
        return guess(codeOf(id), known, context);
    }
  };
  return {
    run,
    wait: (seconds: number) => {
      now += seconds * 1000;
    },
    ledger: () => rest.ledger,
    now: () => now,
  };
};

type PhoneNumber = ReturnType<typeof createNumber>;

/** The strangers' day, which ends before 24 hours are over. */
const runStrangers = (acts: readonly Act[], nameOf: (it: Act) => readonly [string, string]): PhoneNumber => {
  const number = createNumber();
  for (const it of acts) {
    number.wait(it.after);
    number.run(...nameOf(it), it.act);
  }
  return number;
};

/** The owner asks once the number's wait is over, guesses wrong three times and then right. */
const ownerSucceeds = (number: PhoneNumber): void => {
  number.wait(Math.max(0, (number.ledger().nextSendAt - number.now()) / 1000));
  expect(number.run("owner", "home", "begin").refusal).toBeNull();
  for (let wrong = 0; wrong < 3; wrong += 1)
    expect(number.run("owner", "home", "guess").refusal?.reason).toBe("wrong_code");
  expect(number.run("owner", "home", "guess right").verification?.state).toBe("verified");
};

const acts = (sessions: number, networks: number) =>
  fc.array(act(sessions, networks), { minLength: 40, maxLength: 90, size: "max" });

describe("A number's owner can verify it", () => {
  it("whatever one network does in many sessions", () => {
    let exhausted = 0;
    fc.assert(
      fc.property(acts(12, 1), (strangers) => {
        const number = runStrangers(strangers, ({ session }) => [`s${session}`, "stranger"]);
        const { sends, wrongGuesses } = number.ledger();
        expect(wrongGuesses.length).toBeLessThanOrEqual(shareOf(25, 5));
        expect(sends.length).toBeLessThanOrEqual(shareOf(20, 5));
        if (wrongGuesses.length === 10 || sends.length === 8) exhausted += 1;
        ownerSucceeds(number);
      }),
    );
    expect(exhausted).toBeGreaterThan(10);
  });

  it("whatever one session does from many networks", () => {
    fc.assert(
      fc.property(acts(1, 12), (strangers) => {
        const number = runStrangers(strangers, ({ network }) => ["stranger", `n${network}`]);
        expect(number.ledger().wrongGuesses.length).toBeLessThanOrEqual(10);
        ownerSucceeds(number);
      }),
    );
  });

  it("and again and again, since what led to a success is charged to nobody", () => {
    const number = createNumber();
    for (let login = 0; login < 20; login += 1) {
      const id = `login-${login}`;
      expect(number.run(id, "home", "begin").refusal).toBeNull();
      number.run(id, "home", "guess");
      expect(number.run(id, "home", "guess right").refusal).toBeNull();
      number.wait(900);
    }
    expect(number.ledger().charges).toEqual([]);
  });
});

describe("A number's day", () => {
  it("is bounded for all networks together", () => {
    fc.assert(
      fc.property(acts(30, 30), (strangers) => {
        const number = runStrangers(strangers, ({ session, network }) => [`s${session}`, `n${network}`]);
        expect(number.ledger().wrongGuesses.length).toBeLessThanOrEqual(25);
        expect(number.ledger().sends.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it("tells a requester that has used its share up when it may ask again", () => {
    const number = createNumber();
    for (let session = 0; session < 8; session += 1) {
      number.wait(901);
      number.run(`s${session}`, "stranger", "begin");
    }
    const first = number.ledger().sends[0] ?? 0;
    number.wait(901);
    expect(number.run("more", "stranger", "begin").refusal).toEqual({
      reason: "too_many_messages",
      per: "requester",
      retryAt: first + dayMs,
    });
    number.wait((first + dayMs - number.now()) / 1000);
    expect(number.run("more", "stranger", "begin").refusal).toBeNull();
  });
});
