// Whether what is written to an open store will be there after a restart: a real write, to a file that still has its name,
// on a disk with space. The write alone would not tell that: the log has room for a row that a full disk does not need.
// A process goes on writing to a file that was deleted or replaced, and all of that is lost when it ends.
import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Sqlite } from "./database.ts";
import { freeSpaceOf, leastSpace } from "./free-space.ts";

/** Writes a row, within a transaction of the caller's. Throws when that is impossible, or in vain. */
export const createProbe = (database: Sqlite, freeSpace = freeSpaceOf): (() => void) => {
  const write = database.prepare("UPDATE probe SET written = written + 1");
  const checkPresence = createPresenceCheck(database);
  return () => {
    write.run();
    checkPresence();
    if (!database.memory) checkSpace(dirname(database.name), freeSpace);
  };
};

const checkSpace = (folder: string, freeSpace: typeof freeSpaceOf): void => {
  const space = freeSpace(folder);
  if (space < leastSpace) throw new Error(`The disk of ${folder} is full: ${space} bytes are left.`);
};

/** Throws when the store or its log is no longer the file that was opened, or its folder can't be written. */
const createPresenceCheck = ({ memory, name }: Pick<Sqlite, "memory" | "name">): (() => void) => {
  if (memory) return () => undefined;
  const opened = new Map([[name, identityOf(name)]]);
  return () => {
    accessSync(dirname(name), constants.W_OK);
    // The log is there from the first write on.
    for (const file of [name, `${name}-wal`]) {
      const identity = identityOf(file);
      if (identity !== (opened.get(file) ?? identity))
        throw new Error(`${file} was deleted or replaced while the server runs. Restore it and restart.`);
      opened.set(file, identity);
    }
  };
};

/** Undefined when there is no such file. */
const identityOf = (file: string): string | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
};
