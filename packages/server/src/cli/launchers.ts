// The programs that started this process on somebody's behalf: npx, npm, pnpm, this repository's scripts, and the shells
// between them. Some of them end without passing the signal on, so the server looks whether they are still there.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process of the machine. */
export interface ProcessEntry {
  readonly parent: number;
  /** Its command line, as `ps` shows it. */
  readonly command: string;
}

/** `npm exec …`, `/path/to/pnpm …`, `node /path/to/npx-cli.js …`, `node scripts/telproof.mjs …`. */
const launcher =
  /^(\S*\/)?(npm|npx|pnpm)(\s|$)|^\S*node\S*( --?\S+)* (\S*\/)?((npm|npx)-cli\.js|p?np[mx](\.[cm]?js)?|(telproof|start)\.mjs)(\s|$)/;
const shell = /^\S*sh -\w*c /;

/** The ids of the launchers above a process whose parent is `parent`, nearest first. Ends at the topmost launcher. */
export const findLaunchers = (
  parent: number,
  read: (id: number) => ProcessEntry | undefined,
): readonly number[] => {
  const chain: number[] = [];
  let launchers = 0;
  for (let id = parent; id > 1; ) {
    const entry = read(id);
    if (!entry) break;
    const isLauncher = launcher.test(entry.command);
    if (!isLauncher && !shell.test(entry.command)) break;
    chain.push(id);
    if (isLauncher) launchers = chain.length;
    id = entry.parent;
  }
  return chain.slice(0, launchers);
};

/** Reads a process from `/proc`, or with `ps` where there is none. Undefined when it is gone. */
export const readProcess = (id: number): ProcessEntry | undefined => {
  try {
    return process.platform === "linux" ? fromProc(id) : fromPs(id);
  } catch {
    return undefined;
  }
};

const fromProc = (id: number): ProcessEntry => {
  const stat = readFileSync(`/proc/${id}/stat`, "utf8");
  // The name in parentheses may contain anything; what follows it is plain.
  const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const command = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  return { parent: Number(parent), command };
};

const fromPs = (id: number): ProcessEntry | undefined => {
  const line = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(id)], { encoding: "utf8" });
  const [, parent, command = ""] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
  return parent === undefined ? undefined : { parent: Number(parent), command };
};

const pause = 500;

/** Calls `gone` once when one of these processes has ended. The returned function ends the watch. */
export const watchProcesses = (ids: readonly number[], gone: () => void): (() => void) => {
  if (ids.length === 0) return () => undefined;
  const timer = setInterval(() => {
    if (ids.every(isAlive)) return;
    clearInterval(timer);
    gone();
  }, pause);
  timer.unref();
  return () => clearInterval(timer);
};

/** Signal 0 only asks. Another user's process is alive too. */
export const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
};
