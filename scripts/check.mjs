// `pnpm check`: everything that has to be true of the sources. Each line says what was looked at; the first that fails ends it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { packInto } from "./tarballs.mjs";
import { node24, root, run, runAnyway } from "./tools.mjs";

const packages = ["sdk", "widget", "demo", "smpp", "server"];
const folder = (name) => join(root, "packages", name);

const step = (title, work) => {
  const began = performance.now();
  const looked = work();
  console.log(
    `ok  ${title.padEnd(28)} ${String(looked ?? "").padEnd(48)} ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
};

const formatAndLint = () => {
  const { status, stdout, stderr } = runAnyway("biome", ["ci", "--error-on-warnings", "--colors=off"], {
    quiet: true,
  });
  const text = Buffer.concat([stdout, stderr]).toString();
  const looked = /Checked (\d+) files/.exec(text)?.[1];
  if (status !== 0 || !Number(looked)) {
    console.error(text);
    process.exit(1);
  }
  return `${looked} files, walls and import cycles included`;
};

/** Every tsconfig there is, so that none is forgotten; but for apps of others and generated clients, which are compiled where they are installed. */
const projects = () => {
  const below = (path) =>
    readdirSync(path, { withFileTypes: true }).flatMap((it) => {
      if (it.isDirectory())
        return ["node_modules", "dist", "apps", "generators", ".cache"].includes(it.name)
          ? []
          : below(join(path, it.name));
      return /^tsconfig.*\.json$/.test(it.name) ? [join(path, it.name)] : [];
    });
  return ["packages", "e2e", "gateways"].flatMap((it) => below(join(root, it)));
};

const types = () => {
  const all = projects();
  for (const project of all)
    run("tsc", ["-p", project, "--noEmit", "--composite", "false", "--incremental", "false"], {
      quiet: true,
    });
  return `${all.length} projects, core without DOM and Node`;
};

const deadCode = () => {
  run("knip", ["--no-progress"], { quiet: true });
  for (const name of ["server", "smpp", "demo"])
    run("knip", ["--no-progress", "--production", "-W", `packages/${name}`], { quiet: true });
  return "unused files, exports, dependencies";
};

/** Makes each generated file anew and compares. */
const generated = () => {
  const scratch = mkdtempSync(join(tmpdir(), "telproof-generated-"));
  const made = (name) => join(scratch, name);
  run(node24, [join(folder("server"), "dist/openapi/write.js"), made("openapi.json")]);
  const typesFrom = join(folder("sdk"), "node_modules/.bin/openapi-typescript");
  run(typesFrom, [made("openapi.json"), "-o", made("v1.ts"), "--immutable"], { quiet: true });
  const widget = (script, ...paths) =>
    run(node24, [join(folder("widget"), `scripts/${script}.mjs`), ...paths]);
  run(node24, [join(folder("sdk"), "scripts/generate-messages.mjs"), made("messages")]);
  const messages = join(folder("sdk"), "src/messages/generated");
  widget("generate-manifest", made("custom-elements.json"));
  widget("generate-typings", made("custom-elements.json"), made("attributes.ts"));
  widget("generate-number-reading", scratch);
  const pairs = [
    ...["number-reading.ts", "national-habits.ts"].map((name) => [
      made(name),
      join(folder("widget"), "src/generated", name),
    ]),
    [made("openapi.json"), join(folder("server"), "openapi.json")],
    ...[...new Set([...readdirSync(made("messages")), ...readdirSync(messages)])].map((name) => [
      join(made("messages"), name),
      join(messages, name),
    ]),
    [made("v1.ts"), join(folder("sdk"), "src/v1.ts")],
    [made("custom-elements.json"), join(folder("widget"), "custom-elements.json")],
    [made("attributes.ts"), join(folder("widget"), "src/generated/attributes.ts")],
  ];
  for (const [fresh, committed] of pairs) {
    if (readFileSync(fresh, "utf8") === readFileSync(committed, "utf8")) continue;
    console.error(`${committed} is not what its source makes: run \`pnpm generate\`.`);
    process.exit(1);
  }
  rmSync(scratch, { recursive: true });
  return `${pairs.length} files`;
};

const shape = () => {
  const scratch = mkdtempSync(join(tmpdir(), "telproof-shape-"));
  for (const name of packages) {
    const tarball = packInto(scratch, name);
    run("publint", ["run", "--strict", tarball], { quiet: true });
    run("attw", [tarball, "--profile", "esm-only"], { quiet: true });
  }
  rmSync(scratch, { recursive: true });
  return `${packages.length} tarballs, publint and types`;
};

const sizes = () => {
  for (const name of ["sdk", "widget"]) run("npm", ["run", "--silent", "size"], { cwd: folder(name) });
  return "SDK and widget, as above";
};

const tests = () => {
  run(process.execPath, [join(root, "scripts/test.mjs")]);
  return "see above";
};

install();
build();
step("format, lint, walls", formatAndLint);
step("types", types);
step("dead code", deadCode);
step("generated files", generated);
step("package shape", shape);
step("sizes", sizes);
if (!process.argv.includes("--no-tests")) step("tests", tests);
