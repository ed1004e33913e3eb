// `pnpm gateways`: providers against gateways that are not ours, dialects against clients that are not, the OpenAPI document
// against generators. Installs what is missing, runs the tests, ends with the counts.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installFolder } from "../gateways/npm-folder.mjs";
import { installByApt } from "./apt.mjs";
import { install } from "./install.mjs";
import { root, runAnyway } from "./tools.mjs";

/** Debian packages by a file that each brings. */
const packages = {
  kannel: "/usr/sbin/bearerbox",
  "kannel-extras": "/usr/lib/kannel/test/fakesmsc",
  openssl: "/usr/bin/openssl",
};

const isMissing = ([, file]) => !existsSync(file);

const installPackages = () => {
  const missing = Object.entries(packages).filter(isMissing);
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  console.log(`Installing ${names.join(", ")}.`);
  installByApt("--no-install-recommends", ...names);
  const absent = missing.filter(isMissing).map(([name]) => name);
  if (absent.length === 0) return;
  console.error(`These Debian packages are needed and could not be installed: ${absent.join(", ")}`);
  process.exit(1);
};

/** Folders that hold tests: each is a suite that has to run. */
const suites = () =>
  readdirSync(join(root, "gateways"), { withFileTypes: true, recursive: true })
    .filter(({ name, parentPath }) => name.endsWith(".test.ts") && !parentPath.includes("node_modules"))
    .map(({ name, parentPath }) => join(parentPath, name));

install();
installPackages();
for (const folder of ["vendors", "clients", "generators"]) installFolder(folder);
const results = join(root, ".cache", "results");
const file = join(results, "gateways.json");
mkdirSync(results, { recursive: true });
rmSync(file, { force: true });
const { status } = runAnyway("vitest", [
  "run",
  ...["--config", join(root, "gateways", "vitest.config.ts")],
  ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
]);
const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
const ran = testResults.filter(({ assertionResults }) => assertionResults.length > 0).map(({ name }) => name);
const idle = suites().filter((it) => !ran.includes(it));
for (const it of idle) console.error(`No test ran in ${it}`);
const failed = numTotalTests - numPassedTests;
console.log(`gateways: ${numPassedTests} passed, ${failed} failed`);
process.exit(status !== 0 || failed > 0 || numPassedTests === 0 || idle.length > 0 ? 1 : 0);
