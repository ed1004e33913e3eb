// The confirmation: once, with the right code only, and never instead of a guess.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyAppDay } from "../app-day.ts";
import { emptyLedger } from "../phone-ledger.ts";
import { defaultPolicy, type Policy } from "../policy.ts";
import { simpleWorkflow } from "../workflow.ts";
import { confirm } from "./confirm.ts";
import { createCountingVault } from "./counting-vault.fixture.ts";
import type { CurrentState } from "./decision.ts";
import { guess } from "./guess.ts";
import { decideNow } from "./life.ts";
import { createPlanFixture } from "./plan.fixture.ts";
import { begin } from "./send.ts";
import type { Verification } from "./verification.ts";

const now = 1_700_000_000_000;
const limits = { messagesPerDay: null, wrongGuessesPerDay: 10_000 };
const keeping: Policy = { ...defaultPolicy, keepsGuesses: true };

type Who = "page" | "back end";
interface Try {
  readonly who: Who;
  readonly right: boolean;
  readonly later: number;
}

const attempt: fc.Arbitrary<Try> = fc.record({
  who: fc.constantFrom<Who>("page", "back end"),
  right: fc.boolean(),
  later: fc.constantFrom(0, 1000, 60_000, 100_000_000),
});

/** A verification of one phone, and what pages and back ends try on it. */
const runOn = (policy: Policy, tries: readonly Try[]) => {
  const vault = createCountingVault();
  const workflow = simpleWorkflow("sms", policy.codeTtl, null);
  const plan = createPlanFixture("v", { createdAt: now, policy, workflow });
  let known: CurrentState = begin(
    plan,
    { verification: undefined, ledger: emptyLedger, appDay: emptyAppDay },
    { now, vault, limits, network: null },
  );
  const code = known.verification?.state === "pending" ? vault.plain(known.verification.code.sealed) : "";
  const sealed = known.verification?.state === "pending" ? known.verification.code.sealed : "";
  let at = now;
  const history = tries.map((it) => {
    at += it.later;
    const before = known.verification;
    const ask = it.who === "page" ? guess : confirm;
    const context = { now: at, vault, limits, network: null };
    const decision = decideNow(known, context, (current) =>
      ask(it.right ? code : "000000", current, context),
    );
    known = decision;
    return { ...it, at, before, after: decision.verification, refusal: decision.refusal };
  });
  return { history, compared: vault.compared.get(sealed) ?? 0 };
};

const holds = (policy: Policy, check: (run: ReturnType<typeof runOn>) => void): void =>
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 12, size: "max" }), (tries) => check(runOn(policy, tries))),
    {
      numRuns: 2000,
    },
  );

const unconfirmed = (it: Verification | undefined) => ({
  ...it,
  confirmedAt: null,
  confirmableUntil: undefined,
});

describe("A confirmation", () => {
  it("is given with the right code only, and only within a session's life of the first", () => {
    holds(keeping, ({ history }) => {
      const given = history.filter(({ who, refusal }) => who === "back end" && refusal === null);
      for (const { right, at } of given) {
        expect(right).toBe(true);
        expect(at - (given[0]?.at ?? 0)).toBeLessThan((keeping.sessionTtl ?? 0) * 1000);
      }
    });
  });

  it("is given at most once where the back end's own guess verified", () => {
    holds(keeping, ({ history }) => {
      const first = history.find(({ refusal }) => refusal === null);
      const given = history.filter(({ refusal }) => refusal === null);
      if (first?.who === "back end") expect(given).toHaveLength(1);
    });
  });

  it("never ends, revives or changes a verification that is over, but for the moment it was given", () => {
    holds(keeping, ({ history }) => {
      for (const { who, before, after } of history)
        if (who === "back end" && before && before.state !== "pending")
          expect(unconfirmed(after)).toEqual(unconfirmed(before));
    });
  });

  it("lets no code be compared more often than guesses are allowed", () => {
    holds(keeping, ({ compared }) => {
      expect(compared).toBeLessThanOrEqual(keeping.guessesPerCode);
    });
  });

  it("is not given where a policy keeps no guesses: the page's success was the one there is", () => {
    holds(defaultPolicy, ({ history }) => {
      expect(history.filter(({ refusal }) => refusal === null).length).toBeLessThanOrEqual(1);
    });
  });

  it.each<[string, readonly Try[], readonly (string | null)[]]>([
    [
      "after the page's success, and again for a form that is sent again",
      [
        { who: "page", right: true, later: 0 },
        { who: "back end", right: false, later: 1000 },
        { who: "back end", right: true, later: 1000 },
        { who: "back end", right: true, later: 899_000 },
        { who: "back end", right: false, later: 0 },
        { who: "back end", right: true, later: 1000 },
      ],
      [null, "already_verified", null, null, "already_verified", "already_verified"],
    ],
    [
      "instead of a page's guess, once too",
      [
        { who: "back end", right: false, later: 0 },
        { who: "back end", right: true, later: 0 },
        { who: "back end", right: true, later: 0 },
      ],
      ["wrong_code", null, "already_verified"],
    ],
    [
      "not a day later",
      [
        { who: "page", right: true, later: 0 },
        { who: "back end", right: true, later: 86_400_000 },
      ],
      [null, "already_verified"],
    ],
  ])("is given %s", (_when, tries, answers) => {
    expect(runOn(keeping, tries).history.map(({ refusal }) => refusal?.reason ?? null)).toEqual(answers);
  });
});
