// `pnpm rolling`: rolling restarts under load, of servers on one SQLite file or, with `--postgres`, on one PostgreSQL. Ends with a status other than 0 when a request failed.
import { parseArgs } from "node:util";
import { openCluster } from "../../packages/server/src/storage/postgres/postgres.fixture.ts";
import { roll } from "./rolling.ts";

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: "string", default: "10000" },
    restarts: { type: "string", default: "10" },
    processes: { type: "string", default: "2" },
    postgres: { type: "boolean", default: false },
  },
});

const openDatabase = async () =>
  (await openCluster({ name: "rolling", owner: process.pid, fsync: "on" })).openDatabase();
const { requests, restarts, failures, drains } = await roll({
  requests: Number(values.requests),
  restarts: Number(values.restarts),
  processes: Number(values.processes),
  ...(values.postgres ? { databaseUrl: (await openDatabase()).url } : {}),
});
const longest = (Math.max(...drains) / 1_000).toFixed(1);
console.log(
  `rolling restarts: ${restarts} of ${values.processes} processes on ${values.postgres ? "PostgreSQL" : "SQLite"}, requests: ${requests}, failed: ${failures.length}, longest drain: ${longest} s`,
);
for (const failure of failures.slice(0, 10)) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);
