// Telproof as it is installed: every default on, a new SQLite file or PostgreSQL database, one test app (so that no message leaves).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TelproofKeys } from "../dialogues/telproof.ts";
import { type Candidate, type CandidateName, warmUp } from "./candidate.ts";
import { runNode } from "./node.ts";
import { type BenchDatabase, createDatabase } from "./postgres.ts";

/** The program of the server that is built in a checkout. */
export const programOf = (checkout: string): string => join(checkout, "packages/server/dist/main.js");

/** This checkout's. */
export const main = programOf(fileURLToPath(new URL("../..", import.meta.url)));

/** Creates an app through the command line, with these options. */
export async function createApp(
  env: Readonly<Record<string, string>>,
  options: readonly string[],
  program = main,
): Promise<TelproofKeys> {
  if (!existsSync(program)) throw new Error(`There is no ${program}: run \`pnpm build\` in that checkout.`);
  // A bench must not meet the ceilings of a live app; a test app has none.
  const open = options.includes("--test") ? [] : ["--all-countries", "--messages-per-day", "10000000"];
  const args = ["app", "create", "--name", "bench", "--json", ...open, ...options];
  const printed = await runNode([program, ...args], env);
  const { app_key, secret_key } = JSON.parse(printed) as TelproofKeys;
  return { app_key, secret_key };
}

interface Kind {
  readonly name: CandidateName;
  readonly program: string;
  readonly createDatabase?: () => Promise<BenchDatabase>;
}

const candidateOf = ({ name, program, createDatabase }: Kind): Candidate => ({
  name,
  prepare: async ({ folder }) => {
    const database = await createDatabase?.();
    const env = {
      TELPROOF_DATA_DIR: folder,
      LOG_FILE: join(folder, "server.log"),
      ...(database && { DATABASE_URL: database.url }),
    };
    const keys = await createApp(env, ["--test"], program);
    return {
      command: { args: [program, "serve"], env, readyPath: "/ready" },
      speaks: { candidate: "telproof", keys },
      databasePid: database?.pid,
    };
  },
  measures: [
    { row: "send", operation: "send", connections: 16, prepare: warmUp },
    {
      row: "check",
      operation: "check",
      connections: 16,
      prepare: [{ operation: "codes", share: 4 }],
    },
    { row: "send", operation: "send", connections: 256 },
    { row: "refusal: asked again too soon", operation: "too-soon", connections: 16 },
    { row: "refusal: foreign origin", operation: "foreign-origin", connections: 16 },
  ],
});

export const telproof: Candidate = candidateOf({ name: "telproof", program: main });

export const telproofPostgres: Candidate = candidateOf({
  name: "telproof, PostgreSQL",
  program: main,
  createDatabase,
});

/** Another state of Telproof: what was built in another checkout. On both engines. */
export const telproofBefore = (checkout: string): readonly Candidate[] => [
  candidateOf({ name: "telproof before", program: programOf(checkout) }),
  candidateOf({ name: "telproof before, PostgreSQL", program: programOf(checkout), createDatabase }),
];
