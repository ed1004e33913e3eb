// Several processes on one PostgreSQL: due steps, races, and outages. Each part on a database of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openCluster } from "../../packages/server/src/storage/postgres/postgres.fixture.ts";
import { createApp } from "../candidates/telproof.ts";
import { Traffic } from "../crash/traffic.ts";
import { phoneAt } from "../load/phones.ts";
import { startVendor } from "../vendor/vendor.ts";
import { ask, inParallel } from "./client.ts";
import type { ClusterPlan, ClusterResult } from "./cluster-faults.ts";
import { lookInto } from "./database.ts";
import { type OutageResult, surviveOutages } from "./outages.ts";
import { raceForCeiling, raceTrials } from "./races.ts";
import { type ClusterServer, startServers } from "./servers.ts";

const SECRET = "the secret of the cluster, longer than it need be";
const PATIENCE_MS = 120_000;

type Env = Readonly<Record<string, string>>;

/** Runs all parts. `owner` is the process with which PostgreSQL ends. */
export async function runCluster(plan: ClusterPlan, owner = process.pid): Promise<ClusterResult> {
  const cluster = await openCluster({ name: plan.pooled ? "pooled" : "direct", owner, fsync: "on" });
  const folder = mkdtempSync(join(tmpdir(), "telproof-cluster-"));
  try {
    const run = async <T>(part: (env: Env, url: string) => Promise<T>): Promise<T> => {
      const database = await cluster.openDatabase();
      const DATABASE_URL = plan.pooled ? database.pooledUrl : database.url;
      const env = { DATABASE_URL, TELPROOF_SECRET: SECRET, TELPROOF_DATA_DIR: folder };
      const result = await part(env, database.url);
      await database.close();
      return result;
    };
    const steps = await run((env, url) => runSteps(plan, env, url));
    const { races, ceiling } = await run((env) => runRaces(plan, env));
    const outages = await run((env, url) => runOutages(plan, { env, url, restart: cluster.restart }));
    return { steps, races, ceiling, outages };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runSteps(
  { processes, steps }: ClusterPlan,
  env: Env,
  url: string,
): Promise<ClusterResult["steps"]> {
  const keys = await createApp(env, ["--workflow", "sms,voice:600"]);
  const vendor = await startVendor();
  const servers = await startServers(processes, { ...env, TELPROOF_PROVIDERS: vendor.providers });
  await inParallel(steps, 16, async (index) => {
    const { port } = servers[index % servers.length] ?? { port: 0 };
    const { status } = await ask(keys, port, {
      path: "/v1/verifications",
      fields: { phone: phoneAt(index) },
    });
    if (status !== 201) throw new Error(`A send was answered with ${status}.`);
  });
  while (vendor.count() < steps) await sleep(20);
  const moment = Date.now() + 2_000;
  const due = await lookInto(url).gatherSteps(moment);
  const fallbacks = () => [...vendor.taken].flatMap(([id, all]) => (id.endsWith("-2") ? [all.length] : []));
  while (fallbacks().length < due && Date.now() < moment + PATIENCE_MS) await sleep(50);
  const seconds = (Date.now() - moment) / 1_000;
  await sleep(1_000);
  const copies = fallbacks();
  await stopAll(servers);
  vendor.close();
  return { due, sent: copies.length, twice: copies.filter((count) => count > 1).length, seconds };
}

async function runRaces({ processes, trials, ceiling }: ClusterPlan, env: Env) {
  const keys = await createApp(env, ["--test"]);
  const vendor = await startVendor();
  const limited = await createApp(env, ["--workflow", "none", "--messages-per-day", String(ceiling)]);
  const servers = await startServers(processes, { ...env, TELPROOF_PROVIDERS: vendor.providers });
  const ports = servers.map(({ port }) => port);
  const races = await raceTrials(keys, ports, trials);
  const accepted = await raceForCeiling(limited, ports, ceiling);
  await stopAll(servers);
  vendor.close();
  return { races, ceiling: accepted };
}

async function runOutages(
  { processes, outages, stretchMs, fallbackSeconds }: ClusterPlan,
  { env, url, restart }: { readonly env: Env; readonly url: string; readonly restart: () => Promise<void> },
): Promise<OutageResult> {
  const keys = await createApp(env, ["--workflow", `sms,voice:${fallbackSeconds}`]);
  const traffics = Array.from({ length: processes }, (_, index) => new Traffic(keys, index * 1_000_000));
  const vendor = await startVendor((message) => {
    for (const traffic of traffics) traffic.arrived(message);
  });
  const servers = await startServers(processes, { ...env, TELPROOF_PROVIDERS: vendor.providers });
  const result = await surviveOutages({
    ...{ keys, servers, vendor, traffics, stretchMs, rounds: outages },
    database: lookInto(url),
    restartDatabase: restart,
    fallbackSeconds,
  });
  await stopAll(servers);
  vendor.close();
  return result;
}

const stopAll = async (servers: readonly ClusterServer[]): Promise<void> =>
  void (await Promise.all(servers.map((it) => it.stop())));
