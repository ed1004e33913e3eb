// `pnpm bench burst`: 10,000 fallbacks fall due in one second while people go on using the server. Runs it three times,
// prints and writes what came of it. Measures nothing itself.
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { canPin, loadCore, onCore } from "../machine/cores.ts";
import { type Burst, brokenBy, burstOf, markdownOf, type Place, type Seen } from "./report.ts";

const RUNS = 3;
const results = new URL("../results/", import.meta.url);
const script = fileURLToPath(new URL("run.ts", import.meta.url));

async function runBurst(): Promise<Burst> {
  const [command = "", ...args] = onCore(loadCore, [process.execPath, script]);
  const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 64 * 1024 * 1024 });
  return burstOf(JSON.parse(stdout) as Seen);
}

const load = () => loadavg()[0] ?? 0;
const before = load();
const bursts: Burst[] = [];
for (let run = 1; run <= RUNS; run += 1) {
  process.stderr.write(`burst ${run} of ${RUNS}\n`);
  bursts.push(await runBurst());
}
const place: Place = {
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? "unknown",
  pinned: canPin,
  load: { before, after: load() },
};
const text = markdownOf(bursts, place);
process.stdout.write(text);
mkdirSync(results, { recursive: true });
writeFileSync(new URL("burst.md", results), text);
writeFileSync(new URL("burst.json", results), `${JSON.stringify({ place, bursts }, null, 2)}\n`);
if (brokenBy(bursts).length > 0) process.exitCode = 1;
