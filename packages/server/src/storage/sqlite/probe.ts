// Checks that an open store can be written: writes a row, and checks the folder's rights and the disk's free space. The write
// alone proves little, because the write-ahead log may have room for a row on a full disk.
import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { freeSpaceOf, leastSpace } from "../free-space.ts";
import type { Sqlite } from "./sqlite.ts";

/** Writes a row within the caller's transaction. Throws if that fails, or the disk is nearly full. */
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
