// `npm run docs`: the README and the guide in a fresh clone. Starts it as the first page says, runs every shell block in
// order, twice, and the guide's Playwright tests, three times in a row. Prints how much was run.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "./browsers.mjs";
import { root, run } from "./tools.mjs";

const passes = 2;
const scratch = mkdtempSync(join(tmpdir(), "telproof-docs-"));
const clone = join(scratch, "telproof");
const browser = chromium();
const env = { TELPROOF_DOCS: "as-written", ...(browser ? { CHROMIUM_PATH: browser } : {}) };

/** Runs `npm start` until the server says that it is ready, then ends it as Ctrl+C does. */
const start = () =>
  new Promise((resolve, reject) => {
    const npm = spawn("npm", ["start"], {
      cwd: clone,
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    npm.stdout.on("data", (chunk) => {
      if (String(chunk).includes("ready at")) npm.kill("SIGINT");
    });
    npm.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`npm start ended with ${code}`))));
  });

const blocksRun = (file) => {
  const { testResults } = JSON.parse(readFileSync(file, "utf8"));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.flatMap(({ meta }) => meta.blocks ?? []).reduce((sum, count) => sum + count, 0);
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
  });
  const count = blocksRun(file);
  if (count === 0) throw new Error("No shell block was run.");
  console.log(`pass ${pass} of ${passes}: ${count} shell blocks run as they are written`);
}
run("npx", ["playwright", "test", "guide-testing", "--project=Chromium", "--retries=0"], {
  cwd: join(clone, "e2e"),
  env,
});
run("git", ["status", "--porcelain", "--untracked-files=all"], { cwd: clone });
rmSync(scratch, { recursive: true, force: true });
console.log(`docs: every shell block ${passes} times, the guide's Playwright tests three times in a row`);
