// `pnpm crash`: kills Telproof's process two hundred times while it sends, and counts what was lost and what was invented.
// Ends with a status other than 0 when anything was.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createApp, main } from "../candidates/telproof.ts";
import { freePort } from "../machine/server-process.ts";
import { startVendor } from "../vendor/vendor.ts";
import { openStoreFile } from "./store-file.ts";
import { Traffic } from "./traffic.ts";
import { type Evidence, verdictOf } from "./verdict.ts";
import { startVictim } from "./victim.ts";

/** Longer than the lease of a delivery, so that the next process takes a lost message over before its fallback is due. */
const FALLBACK_SECONDS = 20;
/** A life lasts so many messages and a moment: on a slow machine as much happens in it as on a fast one. */
const MOST_MESSAGES = 200;
const LONGEST_MOMENT_MS = 200;
const LONGEST_LIFE_MS = 3_000;
const START_UP_MS = 300;
const PATIENCE_MS = 120_000;

const { values } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: "string", default: "200" } },
});
const kills = Number(values.kills);
const folder = mkdtempSync(join(tmpdir(), "telproof-crash-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const file = join(folder, "telproof.db");
const storeEnv = { TELPROOF_DATA_DIR: folder, LOG_FILE: join(folder, "server.log") };
const keys = await createApp(storeEnv, ["--workflow", `sms,voice:${FALLBACK_SECONDS}`]);
const traffic = new Traffic(keys);
const unseen: string[] = [];
const vendor = await startVendor((message) => {
  unseen.push(message.id);
  traffic.arrived(message);
});
const port = await freePort();
const env = { ...storeEnv, HOST: "127.0.0.1", PORT: String(port), TELPROOF_PROVIDERS: vendor.providers };
const inFlight = new Set<string>();
const invented: string[] = [];

/** Starts a process, lets people use it, kills it. Every tenth dies while it starts, perhaps in the middle of a recovery. */
async function live(round: number): Promise<void> {
  const victim = startVictim([main, "serve"], env);
  if (round % 10 === 9) {
    await sleep(Math.random() * START_UP_MS);
  } else if (await victim.ready) {
    const over = new AbortController();
    const using = traffic.run(port, 200 + Math.random() * 300, over.signal);
    await lifetime();
    await victim.kill();
    over.abort();
    return using;
  }
  await victim.kill();
}

/** Until a random number of messages has left. */
async function lifetime(): Promise<void> {
  const last = vendor.count() + Math.random() * MOST_MESSAGES;
  const end = performance.now() + LONGEST_LIFE_MS;
  while (vendor.count() < last && performance.now() < end) await sleep(1);
  await sleep(Math.random() * LONGEST_MOMENT_MS);
}

/** Looks at the file that the dead left: what had been sent must be in it, and what is open there was under way. */
function examine(): void {
  const store = openStoreFile(file);
  invented.push(...unseen.splice(0).filter((id) => !store.hasDelivery(id)));
  for (const { id } of store.open()) {
    const copies = vendor.taken.get(id)?.length ?? 0;
    if (copies > 0) inFlight.add(`${id}/${copies}`);
  }
  store.close();
}

/** The last process works off what the others left. */
async function workOff(): Promise<void> {
  const victim = startVictim([main, "serve"], env);
  if (!(await victim.ready)) throw new Error("The last process did not start.");
  const store = openStoreFile(file);
  const lastStep = Date.now() + (FALLBACK_SECONDS + 1) * 1_000;
  const end = Date.now() + PATIENCE_MS;
  while ((store.dueBefore(lastStep) > 0 || store.open().length > 0) && Date.now() < end) await sleep(500);
  store.close();
  if ((await victim.stop()) !== 0) throw new Error("The last process did not end well.");
}

function gather(): Evidence {
  const store = openStoreFile(file);
  const taken = new Map([...vendor.taken].map(([id, messages]) => [id, messages.map(({ at }) => at)]));
  const { sends, checks } = traffic;
  const rows = { deliveries: store.deliveries(), verifications: store.verifications() };
  const integrity = store.integrity();
  store.close();
  return { kills, sends, checks, taken, inFlight, invented, ...rows, integrity };
}

const began = performance.now();
for (let round = 0; round < kills; round += 1) {
  await live(round);
  examine();
  if (round % 20 === 19) process.stderr.write(`${round + 1} kills, ${traffic.sends.size} sends\n`);
}
await workOff();
examine();
vendor.close();
const { line, faults } = verdictOf(gather());
const took = ((performance.now() - began) / 1_000).toFixed(0);
console.log(`kill -9: ${line} (${traffic.asked} requests, ${took} s)`);
for (const fault of [...faults, ...traffic.refusals.slice(0, 3)]) console.error(fault);
process.exit(faults.length + traffic.refusals.length > 0 ? 1 : 0);
