// Reads all rows of a SQLite store, and writes nothing.
import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { contentTables, type Row, type RowBatch, type RowSource, type TableName } from "../transfer.ts";
import { openReadOnly } from "./inspect-database.ts";

const rowsABatch = 1000;

/** Tables without numbers are read by their keys; the others by the number of their rows. */
const keys: Readonly<Record<TableName, readonly string[]>> = {
  apps: ["app_key"],
  secrets: ["fingerprint"],
  access_rules: ["value"],
  app_days: ["app_key"],
  refusals: ["app_key", "day", "reason", "country", "prefix"],
  phones: ["rowid"],
  verifications: ["row"],
  events: ["number"],
  requests: ["app_key", "key"],
  redemptions: ["jti"],
  inbox: ["rowid"],
  webhook_requests: ["id"],
  deliveries: ["id"],
};

/** Opens a store's file, which has to be of the newest version (`inspectDatabase`). One read transaction sees one moment. */
export const openSqliteReader = (file: string): RowSource => {
  const before = describeFiles(file);
  const database = openReadOnly(file);
  database.exec("BEGIN");
  return {
    count: async (table) =>
      Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.["count"]),
    read: async (table, position) => readBatch(database, table, position),
    hasChanged: async () => describeFiles(file) !== before,
    close: async () => database.close(),
  };
};

/** Sizes and times of the file and of its log, of which each write changes one. The reader itself sees nothing that is written later. */
const describeFiles = (file: string): string =>
  [file, `${file}-wal`]
    .map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
    .map((it) => (it ? `${it.size} ${it.mtimeNs} ${it.ino}` : "none"))
    .join(", ");

const readBatch = (database: DatabaseSync, table: TableName, position: string | undefined): RowBatch => {
  const key = keys[table];
  const after = position === undefined ? [] : (JSON.parse(position) as (string | number)[]);
  const where = after.length === 0 ? "" : `WHERE (${key}) > (${key.map(() => "?")})`;
  const columns = contentTables[table].map((column) =>
    isRowid(table, column) ? `rowid AS ${column}` : column,
  );
  const found = database
    .prepare(
      `SELECT ${columns}, json_array(${key}) AS position FROM ${table} ${where} ORDER BY ${key} LIMIT ${rowsABatch}`,
    )
    .all(...after);
  const last = found.at(-1)?.["position"];
  return {
    rows: found.map(({ position: _, ...row }) => row as Row),
    position: last === undefined ? (position ?? "") : String(last),
  };
};

/** The inbox has its number as SQLite's hidden one. */
const isRowid = (table: TableName, column: string): boolean => table === "inbox" && column === "number";
