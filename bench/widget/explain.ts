// `pnpm bench:widget --explain`: where the widget's bytes and its main-thread time are, for whoever makes them fewer. It
// writes nothing.
import type { Browser } from "./browser/chromium.ts";
import { selfTimesOf } from "./browser/trace.ts";
import { traced } from "./browser/tracing.ts";
import { visiting } from "./browser/visit.ts";
import type { Candidate } from "./candidates.ts";
import { spreadOf } from "./report/spread.ts";
import { chunksByModule } from "./sizes/modules.ts";

export interface ExplainOptions {
  readonly browser: Browser;
  readonly origin: string;
  readonly candidates: readonly Candidate[];
}

interface Page extends Omit<ExplainOptions, "candidates"> {
  readonly candidate: Candidate;
}

const VISITS = 7;
const QUIET_MS = 250;
const LINES = 30;

/** Modules of each chunk, then what the main thread does for these candidates, self times. */
export async function explain({ browser, origin, candidates }: ExplainOptions): Promise<string> {
  const parts = [await modules()];
  for (const candidate of candidates) {
    const runs: ReadonlyMap<string, number>[] = [];
    for (let visit = 0; visit < VISITS; visit += 1)
      runs.push(await selfTimes({ browser, origin, candidate }));
    parts.push(
      `${candidate.name}: main thread until at rest, CPU ms by what took it, median of ${VISITS}\n${lines(runs)}`,
    );
  }
  return `${parts.join("\n\n")}\n`;
}

async function modules(): Promise<string> {
  const chunks = await chunksByModule();
  return chunks
    .map(({ file, brotli, modules: parts }) =>
      [
        `${file}: ${brotli} B brotli`,
        ...parts.map((it) => `${String(it.share).padStart(8)}  ${it.module}`),
      ].join("\n"),
    )
    .join("\n\n");
}

function selfTimes({ browser, origin, candidate }: Page): Promise<ReadonlyMap<string, number>> {
  return visiting({ browser, origin, candidate, encoding: "gzip" }, async (visit) =>
    selfTimesOf(await traced(browser, visit, () => visit.load(QUIET_MS), ["toplevel"])),
  );
}

function lines(runs: readonly ReadonlyMap<string, number>[]): string {
  const names = [...new Set(runs.flatMap((run) => [...run.keys()]))];
  return names
    .map((name) => ({ name, ms: spreadOf(runs.map((run) => run.get(name) ?? 0)).median }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, LINES)
    .map(({ name, ms }) => `${ms.toFixed(2).padStart(8)}  ${name}`)
    .join("\n");
}
