// The server's bench: installs the peers, runs the rounds, writes and prints the results. Measures nothing itself.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { betterAuth } from "./candidates/better-auth.ts";
import type { Candidate, CandidateName } from "./candidates/candidate.ts";
import { express, expressPostgres, expressSqlite } from "./candidates/express.ts";
import { runSession, type Session } from "./candidates/session.ts";
import { telproof, telproofBefore, telproofPostgres } from "./candidates/telproof.ts";
import { lookAround } from "./machine/surroundings.ts";
import { installPeers } from "./peers/install.ts";
import { faultsOf } from "./report/faults.ts";
import { markdownOf } from "./report/markdown.ts";
import { processesOf, type Results, type Round, rowsOf } from "./report/results.ts";
import { svgOf } from "./report/svg.ts";

const ROUNDS = 3;
const results = new URL("results/", import.meta.url);
const all: readonly Candidate[] = [
  betterAuth,
  telproof,
  telproofPostgres,
  express,
  expressSqlite,
  expressPostgres,
];

interface Run {
  readonly candidates: readonly Candidate[];
  readonly peer: CandidateName;
}

/** `--beside FOLDER`: Telproof beside the one that was built in that checkout. `--only NAME`: these candidates. */
function chooseRun({
  only,
  beside,
}: {
  readonly only: readonly string[];
  readonly beside?: string | undefined;
}): Run {
  if (beside !== undefined)
    return { candidates: [telproof, telproofPostgres, ...telproofBefore(beside)], peer: "telproof before" };
  const chosen = only.length === 0 ? all : all.filter(({ name }) => only.includes(name));
  return { candidates: chosen, peer: "better-auth" };
}

/** One session of each candidate. Each round begins with another one, so that none always has the quiet minute. */
async function runRound(candidates: readonly Candidate[], round: number, seconds: number): Promise<Round> {
  const shift = round % candidates.length;
  const sessions: Session[] = [];
  for (const candidate of [...candidates.slice(shift), ...candidates.slice(0, shift)]) {
    process.stderr.write(`round ${round + 1} of ${ROUNDS}: ${candidate.name}\n`);
    sessions.push(await runSession(candidate, seconds));
  }
  return sessions;
}

async function measure({ candidates, peer }: Run, seconds: number): Promise<Results> {
  const lookAgain = lookAround();
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runRound(candidates, round, seconds));
  return {
    peer,
    surroundings: lookAgain(),
    rounds: ROUNDS,
    secondsPerLoad: seconds,
    rows: rowsOf(rounds, peer),
    processes: processesOf(rounds),
  };
}

function write(found: Results): void {
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL("server.json", results), `${JSON.stringify(found, rounded, 2)}\n`);
  writeFileSync(new URL("server.md", results), markdownOf(found));
  writeFileSync(new URL("server.svg", results), svgOf(found));
}

/** No more digits than were measured. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1_000) / 1_000 : value;
}

/** Seconds that each load is measured, from `BENCH_SECONDS` (0.2 to 60). Default 2. */
function secondsFrom(text: string | undefined): number {
  const seconds = Number(text ?? 2);
  if (!(seconds >= 0.2 && seconds <= 60)) throw new Error("BENCH_SECONDS must be a number from 0.2 to 60.");
  return seconds;
}

const { values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", multiple: true, default: [] }, beside: { type: "string" } },
});
const run = chooseRun(values);
const { BENCH_SECONDS } = process.env;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
installPeers();
const found = await measure(run, secondsFrom(BENCH_SECONDS));
process.stdout.write(markdownOf(found));
if (run.candidates === all) write(found);
if (faultsOf(found).length > 0) process.exitCode = 1;
