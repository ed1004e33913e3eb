// A clock that was ahead must not keep a verification waiting until the moment that it showed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy.ts";
import { simpleWorkflow } from "../workflow.ts";
import { type Command, exampleWorkflow, runMachine } from "./machine.fixture.ts";
import { boundVerification } from "./times-ahead.ts";
import type { Verification } from "./verification.ts";

const day = 86_400_000;
/** Clocks that differ by a second or less count as equal. */
const tolerance = 1000;
const longestStep = 180_000;
const longestCode = defaultPolicy.codeTtl * 1000;

const command: fc.Arbitrary<Command> = fc.constantFrom<Command>(
  { command: "begin" },
  { command: "send again", channel: "sms" },
  { command: "send again", channel: "voice" },
  { command: "step due" },
  { command: "trigger", asked: false },
  { command: "guess", right: false },
  { command: "guess", right: true },
  { command: "undeliverable" },
  { command: "wait", seconds: 61 },
  { command: "wait", seconds: 300 },
);

const policies = [
  { policy: defaultPolicy },
  { policy: { ...defaultPolicy, sessionTtl: null } },
  { policy: defaultPolicy, workflow: simpleWorkflow("sms", 600, { channel: "voice", after: 20 }) },
];

/** A verification after some commands, and the moment of the last one. */
const lives = fc
  .record({ commands: fc.array(command, { maxLength: 30 }), setting: fc.constantFrom(...policies) })
  .map(({ commands, setting }) => {
    const last = runMachine([{ command: "begin" }, ...commands], setting).history.at(-1);
    return { it: last?.after as Verification, at: last?.at ?? 0 };
  });

const momentsToCome = (it: Verification): readonly (readonly [number, number])[] => {
  const sessionLife = Math.max(
    (it.policy.sessionTtl ?? 0) * 1000,
    longestCode + it.workflow.reduce((sum, { wait }) => sum + wait * 1000, 0),
  );
  if (it.state === "verified") return [[it.expiresAt, it.policy.proofsFor * 1000]];
  return it.state === "pending"
    ? [
        [it.nextStepAt ?? 0, longestStep],
        [it.code.expiresAt, longestCode],
        [it.expiresAt, sessionLife],
        [it.createdAt, 0],
        ...it.messages.map(({ at }) => [at, 0] as const),
      ]
    : [];
};

describe("A verification that a clock ahead of this one has written", () => {
  it("waits for nothing longer than its policy and workflow allow, by however much the clock was ahead", () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 400 * day }), ({ it, at }, ahead) => {
        const now = at - ahead;
        const bound = boundVerification(it, now);
        if (bound)
          for (const [moment, longest] of momentsToCome(bound))
            expect(moment).toBeLessThanOrEqual(now + longest + tolerance);
      }),
      { numRuns: 500 },
    );
  });

  it("has its next step after that step's own wait", () => {
    const { history } = runMachine([{ command: "begin" }], { workflow: exampleWorkflow });
    const [begun] = history;
    const now = (begun?.at ?? 0) - day;
    expect(boundVerification(begun?.after, now)).toMatchObject({ nextStepAt: now + 120_000, createdAt: now });
  });

  it("keeps its state, its code, its guesses and its messages, and is not changed twice", () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 2000, max: 400 * day }), ({ it, at }, ahead) => {
        const bound = boundVerification(it, at - ahead);
        const kept = (of: Verification | undefined) =>
          of && [of.state, of.step, of.messages.length, of.state === "pending" && of.code.guesses];
        expect(kept(bound)).toEqual(kept(it));
        expect(boundVerification(bound, at - ahead)).toBe(bound);
      }),
    );
  });

  it("is left as it is when this clock, or a later one, could have written it", () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 400 * day }), ({ it, at }, later) => {
        expect(boundVerification(it, at + later)).toBe(it);
      }),
    );
  });
});
