// Telproof as it is installed: every default on, a new SQLite file, one test app (so that no message leaves).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TelproofKeys } from "../dialogues/telproof.ts";
import { type Candidate, warmUp } from "./candidate.ts";
import { runNode } from "./node.ts";

/** The built server's program. */
export const main = fileURLToPath(new URL("../../packages/server/dist/main.js", import.meta.url));

/** Creates an app through the command line, with these options. */
export async function createApp(
  env: Readonly<Record<string, string>>,
  options: readonly string[],
): Promise<TelproofKeys> {
  if (!existsSync(main)) throw new Error("Telproof's server is not built: run `pnpm build` first.");
  // A bench must not meet the ceilings of a live app; a test app has none.
  const open = options.includes("--test") ? [] : ["--all-countries", "--messages-per-day", "10000000"];
  const args = ["app", "create", "--name", "bench", "--json", ...open, ...options];
  const printed = await runNode([main, ...args], env);
  const { app_key, secret_key } = JSON.parse(printed) as TelproofKeys;
  return { app_key, secret_key };
}

export const telproof: Candidate = {
  name: "telproof",
  prepare: async ({ folder }) => {
    const env = { TELPROOF_DATA_DIR: folder, LOG_FILE: join(folder, "server.log") };
    const keys = await createApp(env, ["--test"]);
    return {
      command: { args: [main, "serve"], env, readyPath: "/ready" },
      speaks: { candidate: "telproof", keys },
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
};
