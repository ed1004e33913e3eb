import { describe, expect, test } from "vitest";
import { type ClusterPlan, type ClusterResult, faultsIn } from "./cluster-faults.ts";

const plan: ClusterPlan = {
  ...{ processes: 4, steps: 10, trials: 5, ceiling: 3, outages: 1, stretchMs: 1, fallbackSeconds: 17 },
  pooled: false,
};
const clean: ClusterResult = {
  steps: { due: 10, sent: 10, twice: 0, seconds: 1 },
  races: { trials: 5, faults: [] },
  ceiling: { accepted: 3, refused: 3 },
  outages: { line: "", faults: [], recoveries: [1], unavailable: 0 },
};

describe("Several processes on one database", () => {
  test("have no fault when every step was sent once and every limit was met exactly", () => {
    expect(faultsIn(clean, plan)).toEqual([]);
  });

  test.each<[string, Partial<ClusterResult>]>([
    ["steps: 10 due, 9 sent", { steps: { ...clean.steps, sent: 9 } }],
    ["steps: 10 due, 10 sent, 1 twice", { steps: { ...clean.steps, twice: 1 } }],
    ["steps: 9 due", { steps: { ...clean.steps, due: 9, sent: 9 } }],
    ["two proofs", { races: { trials: 5, faults: ["two proofs"] } }],
    ["races: 4 of 5", { races: { trials: 4, faults: [] } }],
    ["ceiling 3: 4 accepted", { ceiling: { accepted: 4, refused: 2 } }],
    ["ceiling 3: 2 accepted", { ceiling: { accepted: 2, refused: 4 } }],
    ["a send lost", { outages: { ...clean.outages, faults: ["a send lost"] } }],
    ["0 of 1 restarts", { outages: { ...clean.outages, recoveries: [] } }],
  ])("are at fault: %s", (fault, more) => {
    expect(faultsIn({ ...clean, ...more }, plan).join()).toContain(fault);
  });
});
