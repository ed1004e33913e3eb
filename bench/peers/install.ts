// Installs the peers into this folder, exactly as the lock file says, when they are not there yet. Runs no script of
// theirs: better-sqlite3 brings its binaries.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Throws when the package manager fails. */
export function installPeers(): void {
  if (upToDate()) return;
  const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("The peers could not be installed.");
}

function upToDate(): boolean {
  const wanted = Object.entries(readManifest("package.json")?.dependencies ?? {});
  return wanted.every(
    ([name, version]) => readManifest(`node_modules/${name}/package.json`)?.version === version,
  );
}

function readManifest(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(`${folder}${path}`, "utf8")) as Manifest;
  } catch {
    return undefined;
  }
}
