// `npm run docs`: the README and the guide in a fresh clone. Starts it as the first page says, runs every shell block in
// order, twice, and the guide's Playwright tests, three times in a row. Prints how much was run.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "./browsers.mjs";
import { root, run, runAnyway } from "./tools.mjs";

const passes = 2;
/** Limits for a busy machine; on an idle one everything takes a tenth of them. */
const startMinutes = 15;
const passMinutes = 15;
const minutes = (count) => count * 60_000;
const scratch = mkdtempSync(join(tmpdir(), "telproof-docs-"));
const clone = join(scratch, "telproof");
const browser = chromium();
const env = { TELPROOF_DOCS: "as-written", ...(browser ? { CHROMIUM_PATH: browser } : {}) };

/** Ends what `npm start` started, as Ctrl+C does: the terminal sends the signal to the whole process group. */
const interrupt = (group) => {
  try {
    process.kill(-group, "SIGINT");
  } catch {
    // It has ended already.
  }
};

/** Runs `npm start` until the server is ready, then stops it. Fails when the server does not become ready in time. */
const start = () =>
  new Promise((resolve, reject) => {
    const npm = spawn("npm", ["start"], {
      cwd: clone,
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    let output = "";
    const late = setTimeout(() => interrupt(npm.pid), minutes(startMinutes));
    npm.stdout.on("data", (chunk) => {
      const wasReady = output.includes("ready at");
      output += chunk;
      if (!wasReady && output.includes("ready at")) interrupt(npm.pid);
    });
    npm.once("close", () => {
      clearTimeout(late);
      if (output.includes("ready at")) resolve();
      else reject(new Error(`npm start was not ready within ${startMinutes} minutes:\n${output}`));
    });
  });

/** How many shell blocks the tests report as run, and how many as run by other tests. */
const countBlocks = (file) => {
  const { testResults } = JSON.parse(readFileSync(file, "utf8"));
  const metas = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ meta }) => meta));
  const total = (name) => metas.reduce((sum, meta) => sum + (meta[name] ?? 0), 0);
  return { run: total("blocks"), elsewhere: total("elsewhere") };
};

run("git", ["clone", "--quiet", root, clone]);
await start();
console.log("git clone, npm start: the server was ready");
for (let pass = 1; pass <= passes; pass += 1) {
  const file = join(scratch, `pass-${pass}.json`);
  const tests = ["packages/guide/src/shell.test.ts", "--reporter=default", "--reporter=json"];
  run(join(clone, "node_modules/.bin/vitest"), ["run", ...tests, `--outputFile.json=${file}`], {
    cwd: clone,
    env,
    timeout: minutes(passMinutes),
  });
  const count = countBlocks(file);
  if (count.run === 0) throw new Error("No shell block was run.");
  console.log(`pass ${pass} of ${passes}: ${count.run} shell blocks run as they are written`);
  console.log(`${count.elsewhere} more are run by the tests that shell.test.ts names`);
}
run("npx", ["playwright", "test", "guide-testing", "--project=Chromium", "--retries=0"], {
  cwd: join(clone, "e2e"),
  env,
  timeout: minutes(passMinutes),
});
const { stdout: left } = runAnyway("git", ["status", "--porcelain"], { cwd: clone, quiet: true });
if (String(left) !== "") throw new Error(`The commands left files that Git does not ignore:\n${left}`);
rmSync(scratch, { recursive: true, force: true });
console.log(`docs: the shell blocks ${passes} times, the guide's Playwright tests three times in a row`);
