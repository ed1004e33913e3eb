// An open SQLite database, as the files of this folder pass it on. Types only.
import type Database from "better-sqlite3";

/** An open database. */
export type Sqlite = Database.Database;
