// `node scripts/removals.mjs`: in a scratch copy, takes away each dialect and provider of the server in turn (its folder, the
// lines that mount it) and compiles the rest. Says what was tried; ends with 1 when a removal goes otherwise than expected.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install } from "./install.mjs";
import { root, runAnyway } from "./tools.mjs";

/** What the server can't be without, or can't be yet, and why. */
const needed = {
  "dialects/native": "the server's own API",
  "channels/console": "the inbox of test apps",
};

const mountings = { dialects: "dialects.ts", channels: "channels/registry.ts" };

const isSource = (path) => !/\.(test|fixture|conformance)\.ts$/.test(path);

const copyServer = () => {
  const scratch = mkdtempSync(join(tmpdir(), "telproof-removals-"));
  const server = join(scratch, "packages/server");
  mkdirSync(server, { recursive: true });
  for (const path of ["tsconfig.base.json", "packages/server/tsconfig.json", "packages/server/package.json"])
    cpSync(join(root, path), join(scratch, path));
  for (const path of ["node_modules", "packages/server/node_modules"])
    symlinkSync(join(root, path), join(scratch, path));
  return { scratch, server };
};

const copySources = (server) => {
  rmSync(join(server, "src"), { recursive: true, force: true });
  cpSync(join(root, "packages/server/src"), join(server, "src"), { recursive: true, filter: isSource });
};

/** Every folder of a dialect or provider, such as `dialects/vonage`; shared wording is none. */
const plugins = Object.keys(mountings).flatMap((kind) =>
  readdirSync(join(root, "packages/server/src", kind), { withFileTypes: true })
    .filter((it) => it.isDirectory() && it.name !== "wording")
    .map(({ name }) => ({ kind, name, folder: `${kind}/${name}` })),
);

/** The mounting file without the imports from a folder, and without the lines that use what they import. */
const unmount = (text, folder) => {
  const lines = text.split("\n");
  const isImport = (line) => line.startsWith("import ") && line.includes(`${folder}/`);
  const imported = lines.filter(isImport).flatMap((line) => /\{(.*)\}/.exec(line)?.[1].match(/\w+/g) ?? []);
  const names = new RegExp(`\\b(${imported.filter((word) => word !== "type").join("|")})\\b`);
  return lines.filter((line) => !isImport(line) && !(imported.length > 0 && names.test(line))).join("\n");
};

const remove = (server, { kind, name, folder }) => {
  rmSync(join(server, "src", folder), { recursive: true });
  const mounting = join(server, "src", mountings[kind]);
  const imports = kind === "dialects" ? folder : `./${name}`;
  writeFileSync(mounting, unmount(readFileSync(mounting, "utf8"), imports));
};

const compile = (server) => {
  const { status, stdout } = runAnyway(
    "tsc",
    ["--noEmit", "--composite", "false", "--incremental", "--tsBuildInfoFile", "../checked.tsbuildinfo"],
    { cwd: server, quiet: true },
  );
  return { compiles: status === 0, output: stdout.toString() };
};

/** Whether the removal went as expected. */
const tryWithout = (server, plugin) => {
  copySources(server);
  remove(server, plugin);
  const { compiles, output } = compile(server);
  const reason = needed[plugin.folder];
  if (compiles === (reason === undefined)) {
    console.log(
      `ok  ${plugin.folder.padEnd(24)} ${reason === undefined ? "the rest compiles" : `needed: ${reason}`}`,
    );
    return true;
  }
  console.error(
    compiles ? `${plugin.folder} is no longer needed: take it off the list.` : `${plugin.folder}\n${output}`,
  );
  return false;
};

install();
const { scratch, server } = copyServer();
copySources(server);
const { compiles, output } = compile(server);
if (!compiles) console.error(`The copy does not compile as it is.\n${output}`);
const failed = compiles ? plugins.filter((plugin) => !tryWithout(server, plugin)) : plugins;
rmSync(scratch, { recursive: true, force: true });
console.log(`${plugins.length - failed.length} of ${plugins.length} dialects and providers as expected.`);
process.exit(failed.length === 0 ? 0 : 1);
