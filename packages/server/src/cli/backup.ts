// `telproof backup FILE`: a copy of the store as it is now, also while a server writes to it. The copy has its name only
// once it is whole and checked.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import type { Config } from "../config.ts";
import { refuseEmpty, refuseForeign } from "../storage/sqlite/database.ts";
import { explainStoreFault } from "../storage/sqlite/store-fault.ts";
import { storeFile } from "./open-store.ts";
import type { Printed } from "./printed.ts";
import { syncFolder } from "./secret-file.ts";
import { UsageError } from "./usage.ts";

/** How a backup is made. */
export interface BackupOptions {
  /** Whether an existing file may be replaced. */
  readonly force: boolean;
  /** Told about once a second how much has been copied, in per cent. */
  readonly progress: (line: string) => void;
}

const pagesAStep = 2000;
const progressMs = 1000;

/** Copies the store to a file. Throws a `UsageError` when that is impossible; then no file is left behind. */
export const backup = async (
  { dataDir }: Config,
  target: string | undefined,
  options: BackupOptions,
): Promise<Printed> => {
  if (target === undefined) throw new UsageError("backup needs a file to write to");
  if (dataDir === undefined)
    throw new UsageError("backup: TELPROOF_DATA_DIR is :memory:, there is no file to copy");
  const source = storeFile(dataDir);
  if (!existsSync(source)) throw new UsageError(`backup: there is no store at ${source}`);
  refuseTarget(source, target, options.force);
  const draft = `${target}.partial-${process.pid}`;
  refuseSource(source);
  try {
    await copy(source, draft, options.progress);
    checkCopy(draft);
    refuseTarget(source, target, options.force);
    renameSync(draft, target);
    syncFolder(dirname(resolve(target)));
  } catch (fault) {
    if (fault instanceof UsageError) throw fault;
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`backup ${target}: ${explainStoreFault(draft, fault) ?? message}`);
  } finally {
    for (const rest of ["", "-journal", "-wal", "-shm"]) rmSync(draft + rest, { force: true });
  }
  return {
    text: `The store was copied to ${target} and checked. Keep the secret with it: without it the copy can't be used.`,
    json: { file: target },
  };
};

/** What is no store must not take the place of an earlier copy of one. */
const refuseSource = (source: string): void => {
  try {
    refuseEmpty(source);
    const database = new Database(source, { fileMustExist: true, readonly: true, timeout: 5000 });
    try {
      refuseForeign(database);
    } finally {
      database.close();
    }
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`backup: ${explainStoreFault(source, fault) ?? `${source}: ${message}`}`);
  }
};

const refuseTarget = (source: string, target: string, force: boolean): void => {
  if (!existsSync(target)) return;
  if (realpathSync(target) === realpathSync(source))
    throw new UsageError(`backup ${target}: that is the store itself`);
  if (!force) throw new UsageError(`backup ${target}: the file exists. Choose another name, or add --force`);
};

/** One read transaction sees one moment: what is committed meanwhile neither gets into the copy nor starts it again. */
const copy = async (source: string, draft: string, progress: BackupOptions["progress"]): Promise<void> => {
  closeSync(openSync(draft, "wx", 0o600));
  const database = new Database(source, { fileMustExist: true, timeout: 5000 });
  try {
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    await database.backup(draft, { progress: createProgressReport(progress) });
  } finally {
    database.close();
  }
};

const createProgressReport = (progress: BackupOptions["progress"]) => {
  let last = performance.now();
  return ({ totalPages, remainingPages }: Database.BackupMetadata): number => {
    if (performance.now() - last >= progressMs) {
      last = performance.now();
      progress(`${Math.floor((1 - remainingPages / totalPages) * 100)} % copied`);
    }
    return pagesAStep;
  };
};

/** Reads all of the copy, and leaves it as one file. */
const checkCopy = (draft: string): void => {
  const database = new Database(draft, { fileMustExist: true });
  try {
    const verdict = database.pragma("integrity_check(1)", { simple: true });
    if (verdict !== "ok")
      throw new UsageError(`backup: the copy is damaged, and so is the store: ${verdict}`);
    database.pragma("journal_mode = DELETE");
  } finally {
    database.close();
  }
  chmodSync(draft, 0o600);
  const descriptor = openSync(draft, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
};
