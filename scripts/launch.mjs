// Starts the built server's program and ends with it: signals are passed on, its status is this process's status.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { node24, root } from "./tools.mjs";

const main = join(root, "packages/server/dist/main.js");

/** Runs `telproof ARGS…`. */
export const launch = (args, options = {}) => {
  const server = spawn(node24, [main, ...args], { stdio: "inherit", ...options });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
};
