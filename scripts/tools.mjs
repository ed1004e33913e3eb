// What the scripts share: where the repository is, its Node 24, running a step. Runs on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node 24, as the workspace pins it. */
export const node24 = join(root, "node_modules", "node", "bin", "node");

const binaries = join(root, "node_modules", ".bin");

let output = "inherit";

/** From now on what commands print goes to standard error, so that standard output is its caller's alone. */
export const printToStderr = () => {
  output = 2;
};

/** Runs a command in the repository with the workspace's binaries first, for at most `timeout` ms; returns its exit status and output. */
export const runAnyway = (command, args, { cwd = root, env = {}, quiet = false, timeout } = {}) =>
  spawnSync(command, args, {
    cwd,
    timeout,
    stdio: quiet ? "pipe" : ["inherit", output, "inherit"],
    env: {
      ...process.env,
      ...env,
      PATH: [join(cwd, "node_modules", ".bin"), binaries, process.env.PATH].join(delimiter),
    },
    maxBuffer: 64 * 1024 * 1024,
  });

/** Runs a command that has to succeed: ends this process if it does not. */
export const run = (command, args, options = {}) => {
  const { status, signal, stdout, stderr, error } = runAnyway(command, args, options);
  if (status === 0) return;
  if (stdout && stderr) process.stderr.write(Buffer.concat([stdout, stderr]));
  console.error(`Failed (${error?.message ?? signal ?? status}): ${[command, ...args].join(" ")}`);
  process.exit(typeof status === "number" && status > 0 ? status : 1);
};

const stampOf = (name) => join(root, ".cache", `${name}.stamp`);

/** Makes `once` do its work again. */
export const forget = (name) => rmSync(stampOf(name), { force: true });

/** Does `work` unless it was done before for the same content of `inputs`. */
export const once = (name, inputs, work) => {
  const stamp = stampOf(name);
  const now = digestOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return false;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
};

const skipped = new Set(["node_modules", "dist", ".cache", "results", "screens"]);

const filesBelow = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name) && !name.endsWith(".tsbuildinfo"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesBelow(join(path, name)));
};

const digestOf = (inputs) => {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesBelow(join(root, input)))) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
};
