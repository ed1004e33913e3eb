// Installs Prism into this folder, exactly as the lock file says, when it is not there yet. Runs no script of any package.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

const read = (path) => {
  try {
    return readFileSync(`${folder}${path}`, "utf8");
  } catch {
    return undefined;
  }
};

const upToDate = () => {
  const { dependencies } = JSON.parse(read("package.json") ?? "{}");
  return Object.entries(dependencies ?? {}).every(
    ([name, version]) => JSON.parse(read(`node_modules/${name}/package.json`) ?? "{}").version === version,
  );
};

/** Throws when the package manager fails. */
export const installVendors = () => {
  if (upToDate()) return;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("Prism could not be installed.");
};
