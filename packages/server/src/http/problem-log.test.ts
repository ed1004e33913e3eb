// What an operator sees without the debug level: the beginning of a problem, its end, and how often it happened.
import pino from "pino";
import { describe, expect, it } from "vitest";
import type { VerificationEvent } from "../core/verification/event.ts";
import type { JournalEvent } from "../service/journal.ts";
import { createProblemLog } from "./problem-log.ts";

/** An event of a verification, or something else that the journal is told. */
type Noticed = JournalEvent | VerificationEvent;

const start = () => {
  const lines: Record<string, unknown>[] = [];
  const at = { now: 0 };
  const sink = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const problems = createProblemLog(
    pino({ level: "info", base: null, timestamp: false }, sink),
    () => at.now,
  );
  const note = (it: Noticed) =>
    "kind" in it
      ? problems.record({ appKey: "a", verificationId: "i", country: "GB", events: [it] })
      : problems.note(it);
  return { note, at, lines: () => lines.map(({ level: _, ...line }) => line) };
};

const times = (count: number, work: () => void) => Array.from({ length: count }, work);

const problems: readonly (readonly [string, Noticed, Noticed, Record<string, string>])[] = [
  [
    "provider_down",
    { event: "provider_down", provider: "p" },
    { event: "provider_up", provider: "p" },
    { provider: "p" },
  ],
  [
    "provider_unanswered",
    { kind: "unanswered", at: 0, message: 1, channel: "sms", provider: "p", why: "timeout" },
    { kind: "accepted", at: 0, message: 1, channel: "sms", provider: "p", again: false },
    { provider: "p" },
  ],
  [
    "undeliverable",
    { kind: "undeliverable", at: 0, message: 1, channel: "sms", provider: null, why: "no provider" },
    { kind: "accepted", at: 0, message: 1, channel: "sms", provider: "p", again: false },
    { appKey: "a" },
  ],
  [
    "webhook_failing",
    { event: "webhook_failed", appKey: "a", id: "i", why: "500" },
    { event: "webhook_accepted", appKey: "a", id: "i", why: "200" },
    { appKey: "a" },
  ],
];

describe.each(problems)("The problem %s", (name, goesOn, over, about) => {
  it("is a warning when it begins and when it is over, with the count between", () => {
    const { note, lines } = start();
    times(5, () => note(goesOn));
    times(3, () => note(over));
    note(goesOn);
    expect(lines()).toMatchObject([
      { event: name, count: 1, ...about },
      { event: `${name}_over`, count: 4, ...about },
      { event: name, count: 1, ...about },
    ]);
    expect(lines()).toHaveLength(3);
  });

  it("is mentioned again when it lasts, once an hour", () => {
    const { note, at, lines } = start();
    for (let minute = 0; minute < 130; minute += 1) {
      at.now = minute * 60_000;
      note(goesOn);
    }
    expect(lines().map(({ count }) => count)).toEqual([1, 60, 60]);
  });
});
