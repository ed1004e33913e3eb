// Runs a Node script of a candidate to its end, outside of anything measured.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What the script printed. Throws with its error output when it fails or takes longer than 30 s. */
export async function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const { stdout } = await run(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", ...env },
    timeout: 30_000,
  });
  return stdout;
}
