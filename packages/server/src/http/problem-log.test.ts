// What an operator sees without the debug level: the beginning of a problem, its end, and how often it happened.
import pino from "pino";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../service/journal.ts";
import { createProblemLog } from "./problem-log.ts";

const start = () => {
  const lines: Record<string, unknown>[] = [];
  const at = { now: 0 };
  const sink = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const note = createProblemLog(pino({ level: "info", base: null, timestamp: false }, sink), () => at.now);
  return { note, at, lines: () => lines.map(({ level: _, ...line }) => line) };
};

const times = (count: number, work: () => void) => Array.from({ length: count }, work);

const problems: readonly (readonly [string, JournalEvent, JournalEvent, Record<string, string>])[] = [
  [
    "provider-down",
    { event: "provider-down", provider: "p" },
    { event: "provider-up", provider: "p" },
    { provider: "p" },
  ],
  [
    "provider-unanswered",
    { event: "unanswered", appKey: "a", id: "i", provider: "p" },
    { event: "handed-over", appKey: "a", id: "i", provider: "p" },
    { provider: "p" },
  ],
  [
    "undeliverable",
    { event: "undeliverable", appKey: "a", id: "i", channel: "sms", why: "no provider" },
    { event: "handed-over", appKey: "a", id: "i", provider: "p" },
    { appKey: "a" },
  ],
  [
    "webhook-failing",
    { event: "notice-failed", appKey: "a", id: "i", why: "500" },
    { event: "notice-sent", appKey: "a", id: "i", why: "200" },
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
      { event: `${name}-over`, count: 4, ...about },
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
