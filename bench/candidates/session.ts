// One session of one candidate: a new process on empty data, every measure once, the process ended. Nothing of a
// session reaches the next one.
import { rmSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadReport } from "../load/drive.ts";
import { type Generator, startGenerator } from "../load/orders.ts";
import { serverCore } from "../machine/cores.ts";
import { comeToRest, readCoreBusy, readCpu, readFamilyCpu, readMemory } from "../machine/process-stat.ts";
import { freePort, type RunningServer, startServer } from "../machine/server-process.ts";
import type { Candidate, CandidateName, Measure } from "./candidate.ts";

/**
 * One measured load. `cpu` is µs of processor time per request; `others` is the share of the time in which the server's
 * core worked for somebody else.
 */
export interface Sample extends LoadReport {
  readonly row: string;
  readonly connections: number;
  readonly cpu: number;
  /** The same of the database server's processes; null without one. */
  readonly databaseCpu: number | null;
  readonly others: number;
}

/** Requests around the measured ones: preparing and warming up. Their errors count as much. */
export interface Unmeasured {
  readonly requests: number;
  readonly errors: number;
  readonly firstError: string | null;
}

/** What one session gave. Memory in MB. */
export interface Session {
  readonly who: CandidateName;
  readonly readyMs: number;
  readonly idleMemory: number;
  readonly loadedMemory: number;
  readonly samples: readonly Sample[];
  readonly unmeasured: Unmeasured;
}

/** Share of the measured time that each load runs first, unmeasured. */
const WARM_UP_SHARE = 0.75;

/** Runs one session; each load is measured for `seconds`. Leaves nothing behind. */
export async function runSession(candidate: Candidate, seconds: number): Promise<Session> {
  const place = await mkdtemp(join(tmpdir(), "telproof-bench-"));
  const clear = () => rmSync(place, { recursive: true, force: true });
  process.once("exit", clear);
  try {
    return await runIn({ place, candidate, seconds });
  } finally {
    process.off("exit", clear);
    clear();
  }
}

async function runIn(options: { place: string; candidate: Candidate; seconds: number }): Promise<Session> {
  const { place, candidate, seconds } = options;
  const folder = join(place, "data");
  await mkdir(folder);
  const port = await freePort();
  const { command, speaks, databasePid } = await candidate.prepare({ folder, port });
  const server = await startServer({ ...command, port, logFile: join(place, "output.log") });
  const generator = startGenerator(speaks);
  try {
    return await measureAll({ candidate, seconds, port, server, generator, databasePid });
  } finally {
    generator.stop();
    await server.stop();
  }
}

interface Bench {
  readonly candidate: Candidate;
  readonly seconds: number;
  readonly port: number;
  readonly server: RunningServer;
  readonly generator: Generator;
  readonly databasePid: number | undefined;
}

async function measureAll(bench: Bench): Promise<Session> {
  const { candidate, server } = bench;
  await comeToRest(server.pid);
  const idleMemory = await readMemory(server.pid);
  const samples: Sample[] = [];
  const unmeasured: LoadReport[] = [];
  for (const measure of candidate.measures) {
    unmeasured.push(...(await warmUp(bench, measure)));
    samples.push(await take(bench, measure));
  }
  const loadedMemory = await readMemory(server.pid);
  return {
    who: candidate.name,
    readyMs: server.readyMs,
    idleMemory,
    loadedMemory,
    samples,
    unmeasured: sum(unmeasured),
  };
}

async function warmUp({ generator, port, seconds }: Bench, measure: Measure): Promise<LoadReport[]> {
  const reports: LoadReport[] = [];
  for (const { operation, share } of measure.prepare ?? []) {
    reports.push(await generator.drive({ port, operation, connections: 16, seconds: seconds * share }));
  }
  const { operation, connections } = measure;
  reports.push(await generator.drive({ port, operation, connections, seconds: seconds * WARM_UP_SHARE }));
  return reports;
}

async function take(
  { generator, port, seconds, server, databasePid }: Bench,
  measure: Measure,
): Promise<Sample> {
  const { row, operation, connections } = measure;
  const times = async () => ({
    own: await readCpu(server.pid),
    database: databasePid === undefined ? null : await readFamilyCpu(databasePid),
    core: await readCoreBusy(serverCore),
    clock: performance.now() * 1_000,
  });
  await comeToRest(server.pid);
  const before = await times();
  const report = await generator.drive({ port, operation, connections, seconds });
  await comeToRest(server.pid);
  const after = await times();
  const own = after.own - before.own;
  const others = Math.max(0, after.core - before.core - own) / (after.clock - before.clock);
  const requests = Math.max(1, report.requests);
  const databaseCpu =
    before.database === null || after.database === null
      ? null
      : (after.database - before.database) / requests;
  return { row, connections, cpu: own / requests, databaseCpu, others, ...report };
}

function sum(reports: readonly LoadReport[]): Unmeasured {
  return {
    requests: reports.reduce((total, { requests }) => total + requests, 0),
    errors: reports.reduce((total, { errors }) => total + errors, 0),
    firstError: reports.find(({ firstError }) => firstError !== null)?.firstError ?? null,
  };
}
