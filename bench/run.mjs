// Entry of `pnpm bench`, `pnpm crash`, `pnpm cluster` and `pnpm rolling`: hands over to the Node that the workspace brings when this one is too old.
// Measures nothing.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const OLDEST_MAJOR = 24;

/** What runs, by the first argument. Without one: everything that writes results. */
const parts = new Map([
  [undefined, ["main.ts", "burst/main.ts", "widget/main.ts"]],
  ["burst", ["burst/main.ts"]],
  ["cluster", ["cluster/main.ts"]],
  ["crash", ["crash/main.ts"]],
  ["growth", ["growth/main.ts"]],
  ["profile", ["profile/main.ts"]],
  ["sockets", ["sockets/main.ts"]],
  ["readers", ["readers/main.ts"]],
  ["rolling", ["rolling/main.ts"]],
  ["server", ["main.ts"]],
  ["widget", ["widget/main.ts"]],
]);

function handOver() {
  const node = fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url));
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.once("exit", (status) => {
    process.exitCode = status ?? 1;
  });
}

if (Number.parseInt(process.versions.node, 10) < OLDEST_MAJOR) handOver();
else for (const part of parts.get(process.argv[2]) ?? ["main.ts"]) await import(`./${part}`);
