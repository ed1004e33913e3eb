// Bounds the size of the write-ahead log, which a burst or a long read makes many times larger than the store.
import { statSync } from "node:fs";
import type { Sqlite } from "./sqlite.ts";

const worthTruncating = 1024 * 1024;
/** Rows that may change between two calls while the store still counts as quiet. */
const quietChanges = 500;

/** Truncates a long log when hardly anything was written since the last call. */
export const createTidy = (database: Sqlite): (() => void) => {
  const totalChanges = database.prepare<[], number>("SELECT total_changes()").pluck();
  let before = totalChanges.get() ?? 0;
  return () => {
    const now = totalChanges.get() ?? 0;
    const isQuiet = now - before < quietChanges;
    before = now;
    if (isQuiet && logSize(database) > worthTruncating) truncate(database);
  };
};

const logSize = ({ memory, name }: Sqlite): number =>
  memory ? 0 : (statSync(`${name}-wal`, { throwIfNoEntry: false })?.size ?? 0);

/** Does not wait for readers: requests would wait too. */
const truncate = (database: Sqlite): void => {
  const timeout = Number(database.pragma("busy_timeout", { simple: true }));
  database.pragma("busy_timeout = 0");
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    database.pragma(`busy_timeout = ${timeout}`);
  }
};

/** Closes a database. What can't be moved from the log to the file now is moved at the next start. */
export const closeDatabase = (database: Sqlite): void => {
  try {
    truncate(database);
  } catch {
    // The disk may be full. Nothing is lost: the log stays.
  } finally {
    database.close();
  }
};
