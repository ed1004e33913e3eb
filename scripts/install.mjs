// Installs the workspace's dependencies with the pnpm that package.json pins, unless they are there already.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { node24, once, root, run } from "./tools.mjs";

const manifests = [
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "package.json",
  ...["demo", "guide", "sdk", "server", "smpp", "widget"].map((it) => `packages/${it}/package.json`),
  "e2e/package.json",
];

/** Installs what is missing. */
export const install = () => {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const pnpm = () =>
    run("npx", ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"]);
  if (!once("install", manifests, pnpm) && !existsSync(node24)) pnpm();
};
