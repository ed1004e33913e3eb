// Whether what is written to an open store will be there after a restart: a real write, in a folder that can be written, on
// a disk with space. The write alone would not tell that: the log has room for a row that a full disk does not need.
import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { freeSpaceOf, leastSpace } from "../free-space.ts";
import type { Sqlite } from "./sqlite.ts";

/** Writes a row, within a transaction of the caller's. Throws when that is impossible, or soon will be. */
export const createProbe = (database: Sqlite, freeSpace = freeSpaceOf): (() => void) => {
  const write = database.prepare("UPDATE probe SET written = written + 1");
  return () => {
    write.run();
    if (database.memory) return;
    const folder = dirname(database.name);
    accessSync(folder, constants.W_OK);
    checkSpace(folder, freeSpace);
  };
};

const checkSpace = (folder: string, freeSpace: typeof freeSpaceOf): void => {
  const space = freeSpace(folder);
  if (space < leastSpace) throw new Error(`The disk of ${folder} is full: ${space} bytes are left.`);
};
