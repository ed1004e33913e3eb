// Checks that an open store is still the file that was opened. Writes to a file that was deleted or replaced succeed, and are lost
// when the process ends.
import { statSync } from "node:fs";
import type { Sqlite } from "./sqlite.ts";

/** Throws when the store or its log was deleted or replaced since it was opened. A store in memory is always there. */
export const createPresenceCheck = ({ memory, name }: Pick<Sqlite, "memory" | "name">): (() => void) => {
  if (memory) return () => undefined;
  const opened = new Map([[name, identityOf(name)]]);
  return () => {
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
