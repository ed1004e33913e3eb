// A copy of a SQLite store as it is now, also while a server writes to it.
import { chmodSync, closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { DamagedStoreError } from "./store-fault.ts";

const pagesAStep = 2000;
const progressMs = 1000;

/** Copies a store to `target`, which must not exist, and checks the copy. About once a second it tells the percentage. */
export const copyDatabase = async (
  file: string,
  target: string,
  onProgress: (percent: number) => void,
): Promise<void> => {
  await copy(file, target, onProgress);
  checkCopy(target);
};

/** Removes a copy with what SQLite may have made beside it. */
export const removeCopy = (target: string): void => {
  for (const rest of ["", "-journal", "-wal", "-shm"]) rmSync(target + rest, { force: true });
};

/** One read transaction sees one moment: what is committed meanwhile neither gets into the copy nor starts it again. */
const copy = async (source: string, draft: string, onProgress: (percent: number) => void): Promise<void> => {
  closeSync(openSync(draft, "wx", 0o600));
  const database = new Database(source, { fileMustExist: true, timeout: 5000 });
  try {
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    await database.backup(draft, { progress: createProgressReport(onProgress) });
  } finally {
    database.close();
  }
};

const createProgressReport = (onProgress: (percent: number) => void) => {
  let last = performance.now();
  return ({ totalPages, remainingPages }: Database.BackupMetadata): number => {
    if (performance.now() - last >= progressMs) {
      last = performance.now();
      onProgress(Math.floor((1 - remainingPages / totalPages) * 100));
    }
    return pagesAStep;
  };
};

/** Reads all of the copy, and leaves it as one file. */
const checkCopy = (draft: string): void => {
  const database = new Database(draft, { fileMustExist: true });
  try {
    const verdict = database.pragma("integrity_check(1)", { simple: true });
    if (verdict !== "ok") throw new DamagedStoreError(`the copy is damaged, and so is the store: ${verdict}`);
    database.pragma("journal_mode = DELETE");
  } finally {
    database.close();
  }
  chmodSync(draft, 0o600);
  const descriptor = openSync(draft, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
};
