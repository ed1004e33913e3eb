// Where and with what a figure was measured: it means nothing without.
import { readFileSync } from "node:fs";
import { cpus, loadavg, release } from "node:os";
import { canPin } from "./cores.ts";

export interface Surroundings {
  readonly date: string;
  readonly node: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly cores: number;
  readonly processor: string;
  readonly kernel: string;
  readonly pinned: boolean;
  /** Load average of the last minute, before and after. */
  readonly load: { readonly before: number; readonly after: number };
}

/** Manifests whose versions are noted, by name. */
export type Manifests = Readonly<Record<string, string>>;

const servers: Manifests = {
  telproof: "../../packages/server/package.json",
  "better-auth": "../peers/node_modules/better-auth/package.json",
  "better-sqlite3": "../peers/node_modules/better-sqlite3/package.json",
  pg: "../peers/node_modules/pg/package.json",
  express: "../peers/node_modules/express/package.json",
};

/** Called before the first session; the returned function is called after the last. */
export function lookAround(manifests: Manifests = servers): () => Surroundings {
  const before = loadavg()[0] ?? 0;
  return () => ({
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    packages: Object.fromEntries(Object.entries(manifests).map(([name, path]) => [name, versionIn(path)])),
    cores: cpus().length,
    processor: cpus()[0]?.model ?? "unknown",
    kernel: release(),
    pinned: canPin,
    load: { before, after: loadavg()[0] ?? 0 },
  });
}

function versionIn(path: string): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
  return (manifest as { readonly version: string }).version;
}
