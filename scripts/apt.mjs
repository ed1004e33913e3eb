// Installs Debian packages. Only root can: for others, and on other systems, it does nothing.
import { spawnSync } from "node:child_process";

/** `args` are package names, and options of `apt-get install`. Returns whether all are installed. */
export const installByApt = (...args) => {
  if (process.getuid?.() !== 0) return false;
  const apt = (...words) =>
    spawnSync("apt-get", words, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  apt("update", "-q");
  return apt("install", "-y", "-q", ...args);
};
