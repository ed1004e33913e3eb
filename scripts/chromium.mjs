// Finds a Chromium for the browser tests, or gets one: Debian's package, else Playwright's own download.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./tools.mjs";

const installed = () =>
  [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ].find((path) => path && existsSync(path));

const byApt = () => {
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return apt("update") && apt("install", "-y", "chromium");
};

/** Path of a Chromium; undefined when Playwright's own is to be used. Ends the process if there is none to be had. */
export const chromium = () => {
  const found = installed();
  if (found) return found;
  console.log("No Chromium here: installing one.");
  if (process.getuid?.() === 0 && byApt()) return installed();
  run("playwright", ["install", "chromium"], { cwd: join(root, "e2e") });
  return undefined;
};
