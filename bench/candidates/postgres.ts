// A PostgreSQL for the candidates that want one: started with the first, with `fsync` and its own defaults; each gets a new database.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openCluster } from "../../packages/server/src/storage/postgres/postgres.fixture.ts";

export interface BenchDatabase {
  readonly url: string;
  /** The server's first process. */
  readonly pid: number;
}

/** A new database of this run's server, which ends with the run. */
export async function createDatabase(): Promise<BenchDatabase> {
  const cluster = await openCluster({ name: "bench", owner: process.pid, fsync: "on" });
  const { url } = await cluster.openDatabase();
  const pid = Number.parseInt(await readFile(join(cluster.folder, "data", "postmaster.pid"), "utf8"), 10);
  return { url, pid };
}
