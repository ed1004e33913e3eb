// The machine's invariants (DESIGN, section 3), held against generated sequences of commands.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy.ts";
import type { EventKind } from "./event.ts";
import { type Command, type Happened, type Run, runMachine } from "./machine.fixture.ts";
import type { Verification } from "./verification.ts";

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Command>({ command: "begin" }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("sms" as const, "voice" as const)
      .map((channel) => ({ command: "send again" as const, channel })),
  },
  { weight: 2, arbitrary: fc.constant<Command>({ command: "step due" }) },
  fc.boolean().map((asked) => ({ command: "trigger" as const, asked })),
  { weight: 6, arbitrary: fc.constant<Command>({ command: "guess", right: false }) },
  fc.constant<Command>({ command: "guess", right: true }),
  fc.constantFrom<Command>({ command: "cancel" }, { command: "delivered" }, { command: "undeliverable" }),
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: 1200 }).map((seconds) => ({ command: "wait" as const, seconds })),
  },
);

const holds = (check: (run: Run) => void, runs = 400): void => {
  let looked = 0;
  fc.assert(
    fc.property(fc.array(command, { maxLength: 80, size: "max" }), (commands) => {
      const run = runMachine([{ command: "begin" }, ...commands]);
      looked += run.history.length;
      check(run);
    }),
    { numRuns: runs },
  );
  expect(looked).toBeGreaterThan(runs);
};

const final = (it: Verification | undefined) => it !== undefined && it.state !== "pending";
const sentOnes = (run: Run): readonly Happened[] =>
  run.history.filter(({ decision }) => decision.message !== null);
const askedFor = ({ command: it }: Happened) =>
  it.command === "begin" || it.command === "send again" || (it.command === "trigger" && it.asked);

const isEnd = (kind: EventKind) => ["verified", "failed", "expired", "canceled"].includes(kind);

describe("The machine", () => {
  it("leaves no final state, and changes nothing in it but what late receipts say of its messages", () => {
    holds(({ history }) => {
      const withoutReports = (it: Verification | undefined) => ({ ...it, messages: it?.messages.length });
      for (const { before, after } of history)
        if (final(before)) expect(withoutReports(after)).toEqual(withoutReports(before));
    });
  });

  it("causes an event for each change, and none without one", () => {
    holds(({ history }) => {
      for (const { before, after, decision } of history) {
        expect(decision.events.length > 0).toBe(after !== before);
        const ends = decision.events.filter(({ kind }) => isEnd(kind)).map(({ kind }) => kind);
        expect(ends).toEqual(final(after) && !final(before) ? [after?.state] : []);
        const sent = decision.events.filter(({ kind }) => kind === "sent");
        expect(sent).toHaveLength(decision.message === null ? 0 : 1);
      }
    });
  });

  it("accepts a code at most once per verification, before it expires, and only while it is the running one", () => {
    holds(({ history }) => {
      const successes = history.filter(
        ({ before, after }) => before?.state === "pending" && after?.state === "verified",
      );
      expect(new Set(successes.map(({ after }) => after?.id)).size).toBe(successes.length);
      for (const { before, at } of successes)
        expect(before?.state === "pending" && at < before.code.expiresAt && at < before.expiresAt).toBe(true);
    });
  });

  it("compares at most the limit of guesses with any code, and counts each that did not end the verification", () => {
    holds(({ vault, history }) => {
      for (const count of vault.compared.values())
        expect(count).toBeLessThanOrEqual(defaultPolicy.guessesPerCode);
      const counted = new Map<string, number>();
      for (const { after } of history)
        if (after?.state === "pending") counted.set(after.code.sealed, after.code.guesses);
      for (const [code, guesses] of counted)
        expect((vault.compared.get(code) ?? 0) - guesses).toBeOneOf([0, 1]);
    });
  });

  it("compares at most 25 wrong guesses per phone in any 24 hours, whatever the codes and verifications", () => {
    holds(({ history }) => {
      const wrong = history
        .filter(
          ({ decision, ledgerBefore }) =>
            decision.ledger.wrongGuesses.length > 0 &&
            decision.ledger !== ledgerBefore &&
            decision.message === null &&
            decision.refusal !== null,
        )
        .map(({ at }) => at);
      for (const at of wrong)
        expect(wrong.filter((other) => other > at - 86_400_000 && other <= at).length).toBeLessThanOrEqual(
          defaultPolicy.guessesPerPhoneDay,
        );
    });
  });

  it("sends nothing that a person asks for before the phone's retry_in has passed", () => {
    holds((run) => {
      const sends = sentOnes(run);
      for (const [index, one] of sends.entries()) {
        const before = sends.slice(0, index).filter(({ at }) => at > one.at - 86_400_000);
        const wait = defaultPolicy.retryWaits[Math.min(before.length, 4) - 1] ?? 0;
        if (askedFor(one) && before.length > 0)
          expect(one.at - (before.at(-1)?.at ?? 0)).toBeGreaterThanOrEqual(wait * 1000);
      }
    });
  });

  it("bounds messages per verification and per phone and day, workflow steps included", () => {
    holds((run) => {
      const sends = sentOnes(run);
      for (const { after } of run.history)
        expect(after?.messages.length ?? 0).toBeLessThanOrEqual(defaultPolicy.sendsPerVerification);
      for (const { at } of sends)
        expect(
          sends.filter((other) => other.at > at - 86_400_000 && other.at <= at).length,
        ).toBeLessThanOrEqual(defaultPolicy.sendsPerPhoneDay);
    });
  });

  it("sends no more messages a day than the app may, whatever asks for them", () => {
    let reached = 0;
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 80, size: "max" }),
        fc.integer({ min: 0, max: 8 }),
        (commands, messagesPerDay) => {
          const run = runMachine([{ command: "begin" }, ...commands], {
            limits: { messagesPerDay, wrongGuessesPerDay: 10_000 },
          });
          const days = sentOnes(run).map(({ at }) => Math.floor(at / 86_400_000));
          for (const day of days)
            expect(days.filter((other) => other === day).length).toBeLessThanOrEqual(messagesPerDay);
          if (run.history.some(({ decision }) => decision.refusal?.reason === "app_limit_reached"))
            reached += 1;
        },
      ),
    );
    expect(reached).toBeGreaterThan(10);
  });

  it("sends only for a verification that is pending afterwards, one message a command", () => {
    holds((run) => {
      for (const { after, before } of sentOnes(run)) {
        expect(after?.state).toBe("pending");
        expect(after?.messages.length).toBe((before?.messages.length ?? 0) + 1);
      }
    });
  });

  it("keeps no code once a verification is over", () => {
    holds(({ history }) => {
      for (const { after } of history)
        if (final(after)) expect(JSON.stringify(after)).not.toContain("sealed");
    });
  });

  it("carries a workflow out at its seconds, with the same or a new code as it says", () => {
    const { history } = runMachine([
      { command: "begin" },
      { command: "wait", seconds: 119 },
      { command: "step due" },
      { command: "wait", seconds: 1 },
      { command: "step due" },
      { command: "wait", seconds: 180 },
      { command: "step due" },
    ]);
    const codes = history.flatMap(({ after, decision }) =>
      decision.message && after?.state === "pending" ? [after.code.sealed] : [],
    );
    const times = history.filter(({ decision }) => decision.message).map(({ at }) => at - history[0]!.at);
    expect(times).toEqual([0, 120_000, 300_000]);
    expect([codes[1] === codes[0], codes[2] === codes[1]]).toEqual([true, false]);
  });

  it("counts anew for a new code", () => {
    const wrong: Command = { command: "guess", right: false };
    const { history } = runMachine([
      { command: "begin" },
      wrong,
      wrong,
      wrong,
      wrong,
      { command: "wait", seconds: 400 },
      { command: "send again", channel: "sms" },
      wrong,
    ]);
    expect(history.at(-1)?.decision.refusal).toEqual({ reason: "wrong_code", guessesLeft: 4 });
  });

  it("goes to the next step at once when a message cannot be delivered", () => {
    const { history } = runMachine([{ command: "begin" }, { command: "undeliverable" }]);
    expect(history.at(-1)?.decision.message).toEqual({ channel: "voice" });
  });
});
