// `npm run pack`: tarballs of the SDK, the widget and the SMPP client in scratch/packages, as npm would give them to others.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { root, run } from "./tools.mjs";

const folder = join(root, "scratch", "packages");

const pack = (name) => {
  const cwd = join(root, "packages", name);
  const { version } = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"));
  const file = join(folder, `telproof-${name}-${version}.tgz`);
  run("pnpm", ["pack", "--out", file], { cwd, quiet: true });
  console.log(file);
};

install();
build();
mkdirSync(folder, { recursive: true });
for (const name of ["sdk", "widget", "smpp"]) pack(name);
