// `node scripts/removals.mjs [FOLDER …]`: in a scratch copy, removes each dialect, provider and store engine of the server in
// turn (its folder, the lines that mount it), compiles the rest and runs tests of the rest. Says what was tried; ends with 1
// when a removal goes otherwise than expected.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { plugins, serverSources } from "./plugins.mjs";
import { root, runAnyway } from "./tools.mjs";

/** What the server can't be without, and why. */
const needed = {
  "dialects/v1": "the server's own API",
  "channels/console": "the inbox of test apps",
};

/**
 * Tests that run without a plug-in: those of the parts that meet plug-ins, as far as they are fast. Tests of the core can't
 * meet one. The other folders of plug-ins are compiled, and tested by `npm test`.
 */
const tests = {
  dialects: [
    "story.test.ts",
    "http/",
    "channels/message-router.test.ts",
    "service/receipts.test.ts",
    "openapi/",
  ],
  channels: ["story.test.ts", "http/", "channels/message-router.test.ts", "service/receipts.test.ts"],
  storage: ["core/", "secrets/", "numbering/"],
};

/** Sockets that wait and floods of requests: slow, and the same whatever is mounted. */
const slow = ["**/http/connections.test.ts", "**/http/requester-limit.test.ts"];

const copyWorkspace = () => {
  const scratch = mkdtempSync(join(tmpdir(), "telproof-removals-"));
  const copy = (path, options = {}) => {
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    cpSync(join(root, path), join(scratch, path), options);
  };
  const server = ["package.json", "tsconfig.json", "openapi.json", "data", "specs"];
  for (const path of [
    "vitest.config.ts",
    "tsconfig.base.json",
    ...server.map((it) => `packages/server/${it}`),
  ])
    copy(path, { recursive: true });
  for (const path of ["packages/smpp/src", "docs"]) copy(path, { recursive: true });
  for (const path of ["node_modules", "packages/server/node_modules", "packages/smpp/node_modules"])
    symlinkSync(join(root, path), join(scratch, path));
  return { scratch, sources: join(scratch, "packages/server/src") };
};

const restoreSources = (sources) => {
  rmSync(sources, { recursive: true, force: true });
  cpSync(serverSources, sources, { recursive: true });
};

/** The mounting file without the imports from a folder, and without the lines that use what they import. */
const unmount = (text, folder) => {
  const lines = text.split("\n");
  const isImport = (line) => line.startsWith("import ") && line.includes(`/${folder}/`);
  const imported = lines.filter(isImport).flatMap((line) => /\{(.*)\}/.exec(line)?.[1].match(/\w+/g) ?? []);
  const names = new RegExp(`\\b(${imported.filter((word) => word !== "type").join("|")})\\b`);
  return lines.filter((line) => !isImport(line) && !(imported.length > 0 && names.test(line))).join("\n");
};

const remove = (sources, { name, folder, mounting }) => {
  rmSync(join(sources, folder), { recursive: true });
  const file = join(sources, mounting);
  writeFileSync(file, unmount(readFileSync(file, "utf8"), mounting.includes("/") ? name : folder));
};

const compile = (sources) => {
  const { status, stdout } = runAnyway(
    "tsc",
    ["--noEmit", "--composite", "false", "--incremental", "--tsBuildInfoFile", "checked.tsbuildinfo"],
    { cwd: dirname(sources), quiet: true },
  );
  return { passes: status === 0, output: stdout.toString() };
};

const test = (scratch, kind) => {
  const files = tests[kind].map((it) => `packages/server/src/${it}`);
  const excluded = slow.map((it) => `--exclude=${it}`);
  const file = join(scratch, "results.json");
  const { status, stdout } = runAnyway(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...excluded, ...files],
    { cwd: scratch, quiet: true },
  );
  if (status !== 0) return { passes: false, output: stdout.toString() };
  return { passes: true, output: `${JSON.parse(readFileSync(file, "utf8")).numPassedTests} tests pass` };
};

/** Whether the removal went as expected. */
const tryWithout = ({ scratch, sources }, plugin) => {
  restoreSources(sources);
  remove(sources, plugin);
  const compiled = compile(sources);
  const reason = needed[plugin.folder];
  if (compiled.passes !== (reason === undefined)) {
    console.error(
      compiled.passes ? `${plugin.folder} is no longer needed: take it off the list.` : compiled.output,
    );
    return false;
  }
  const tested = reason === undefined ? test(scratch, plugin.kind) : { passes: true, output: "" };
  const found = reason === undefined ? `the rest compiles, ${tested.output}` : `needed: ${reason}`;
  console.log(
    tested.passes ? `ok  ${plugin.folder.padEnd(24)} ${found}` : `${plugin.folder}\n${tested.output}`,
  );
  return tested.passes;
};

install();
build();
const chosen = process.argv.slice(2);
const tried = plugins.filter(({ folder }) => chosen.length === 0 || chosen.includes(folder));
const workspace = copyWorkspace();
restoreSources(workspace.sources);
const { passes, output } = compile(workspace.sources);
if (!passes) console.error(`The copy does not compile as it is.\n${output}`);
const failed = passes ? tried.filter((plugin) => !tryWithout(workspace, plugin)) : tried;
rmSync(workspace.scratch, { recursive: true, force: true });
console.log(
  `${tried.length - failed.length} of ${tried.length} dialects, providers and store engines as expected.`,
);
process.exit(failed.length === 0 ? 0 : 1);
