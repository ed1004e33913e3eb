// People while a process is killed and while PostgreSQL is restarted: what was acknowledged is compared with what came of it.
import { setTimeout as sleep } from "node:timers/promises";
import type { Traffic } from "../crash/traffic.ts";
import { type Evidence, type Verdict, verdictOf } from "../crash/verdict.ts";
import type { TelproofKeys } from "../dialogues/telproof.ts";
import type { Vendor } from "../vendor/vendor.ts";
import type { Database } from "./database.ts";
import type { ClusterServer } from "./servers.ts";

const PER_SECOND_AND_SERVER = 50;
const PATIENCE_MS = 120_000;

export interface OutagePlan {
  readonly keys: TelproofKeys;
  readonly servers: readonly ClusterServer[];
  readonly vendor: Vendor;
  readonly traffics: readonly Traffic[];
  readonly database: Database;
  readonly restartDatabase: () => Promise<void>;
  readonly rounds: number;
  /** How long each quiet stretch between two outages lasts, in ms. */
  readonly stretchMs: number;
  readonly fallbackSeconds: number;
}

export interface OutageResult extends Verdict {
  /** For each restart of PostgreSQL, seconds from its beginning until a send was acknowledged again. */
  readonly recoveries: readonly number[];
  readonly unavailable: number;
}

/** Each round kills one process and starts it again, then restarts PostgreSQL. */
export async function surviveOutages(plan: OutagePlan): Promise<OutageResult> {
  const { servers, traffics, vendor, database, rounds, stretchMs } = plan;
  const inFlight = new Set<string>();
  const recoveries: number[] = [];
  const uses = servers.map(({ port }, index) => startUse(port, traffics[index]));
  /**
   * What is open when a process dies may be under way: the vendor may get it once more than it had. A process that lives through a
   * restart of PostgreSQL notes what came of its messages afterwards, so that gives no copies.
   */
  const noteInFlight = async () => {
    for (const { id } of await database.open()) {
      const copies = vendor.taken.get(id)?.length ?? 0;
      for (let copy = 1; copy <= copies + 1; copy += 1) inFlight.add(`${id}/${copy}`);
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    await sleep(stretchMs);
    const victim = round % servers.length;
    await servers[victim]?.kill();
    await noteInFlight();
    await uses[victim]?.end();
    await sleep(stretchMs / 2);
    await servers[victim]?.start();
    uses[victim] = startUse(servers[victim]?.port ?? 0, traffics[victim]);
    await sleep(stretchMs);
    recoveries.push(await restart(plan));
  }
  await sleep(stretchMs);
  await Promise.all(uses.map((it) => it.end()));
  await workOff(plan);
  const evidence = await gather(plan, { kills: rounds, inFlight });
  const refusals = traffics.flatMap((it) => it.refusals);
  const { line, faults } = verdictOf(evidence);
  return {
    line,
    faults: [...faults, ...refusals.slice(0, 3)],
    recoveries,
    unavailable: traffics.reduce((sum, it) => sum + it.unavailable, 0),
  };
}

/** People who use one server until it is killed, or the end. */
function startUse(port: number, traffic: Traffic | undefined): { readonly end: () => Promise<void> } {
  const over = new AbortController();
  const run = traffic?.run(port, PER_SECOND_AND_SERVER, over.signal);
  return {
    end: async () => {
      over.abort();
      await run;
    },
  };
}

const countSends = (traffics: readonly Traffic[]): number =>
  traffics.reduce((sum, { sends }) => sum + sends.size, 0);

/** Seconds until a send was acknowledged again. */
async function restart({ restartDatabase, traffics }: OutagePlan): Promise<number> {
  const began = performance.now();
  await restartDatabase();
  const before = countSends(traffics);
  while (countSends(traffics) === before) {
    if (performance.now() - began > PATIENCE_MS)
      throw new Error("No send was acknowledged after the restart.");
    await sleep(5);
  }
  return (performance.now() - began) / 1_000;
}

async function workOff({ database, fallbackSeconds }: OutagePlan): Promise<void> {
  const lastStep = Date.now() + (fallbackSeconds + 1) * 1_000;
  const end = Date.now() + PATIENCE_MS;
  const isDone = async () =>
    (await database.dueBefore(lastStep)) === 0 && (await database.open()).length === 0;
  while (!(await isDone()) && Date.now() < end) await sleep(500);
}

async function gather(
  { traffics, vendor, database }: OutagePlan,
  counted: Pick<Evidence, "kills" | "inFlight">,
): Promise<Evidence> {
  const deliveries = await database.deliveries();
  const known = new Set(deliveries.map(({ id }) => id));
  return {
    ...counted,
    sends: new Set(traffics.flatMap(({ sends }) => [...sends])),
    checks: new Set(traffics.flatMap(({ checks }) => [...checks])),
    taken: new Map([...vendor.taken].map(([id, messages]) => [id, messages.map(({ at }) => at)])),
    invented: [...vendor.taken.keys()].filter((id) => !known.has(id)),
    deliveries,
    verifications: await database.verifications(),
    integrity: await database.integrity(),
  };
}
