// PostgreSQL for tests: one cluster for the whole run, with a PgBouncer in front of it, and as many fresh databases as are asked for.
// Reached by sockets in a private folder only. Everything is gone when the run is over, also when it was killed.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { clusterPorts, clusterPrefix } from "./cluster-folder.fixture.ts";
import { findPgBouncer, findPostgres } from "./postgres-programs.fixture.ts";

/** A database with nothing in it that nobody else knows of. */
export interface TestDatabase {
  readonly url: string;
  /** The same database through PgBouncer, which pools by transaction. */
  readonly pooledUrl: string;
  /** Runs SQL as an outsider; resolves with its output, columns separated by `|`. */
  readonly query: (sql: string) => Promise<string>;
  /** Removes the database, also while it is used. */
  readonly close: () => Promise<void>;
}

/** A running PostgreSQL server. */
export interface Cluster {
  readonly folder: string;
  readonly openDatabase: () => Promise<TestDatabase>;
  /** As `pg_ctl restart -m immediate`: every connection breaks and the log is replayed. Resolves when it can be used again. */
  readonly restart: () => Promise<void>;
}

/** Which cluster. Each name is another one; `fsync` as a production server has it. */
export interface ClusterChoice {
  readonly name?: string;
  readonly owner?: number;
  readonly fsync?: "on" | "off";
}

const patienceMs = 60_000;

/** A worker of the tests is a child of the run, or a thread in it. */
const runOfTests = isMainThread ? process.ppid : process.pid;

/** Opens a fresh database in the run's own cluster, which the first call starts. */
export const openDatabase = async (): Promise<TestDatabase> => (await openCluster()).openDatabase();

/** Starts a cluster unless it runs already. It ends with its owner, by default the run of the tests. */
export const openCluster = async ({
  name = "shared",
  owner = runOfTests,
  fsync = "off",
}: ClusterChoice = {}): Promise<Cluster> => {
  const folder = join(tmpdir(), `${clusterPrefix}${owner}-${name}`);
  if (makeFolderOnce(folder)) startKeeper(folder, owner, fsync);
  await untilReady(folder);
  return {
    folder,
    openDatabase: () => createDatabase(folder),
    restart: async () => {
      process.kill(
        Number.parseInt(readFileSync(join(folder, "data", "postmaster.pid"), "utf8"), 10),
        "SIGQUIT",
      );
      await poll(folder, () => !isReady(folder));
      await untilReady(folder);
    },
  };
};

/** False when another process of the run has made it. */
const makeFolderOnce = (folder: string): boolean => {
  findPostgres("postgres");
  findPgBouncer();
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (fault) {
    if (existsSync(folder)) return false;
    throw fault;
  }
};

const startKeeper = (folder: string, owner: number, fsync: string): void => {
  const program = fileURLToPath(new URL("cluster-keeper.fixture.ts", import.meta.url));
  const log = openSync(join(folder, "log"), "a");
  spawn(process.execPath, [program, folder, String(owner), fsync], {
    detached: true,
    stdio: ["ignore", log, log],
  }).unref();
};

/** PostgreSQL writes its state into the last line of this file, and removes it when it ends, as `initdb` does too. */
const isReady = (folder: string): boolean => {
  try {
    return /^ready\s*$/m.test(readFileSync(join(folder, "data", "postmaster.pid"), "utf8"));
  } catch {
    return false;
  }
};

const untilReady = (folder: string): Promise<void> =>
  poll(folder, () => isReady(folder) && existsSync(join(folder, `.s.PGSQL.${clusterPorts.pgBouncer}`)));

const poll = async (folder: string, isTrue: () => boolean): Promise<void> => {
  const end = performance.now() + patienceMs;
  while (!isTrue()) {
    const fault = join(folder, "fault");
    if (existsSync(fault)) throw new Error(`PostgreSQL did not start: ${readFileSync(fault, "utf8")}`);
    if (performance.now() > end) throw new Error(`PostgreSQL is not ready: see ${join(folder, "log")}`);
    await sleep(20);
  }
};

const createDatabase = async (folder: string): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const urlAt = (port: number, database: string) =>
    `postgresql://postgres@${encodeURIComponent(folder)}:${port}/${database}`;
  const url = urlAt(clusterPorts.postgres, name);
  const asAdministrator = urlAt(clusterPorts.postgres, "postgres");
  await runSql(asAdministrator, `CREATE DATABASE ${name} TEMPLATE template0`);
  return {
    url,
    pooledUrl: urlAt(clusterPorts.pgBouncer, name),
    query: (sql) => runSql(url, sql),
    close: async () => void (await runSql(asAdministrator, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
};

/** Runs SQL with PostgreSQL's own client, so that no test depends on the driver that it tests; resolves with what `query` does. */
export const runSql = async (url: string, sql: string): Promise<string> => {
  const args = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql];
  const child = spawn(findPostgres("psql"), args, { stdio: ["ignore", "pipe", "pipe"] });
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [output, faults] = await Promise.all([child.stdout, child.stderr].map((it) => it.toArray()));
  if ((await exit) !== 0) throw new Error(`${sql}: ${Buffer.concat(faults ?? [])}`);
  return Buffer.concat(output ?? [])
    .toString()
    .trimEnd();
};
