// Opens a SQLite file for the store: durable, in WAL mode, at the newest schema. Knows no table's meaning.
import { chmodSync, closeSync, existsSync, openSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { type Migration, migrations } from "./migrations.ts";
import type { Sqlite } from "./sqlite.ts";
import { EmptyStoreError, ForeignStoreError } from "./store-fault.ts";

/** Pages of 4 KiB after which SQLite folds the log into the file by itself. */
const checkpointPages = 4000;
/** Bytes that the log keeps when it starts again; a burst makes it longer for a while. */
const longestLog = 16 * 1024 * 1024;
/** How long a write waits for another process's, in ms. */
const busyTimeout = 5000;
/** How long the start waits for another process that upgrades the schema, in ms. A large store takes minutes. */
const upgradeTimeout = 600_000;

/**
 * Opens `file` (`:memory:` for none) and brings its schema up to date.
 * Throws when the file was written by a newer version, or by another program, or is empty.
 */
export const openDatabase = (file: string): Sqlite => {
  if (file !== ":memory:") {
    refuseEmpty(file);
    keepPrivate(file);
  }
  const database = new Database(file, { timeout: busyTimeout });
  try {
    refuseForeign(database);
    prepare(database);
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
};

/** Throws when a file is no store. */
export const verifyStore = (file: string): void => {
  refuseEmpty(file);
  const database = new Database(file, { fileMustExist: true, readonly: true, timeout: busyTimeout });
  try {
    refuseForeign(database);
  } finally {
    database.close();
  }
};

/** How long a file may stay empty while another process makes a store in it, in ms. */
const makingTakes = 2000;

/** A store is never empty. In an empty file SQLite would make a new one without a word, and delete its log. */
const refuseEmpty = (file: string): void => {
  const isEmpty = () => statSync(file, { throwIfNoEntry: false })?.size === 0;
  for (let waited = 0; isEmpty(); waited += 50) {
    if (waited >= makingTakes) throw new EmptyStoreError("The file is empty.");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
};

/** Only its owner may read a store. SQLite gives the files that it makes beside it the same rights. */
const keepPrivate = (file: string): void => {
  for (const path of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(path) && statSync(path).isFile() && (statSync(path).mode & 0o077) !== 0)
      chmodSync(path, 0o600);
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
};

/** Throws for another program's file: tables without a version, or a version without the store's tables. */
const refuseForeign = (database: Sqlite): void => {
  const { version, tables } = readVersionAndTables(database);
  if (version === 0 ? tables.length > 0 : !tables.includes("verifications"))
    throw new ForeignStoreError("The tables are not Telproof's.");
};

/** Both as of one moment: another process may be making the store. */
const readVersionAndTables = (database: Sqlite) => {
  const read = database.transaction(() => ({
    version: Number(database.pragma("user_version", { simple: true })),
    tables: database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all(),
  }));
  return read();
};

const prepare = (database: Sqlite): void => {
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("temp_store = MEMORY");
  // FAST would leave numbers in pages that the purge frees, where no later erasure finds them.
  database.pragma("secure_delete = ON");
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  database.pragma(`journal_size_limit = ${longestLog}`);
  migrate(database, migrations);
};

const leastVersion = (database: Sqlite): number =>
  database.prepare<[], number>("SELECT least_version FROM schema_use").pluck().get() ?? 0;

/**
 * Applies the steps that the database has not seen, each in a transaction of its own. A database of a newer version is left as it is.
 * Throws when that version cannot be shared with this one.
 */
export const migrate = (database: Sqlite, steps: readonly Migration[]): void => {
  const version = () => Number(database.pragma("user_version", { simple: true }));
  if (version() > steps.length && leastVersion(database) > steps.length)
    throw new Error(
      `The database is at schema version ${version()}, this Telproof knows ${steps.length}. Run a newer Telproof.`,
    );
  const step = database.transaction((index: number) => {
    if (version() !== index) return;
    const migration = steps[index];
    if (typeof migration === "function") migration(database);
    else database.exec(migration ?? "");
    database.pragma(`user_version = ${index + 1}`);
  });
  if (version() >= steps.length) return;
  database.pragma(`busy_timeout = ${upgradeTimeout}`);
  try {
    for (let index = version(); index < steps.length; index += 1) step.immediate(index);
  } finally {
    database.pragma(`busy_timeout = ${busyTimeout}`);
  }
};
