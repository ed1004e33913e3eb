// `npm test`: everything there is, three real browsers included. Installs and builds what is missing; ends with the counts.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, firefox, webkit } from "./browsers.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { root, runAnyway } from "./tools.mjs";

const results = join(root, ".cache", "results");

const unit = () => {
  const file = join(results, "vitest.json");
  runAnyway("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(file, "utf8"));
  return {
    suite: "unit, property, conformance, HTTP",
    passed: numPassedTests,
    failed: numTotalTests - numPassedTests,
  };
};

/** Journeys that may need a second try before the run is a failed one: a busy machine, not a habit. */
const mostSecondTries = 2;

const testsIn = ({ suites = [], specs = [] }) => [
  ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test }))),
  ...suites.flatMap(testsIn),
];

/** One suite per browser, so that one without a journey is noticed. */
const journeys = (paths) => {
  const file = join(results, "playwright.json");
  runAnyway("playwright", ["test", "--reporter=list,json"], {
    cwd: join(root, "e2e"),
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...paths },
  });
  const tests = testsIn(JSON.parse(readFileSync(file, "utf8")));
  return ["Chromium", "Firefox", "WebKit"].map((browser) => {
    const own = tests.filter(({ projectName }) => projectName === browser);
    const secondTries = own.filter(({ status }) => status === "flaky").map(({ title }) => title);
    const passed = own.filter(({ status }) => status === "expected").length + secondTries.length;
    return { suite: `journeys in ${browser}`, passed, failed: own.length - passed, secondTries };
  });
};

install();
const chromiumPath = chromium();
const paths = {
  ...(chromiumPath ? { CHROMIUM_PATH: chromiumPath } : {}),
  FIREFOX_PATH: firefox(),
  WEBKIT_DRIVER_PATH: webkit(),
};
build();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const suites = [unit(), ...journeys(paths)];
const total = (kind) => suites.reduce((sum, suite) => sum + suite[kind], 0);
const summary = `${total("passed")} passed, ${total("failed")} failed`;
for (const { suite, passed, failed } of suites) console.log(`${suite}: ${passed} passed, ${failed} failed`);
const secondTries = suites.flatMap((suite) => suite.secondTries ?? []);
for (const title of secondTries) console.log(`needed a second try: ${title}`);
console.log(summary);
writeFileSync(join(results, "summary.txt"), `${summary}\n`);
const nothingRan = suites.some(({ passed, failed }) => passed + failed === 0);
if (nothingRan) console.error("A suite ran no test.");
const tooFlaky = secondTries.length > mostSecondTries;
if (tooFlaky) console.error(`More than ${mostSecondTries} journeys needed a second try.`);
process.exit(total("failed") > 0 || nothingRan || tooFlaky ? 1 : 0);
