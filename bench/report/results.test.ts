import { describe, expect, test } from "vitest";
import type { CandidateName } from "../candidates/candidate.ts";
import type { Session } from "../candidates/session.ts";
import { faultsOf } from "./faults.ts";
import { processesOf, rowsOf } from "./results.ts";

const clean = { requests: 5, errors: 0, firstError: null };

function session(who: CandidateName, cpu: number, errors = 0): Session {
  const firstError = errors === 0 ? null : "500 oops";
  const times = { requests: 10, seconds: 2, p50: 1, p99: 2, others: 0 };
  const sample = { row: "send", connections: 16, cpu, databaseCpu: null, errors, firstError, ...times };
  return { who, readyMs: 1, idleMemory: 1, loadedMemory: 1, samples: [sample], unmeasured: clean };
}

describe("the results of several rounds", () => {
  test("compare with the peer within a round, whatever order the round had", () => {
    const rounds = [
      [session("telproof", 1), session("better-auth", 10)],
      [session("better-auth", 40), session("telproof", 8)],
      [session("telproof", 6), session("better-auth", 20)],
    ];
    expect(rowsOf(rounds)[0]).toMatchObject({
      who: "telproof",
      cpu: { median: 6, min: 1, max: 8 },
      toPeer: { median: 0.2, min: 0.1, max: 0.3 },
      requests: 30,
    });
  });

  test("name every load that had a wrong answer", () => {
    const rounds = [[session("telproof", 1, 3)]];
    const results = { rows: rowsOf(rounds), processes: processesOf(rounds) };
    expect(faultsOf(results)).toEqual(["telproof, send, 16 connections: 3 of 10 (500 oops)"]);
  });
});
