// How much a store's disk still takes.
import { statfsSync } from "node:fs";

/** With less space than this, in bytes, nothing can be relied on. */
export const leastSpace = 1024 * 1024;

/** Bytes that may still be written to a folder's disk. */
export const freeSpaceOf = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};
