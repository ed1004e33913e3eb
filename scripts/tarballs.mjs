// Tarballs of the packages, as npm gives them to others. They are packed from what is built; nothing is built here.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./tools.mjs";

/** The packages that are for npm. */
export const published = ["sdk", "widget", "smpp"];

/** Where a package's tarball is in `folder`. */
export const tarballIn = (folder, name) => {
  const { version } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
  return join(folder, `telproof-${name}-${version}.tgz`);
};

/** Packs a package into `folder`, and returns the tarball's path. */
export const packInto = (folder, name) => {
  const file = tarballIn(folder, name);
  mkdirSync(folder, { recursive: true });
  // Without `prepack`, which builds everything.
  run("pnpm", ["pack", "--config.ignore-scripts=true", "--out", file], {
    cwd: join(root, "packages", name),
    quiet: true,
  });
  return file;
};
