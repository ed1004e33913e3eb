// The visits of all candidates, interleaved: in each round every candidate once on a fast and once on a slow line, in random
// order, so that none always has the quiet minute. What fails is noted and does not end the run.
import type { Browser } from "./browser/chromium.ts";
import { type Load, measureLoad } from "./browser/load.ts";
import { measureSlowLoad } from "./browser/slow-load.ts";
import type { PageReport } from "./browser/visit.ts";
import type { Candidate } from "./candidates.ts";
import type { Seen } from "./report/results.ts";

export interface RoundsOptions {
  readonly browser: Browser;
  readonly origin: string;
  readonly candidates: readonly Candidate[];
  readonly rounds: number;
}

export interface Rounds {
  readonly seen: readonly Seen[];
  readonly faults: readonly string[];
}

interface Record {
  readonly candidate: Candidate;
  readonly loads: Load[];
  readonly slowLoads: PageReport[];
}

/** One more round goes before them, which does not count. */
export async function runRounds({ browser, origin, candidates, rounds }: RoundsOptions): Promise<Rounds> {
  const faults: string[] = [];
  const records = candidates.map((candidate): Record => ({ candidate, loads: [], slowLoads: [] }));
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(round === 0 ? "warming up\n" : `round ${round} of ${rounds}\n`);
    const visits = records.flatMap(({ candidate, loads, slowLoads }) => {
      const options = { browser, candidate, origin, encoding: "gzip" } as const;
      return [
        async () => void (round === 0 ? await measureLoad(options) : loads.push(await measureLoad(options))),
        async () => void (round === 0 || slowLoads.push(await measureSlowLoad(options))),
      ];
    });
    for (const visit of shuffled(visits)) {
      await visit().catch((fault: unknown) => faults.push(complaintOf(fault)));
    }
  }
  const seen = records.map(({ candidate, ...rest }) => ({ who: candidate.name, ...rest }));
  return { seen, faults };
}

function complaintOf(fault: unknown): string {
  return fault instanceof Error && fault.cause instanceof Error
    ? `${fault.message}: ${fault.cause.message}`
    : String(fault);
}

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
