// One burst, in a process of its own beside the vendor: prepares it on empty data, lets it happen while people go on
// using the server, and prints what was seen as JSON.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createApp, main } from "../candidates/telproof.ts";
import { telproofDialogue } from "../dialogues/telproof.ts";
import { driveOpen } from "../load/open-loop.ts";
import { freePort, startServer } from "../machine/server-process.ts";
import { startVendor } from "../vendor/vendor.ts";
import type { Seen } from "./report.ts";
import { ask, gatherSteps } from "./seed.ts";

const FALLBACKS = 10_000;
const PEOPLE = 3_000;
const PER_SECOND = 150;
const QUIET_MS = 6_000;
const WARM_UP_MS = 2_000;
const PATIENCE_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), "telproof-burst-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const storeEnv = { TELPROOF_DATA_DIR: folder, LOG_FILE: join(folder, "server.log") };
const waiting = telproofDialogue(await createApp(storeEnv, ["--workflow", "sms,voice:600"]));
const people = telproofDialogue(await createApp(storeEnv, ["--test"]));
const vendor = await startVendor();
const port = await freePort();
const logFile = join(folder, "output.log");
const env = { ...storeEnv, TELPROOF_PROVIDERS: vendor.providers };
const start = () => startServer({ args: [main, "serve"], env, port, readyPath: "/ready", logFile });

async function prepare(): Promise<void> {
  const server = await start();
  await ask(port, { dialogue: waiting, operation: "send", times: FALLBACKS });
  await ask(port, { dialogue: people, operation: "send", times: PEOPLE });
  await ask(port, { dialogue: people, operation: "codes", times: PEOPLE });
  await server.stop();
}

async function happen(): Promise<Seen> {
  const toMonotonic = performance.now() - Date.now();
  const moment = Date.now() + QUIET_MS;
  const fallbacks = gatherSteps(join(folder, "telproof.db"), moment);
  const server = await start();
  const over = new AbortController();
  const began = performance.now();
  const sources = ["send", "check", "status"].flatMap((name) => people.get(name) ?? []);
  const answers = driveOpen({ port, perSecond: PER_SECOND, sources, until: over.signal });
  const before = vendor.count();
  while (vendor.count() < before + fallbacks && Date.now() < moment + PATIENCE_MS) await sleep(20);
  const ended = performance.now();
  await sleep(1_000);
  over.abort();
  const timed = await answers;
  await server.stop();
  const from = moment + toMonotonic;
  const within = (start: number, end: number) =>
    timed.filter(({ due }) => due >= start && due < end).map(({ took }) => took);
  const copies = [...vendor.taken].flatMap(([id, all]) => (id.endsWith("-2") ? [all.length] : []));
  const faults = timed.flatMap(({ fault }) => fault ?? []);
  return {
    fallbacks,
    sent: copies.length,
    twice: copies.filter((count) => count > 1).length,
    seconds: (ended - from) / 1_000,
    quiet: within(began + WARM_UP_MS, from),
    during: within(from, ended),
    requests: timed.length,
    faults,
  };
}

await prepare();
process.stdout.write(JSON.stringify(await happen()));
process.exit(0);
