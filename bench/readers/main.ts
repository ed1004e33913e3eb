// `pnpm bench readers`: 800 fallbacks fall due a second on PostgreSQL for two minutes, beside three readers whose transactions
// last as long, so that nothing that was changed meanwhile can be cleaned up. Finding what is due must stay fast, and nothing may
// be left undone. `--seconds`, `--rate` and `--readers` make a smaller one. Writes bench/results/readers.{json,md}.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openDatabase } from "../../packages/server/src/storage/postgres/database.ts";
import { runSql } from "../../packages/server/src/storage/postgres/postgres.fixture.ts";
import { createDatabase } from "../candidates/postgres.ts";
import { createApp, main } from "../candidates/telproof.ts";
import { telproofDialogue } from "../dialogues/telproof.ts";
import { postgresEngine, seed } from "../growth/seed.ts";
import { drive } from "../load/drive.ts";
import { summarize } from "../load/latency.ts";
import { freePort, startServer } from "../machine/server-process.ts";
import { lookAround } from "../machine/surroundings.ts";
import { startVendor } from "../vendor/vendor.ts";

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "120" },
    rate: { type: "string", default: "800" },
    readers: { type: "string", default: "3" },
  },
});
const [seconds, rate, readers] = [values.seconds, values.rate, values.readers].map(Number) as [
  number,
  number,
  number,
];
const PATIENCE_MS = 30_000;
/** A step that is this late counts as backlog, in ms. The server looks for due steps four times a second. */
const LATE_MS = 2_000;
/** The p99 of finding what is due, in ms. */
const MOST_MS = 20;

const folder = mkdtempSync(join(tmpdir(), "telproof-readers-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const lookAgain = lookAround();
const { url } = await createDatabase();
const vendor = await startVendor();
const env = {
  TELPROOF_DATA_DIR: folder,
  LOG_FILE: join(folder, "server.log"),
  DATABASE_URL: url,
  TELPROOF_PROVIDERS: vendor.providers,
};
const dialogue = telproofDialogue(await createApp(env, ["--workflow", "sms,voice:600:new:600"]));
const port = await freePort();
const logFile = join(folder, "output.log");
const start = () => startServer({ args: [main, "serve"], env, port, readyPath: "/ready", logFile });

/**
 * One verification through the API, copied for every step; the copies fall due one after another from `from` on. Their code is
 * sealed for the first one, so the step draws another.
 */
async function prepare(from: number): Promise<void> {
  const server = await start();
  const source = dialogue.get("send") ?? (() => undefined);
  let asked = 0;
  await drive({ port, connections: 1, seconds: 10, source: () => (asked++ < 1 ? source() : undefined) });
  await sleep(500);
  await server.stop();
  await seed(postgresEngine(url), { first: 1, last: seconds * rate, state: "pending", now: Date.now() });
  await runSql(
    url,
    `WITH steps AS (SELECT row, (${from} + (row_number() OVER (ORDER BY row) - 1) * 1000 / ${rate})::bigint AS due
       FROM verifications WHERE row > 1)
     UPDATE verifications SET due_at = due,
       progress = (progress::jsonb || jsonb_build_object('nextStepAt', due))::text
     FROM steps WHERE verifications.row = steps.row;
     UPDATE verifications SET due_at = NULL WHERE row = 1`,
  );
}

/** Holds a snapshot until it is over. */
const read = (): Promise<string> =>
  runSql(
    url,
    `BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM verifications; SELECT pg_sleep(${seconds}); COMMIT`,
  );

const database = openDatabase(url);
const findDue = async (): Promise<number> => {
  const began = performance.now();
  await database.rows("SELECT app_key, id FROM verifications WHERE due_at <= $1 ORDER BY due_at LIMIT 100", [
    Date.now() - LATE_MS,
  ]);
  await database.rows("SELECT id FROM deliveries WHERE leased_until <= $1 ORDER BY leased_until LIMIT 8", [
    Date.now(),
  ]);
  return performance.now() - began;
};
const countLate = async (): Promise<number> => {
  const [row] = await database.rows<{ late: number }>(
    "SELECT count(*) AS late FROM verifications WHERE due_at <= $1",
    [Date.now() - LATE_MS],
  );
  return row?.late ?? 0;
};

const from = Date.now() + 20_000 + seconds * rate * 0.3;
await prepare(from);
const server = await start();
await sleep(Math.max(0, from - Date.now()));
const reading = Promise.all(Array.from({ length: readers }, read));
const took: number[] = [];
const late: number[] = [];
for (const end = from + seconds * 1_000; Date.now() < end; await sleep(200)) {
  took.push(await findDue());
  if (took.length % 5 === 0) late.push(await countLate());
}
await reading;
const patience = Date.now() + PATIENCE_MS;
while (vendor.count() < seconds * rate + 1 && Date.now() < patience) await sleep(100);
const doneAfter = (Date.now() - from) / 1_000;
await server.stop();
const twice = [...vendor.taken.values()].filter((copies) => copies.length > 1).length;
const found = {
  surroundings: lookAgain(),
  ...{ seconds, rate, readers, steps: vendor.taken.size - 1, twice, doneAfter },
  ...{ find: summarize(took), late },
};
const third = Math.ceil(late.length / 3);
const mean = (list: readonly number[]) => list.reduce((sum, it) => sum + it, 0) / Math.max(1, list.length);
const isGrowing = mean(late.slice(-third)) > mean(late.slice(0, third)) + rate;
const { date, node, cores, processor, load } = found.surroundings;
const text = [
  "# Readers: due steps beside long transactions, PostgreSQL",
  `${date}. Node ${node}; ${cores} cores (${processor}); load average ${load.before.toFixed(2)} before, ${load.after.toFixed(2)} after. ${rate} steps a second for ${seconds} s, ${readers} readers whose transactions last ${seconds} s.`,
  [
    "| what | measured | budget |",
    "| --- | --: | --- |",
    `| steps carried out, of ${(seconds * rate).toLocaleString("en")} | ${found.steps.toLocaleString("en")} | all |`,
    `| … twice | ${twice} | 0 |`,
    `| all carried out after, s | ${doneAfter.toFixed(1)} | – |`,
    `| finding what is due: p50, p99 in ms | ${found.find.p50.toFixed(1)}, ${found.find.p99.toFixed(1)} | p99 ≤ ${MOST_MS} |`,
    `| later than ${LATE_MS / 1_000} s: mean of the first and the last third | ${mean(late.slice(0, third)).toFixed(0)}, ${mean(late.slice(-third)).toFixed(0)} | not growing: ${isGrowing ? "**no**" : "yes"} |`,
  ].join("\n"),
  "",
].join("\n\n");
const results = new URL("../results/", import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(new URL("readers.json", results), `${JSON.stringify(found, null, 2)}\n`);
writeFileSync(new URL("readers.md", results), text);
process.stdout.write(text);
process.exit(found.steps === seconds * rate && twice === 0 ? 0 : 1);
