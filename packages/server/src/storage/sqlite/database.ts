// Opens a SQLite file as this house wants it: durable, in WAL mode, at the newest schema. Knows no table's meaning.
import Database from "better-sqlite3";
import { migrations } from "./migrations.ts";

/** An open database. */
export type Sqlite = Database.Database;

/** Pages of 4 KiB after which SQLite folds the log into the file by itself. */
const checkpointPages = 4000;

/**
 * Opens `file` (`:memory:` for none) and brings its schema up to date.
 * Throws when the file was written by a newer version.
 */
export const openDatabase = (file: string): Sqlite => {
  const database = new Database(file, { timeout: 5000 });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("temp_store = MEMORY");
  database.pragma("secure_delete = FAST");
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  migrate(database, migrations);
  return database;
};

/** Applies the steps that the database has not seen, each in a transaction of its own. */
export const migrate = (database: Sqlite, steps: readonly string[]): void => {
  const version = () => Number(database.pragma("user_version", { simple: true }));
  if (version() > steps.length)
    throw new Error(
      `The database is at schema version ${version()}, this Telproof knows ${steps.length}. Run a newer Telproof.`,
    );
  const step = database.transaction((index: number) => {
    if (version() !== index) return;
    database.exec(steps[index] ?? "");
    database.pragma(`user_version = ${index + 1}`);
  });
  for (let index = version(); index < steps.length; index += 1) step.immediate(index);
};
