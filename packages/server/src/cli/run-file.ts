// The file by which the command line finds a running server: in its data folder, readable by its owner only.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./launchers.ts";

/** Where a server listens to the command line of its machine, and the token that it then asks for. */
export interface RunningServer {
  readonly pid: number;
  readonly url: string;
  readonly token: string;
}

const shape = /^server\.\d+\.json$/;
const fileOf = (dataDir: string, pid: number): string => join(dataDir, `server.${pid}.json`);

/** Writes the file of a server, and removes those of processes that were killed. The returned function removes it. */
export const writeRunFile = (dataDir: string, server: RunningServer): (() => void) => {
  const file = fileOf(dataDir, server.pid);
  for (const { pid } of readRunFiles(dataDir))
    if (!isAlive(pid)) rmSync(fileOf(dataDir, pid), { force: true });
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(server), { mode: 0o600, flag: "wx" });
  return () => rmSync(file, { force: true });
};

/** The servers that left a file in the folder. A process that was killed left one too: ask before you rely on it. */
export const readRunFiles = (dataDir: string): readonly RunningServer[] =>
  existsSync(dataDir)
    ? readdirSync(dataDir)
        .filter((name) => shape.test(name))
        .flatMap((name) => readRunFile(join(dataDir, name)))
    : [];

const readRunFile = (file: string): readonly RunningServer[] => {
  try {
    const { pid, url, token }: Partial<RunningServer> = JSON.parse(readFileSync(file, "utf8"));
    return pid !== undefined && url !== undefined && token !== undefined ? [{ pid, url, token }] : [];
  } catch {
    return [];
  }
};
