// Installs what a folder of tests needs into that folder, exactly as its lock file says, when it is not there yet. Runs no
// script of any package.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

const upToDate = (folder) => {
  const { dependencies } = JSON.parse(read(`${folder}package.json`) ?? "{}");
  return Object.entries(dependencies ?? {}).every(
    ([name, version]) =>
      JSON.parse(read(`${folder}node_modules/${name}/package.json`) ?? "{}").version === version,
  );
};

/** Installs into one of this folder's folders. Throws when the package manager fails. */
export const installFolder = (name) => {
  const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
  if (upToDate(folder)) return;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`The packages of gateways/${name} could not be installed.`);
};
