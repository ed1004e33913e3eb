// Express 5, bare and with one insert a request: what the framework, and what each engine, cost at least.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Candidate, type CandidateName, type Measure, type Prepared, warmUp } from "./candidate.ts";
import { createDatabase } from "./postgres.ts";

const measures: readonly Measure[] = [
  { row: "send", operation: "send", connections: 16, prepare: warmUp },
  { row: "check", operation: "check", connections: 16 },
  { row: "send", operation: "send", connections: 256 },
];

const prepared = (script: string, env: Readonly<Record<string, string>>, databasePid?: number): Prepared => ({
  command: {
    args: [fileURLToPath(new URL(`../peers/${script}`, import.meta.url))],
    env,
    readyPath: "/ready",
  },
  speaks: { candidate: "express" },
  databasePid,
});

const candidate = (name: CandidateName, prepare: Candidate["prepare"]): Candidate => ({
  name,
  prepare,
  measures,
});

export const express = candidate("express", async () => prepared("express.mjs", {}));

export const expressSqlite = candidate("express, SQLite", async ({ folder }) =>
  prepared("express-sqlite.mjs", { DATABASE_FILE: join(folder, "express.sqlite") }),
);

export const expressPostgres = candidate("express, PostgreSQL", async () => {
  const { url, pid } = await createDatabase();
  return prepared("express-postgres.mjs", { DATABASE_URL: url }, pid);
});
