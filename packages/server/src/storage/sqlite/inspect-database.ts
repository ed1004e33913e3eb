// Looks at a SQLite store and writes nothing, not even a log.
import { existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { App } from "../../service/app.ts";
import type { StoreInspection } from "../engine.ts";
import { migrations } from "./migrations.ts";
import { explainStoreFault } from "./store-fault.ts";

/** Looks at a store file. */
export const inspectDatabase = (file: string): StoreInspection => {
  if (!statSync(file).isFile()) return onlyFault(explainNamed(file, "SQLITE_CANTOPEN"));
  try {
    const database = openReadOnly(file);
    try {
      return readStore(database, file);
    } finally {
      database.close();
    }
  } catch (fault) {
    return onlyFault(explainFault(file, fault));
  }
};

const onlyFault = (fault: string): StoreInspection => ({ faults: [fault], secrets: [], apps: [] });

/** Without its log the file is read as it lies there: SQLite would make a log even to read. */
export const openReadOnly = (file: string): DatabaseSync => {
  const url = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true });
};

const readStore = (database: DatabaseSync, file: string): StoreInspection => {
  const value = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0];
  const verdict = value("PRAGMA quick_check(1)");
  if (verdict !== "ok")
    return onlyFault(`${file} is damaged: ${String(verdict)}. Put a backup in its place.`);
  const version = Number(value("PRAGMA user_version"));
  if (version === 0) return onlyFault(explainNamed(file, isEmpty(file) ? "SQLITE_EMPTY" : "SQLITE_NOTADB"));
  if (
    version > migrations.length &&
    Number(value("SELECT least_version FROM schema_use")) > migrations.length
  )
    return onlyFault(`${file} was written by a newer Telproof.`);
  if (version < migrations.length)
    return onlyFault(`${file} was written by an earlier Telproof; the next start updates it.`);
  const secrets = database
    .prepare("SELECT fingerprint FROM secrets")
    .all()
    .map((row) => String(row["fingerprint"]));
  const apps = database
    .prepare("SELECT data FROM apps ORDER BY app_key")
    .all()
    .map((row) => JSON.parse(String(row["data"])) as App);
  return { faults: [], secrets, apps };
};

/** node:sqlite names SQLite's codes by number only. */
const explainFault = (file: string, fault: unknown): string => {
  const number = fault instanceof Error && "errcode" in fault ? Number(fault.errcode) & 0xff : 0;
  const code = {
    8: "SQLITE_READONLY",
    10: "SQLITE_IOERR",
    11: "SQLITE_CORRUPT",
    14: "SQLITE_CANTOPEN",
    26: "SQLITE_NOTADB",
  }[number];
  return explainNamed(file, code ?? "", fault instanceof Error ? fault.message : String(fault));
};

const explainNamed = (file: string, code: string, otherwise = code): string =>
  explainStoreFault(file, Object.assign(new Error(), { code })) ?? `${file}: ${otherwise}`;

const isEmpty = (file: string): boolean => statSync(file).size === 0;
