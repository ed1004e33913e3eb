// `npm test`: everything there is, three real browsers included. Installs and builds what is missing; ends with the counts.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { chromium, firefox, webkit } from "./browsers.mjs";
import { build } from "./build.mjs";
import { compareEngines, readEngines, readPhrases } from "./engine-cases.mjs";
import { install } from "./install.mjs";
import { installPostgres } from "./postgres.mjs";
import { root, runAnyway } from "./tools.mjs";

const results = join(root, ".cache", "results");
const storage = join(root, "packages/server/src/storage");

/** Tests of each kind that may need a second try before the run is a failed one: a busy machine, not a habit. */
const mostSecondTries = 2;

const runVitest = (name, paths = []) => {
  const file = join(results, `${name}.json`);
  runAnyway("vitest", [
    "run",
    ...paths,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  return JSON.parse(readFileSync(file, "utf8"));
};

/** A file that could not be loaded has no tests, but has failed: it counts as one. */
const failuresIn = ({ testResults }) =>
  testResults.flatMap(({ name, status, assertionResults }) => {
    const path = relative(root, name);
    const failed = assertionResults.filter((test) => test.status !== "passed");
    const whole = status === "failed" && failed.length === 0 ? [{ path, title: path }] : [];
    return [...whole, ...failed.map(({ fullName }) => ({ path, title: `${path}: ${fullName}` }))];
  });

/** Few failures are tried once more, by themselves. */
const unit = () => {
  const first = runVitest("vitest");
  const failed = failuresIn(first);
  const titles = first.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName }) => fullName),
  );
  const tryAgain = failed.length > 0 && failed.length <= mostSecondTries;
  const failures = tryAgain
    ? failuresIn(runVitest("vitest-second", [...new Set(failed.map(({ path }) => path))]))
    : failed;
  return {
    suite: "unit, property, conformance, HTTP",
    engines: compareEngines({ engines: readEngines(storage), phrases: readPhrases(storage) }, titles),
    passed: first.numTotalTests - failures.length,
    failed: failures.length,
    failures: failures.map(({ title }) => title),
    secondTries: tryAgain && failures.length === 0 ? failed.map(({ title }) => title) : [],
  };
};

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
    const titlesOf = (wanted) => own.filter(({ status }) => status === wanted).map(({ title }) => title);
    const secondTries = titlesOf("flaky");
    const passed = titlesOf("expected").length + secondTries.length;
    const failures = [...titlesOf("unexpected"), ...titlesOf("skipped")];
    return { suite: `journeys in ${browser}`, passed, failed: own.length - passed, failures, secondTries };
  });
};

install();
installPostgres();
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
const [{ engines }] = suites;
for (const line of engines.lines) console.log(line);
for (const fault of engines.faults) console.error(fault);
for (const title of suites.flatMap(({ failures }) => failures)) console.log(`failed: ${title}`);
for (const title of suites.flatMap(({ secondTries }) => secondTries))
  console.log(`needed a second try: ${title}`);
console.log(summary);
writeFileSync(join(results, "summary.txt"), `${summary}\n`);
const nothingRan = suites.some(({ passed, failed }) => passed + failed === 0);
if (nothingRan) console.error("A suite ran no test.");
const [{ secondTries: unitTries }, ...browsers] = suites;
const journeyTries = browsers.flatMap(({ secondTries }) => secondTries);
const tooFlaky = [unitTries, journeyTries].some(({ length }) => length > mostSecondTries);
if (tooFlaky) console.error(`More than ${mostSecondTries} tests of a kind needed a second try.`);
process.exit(total("failed") > 0 || nothingRan || tooFlaky || engines.faults.length > 0 ? 1 : 0);
