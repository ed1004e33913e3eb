// What a run of several processes came to, and what of it must not be. Pure, so that it can be shown to find what it looks for.
import type { OutageResult } from "./outages.ts";
import type { RaceResult } from "./races.ts";

export interface ClusterPlan {
  readonly processes: number;
  /** Through PgBouncer in transaction mode. */
  readonly pooled: boolean;
  readonly steps: number;
  readonly trials: number;
  readonly ceiling: number;
  readonly outages: number;
  readonly stretchMs: number;
  /** More than a delivery's lease (15), if lost messages are to be taken over before their fallbacks replace them. */
  readonly fallbackSeconds: number;
}

export interface ClusterResult {
  readonly steps: {
    readonly due: number;
    readonly sent: number;
    readonly twice: number;
    readonly seconds: number;
  };
  readonly races: RaceResult;
  readonly ceiling: { readonly accepted: number; readonly refused: number };
  readonly outages: OutageResult;
}

/** What must not be; empty when all is well. */
export function faultsIn(
  { steps, races, ceiling, outages }: ClusterResult,
  plan: ClusterPlan,
): readonly string[] {
  const { due, sent, twice } = steps;
  return [
    ...(due === plan.steps && sent === due && twice === 0
      ? []
      : [`steps: ${due} due, ${sent} sent, ${twice} twice`]),
    ...races.faults,
    ...(races.trials === plan.trials ? [] : [`races: ${races.trials} of ${plan.trials} trials`]),
    ...(ceiling.accepted === plan.ceiling ? [] : [`ceiling ${plan.ceiling}: ${ceiling.accepted} accepted`]),
    ...outages.faults,
    ...(outages.recoveries.length === plan.outages
      ? []
      : [`${outages.recoveries.length} of ${plan.outages} restarts`]),
  ];
}
