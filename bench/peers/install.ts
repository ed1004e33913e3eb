// Installs the peers into a folder, exactly as its lock file says, when they are not there yet. Runs no script of
// theirs: better-sqlite3 and esbuild bring their binaries.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const servers = new URL(".", import.meta.url);

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Those of the servers, or what the manifest in another folder names. Throws when the package manager fails. */
export function installPeers(where: URL = servers): void {
  const folder = fileURLToPath(where);
  if (upToDate(folder)) return;
  const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("The peers could not be installed.");
}

function upToDate(folder: string): boolean {
  const wanted = Object.entries(readManifest(`${folder}package.json`)?.dependencies ?? {});
  return wanted.every(
    ([name, version]) => readManifest(`${folder}node_modules/${name}/package.json`)?.version === version,
  );
}

function readManifest(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Manifest;
  } catch {
    return undefined;
  }
}
