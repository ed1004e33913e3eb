// Looks at a data folder as `telproof doctor` does: reads what is there, and writes nothing.
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Config } from "../config.ts";
import type { Secrets } from "../secrets/keys.ts";
import type { App } from "../service/app.ts";
import { freeSpaceOf, leastSpace } from "../storage/sqlite/free-space.ts";
import { migrations } from "../storage/sqlite/migrations.ts";
import { explainStoreFault } from "../storage/sqlite/store-fault.ts";
import { explainSecrets, missingSecret, storeFile, unusableSecret } from "./open-store.ts";
import { readPreviousSecret, readSecret } from "./secret-file.ts";

/** What was found: sentences about faults, and the apps that could be read. */
export interface DataReport {
  readonly faults: readonly string[];
  readonly apps: readonly App[];
}

/** Looks at the folder, its secret and its store. */
export const inspectData = (
  config: Config,
  { checkSecret }: { readonly checkSecret: boolean },
): DataReport => {
  const { dataDir, secret } = config;
  if (dataDir === undefined) return { faults: [], apps: [] };
  if (!existsSync(dataDir)) return onlyFault(`There is no folder ${dataDir}. The first start makes it.`);
  const finding = readSecret(secret, dataDir);
  const secretFaults = !checkSecret
    ? []
    : finding.kind === "missing"
      ? [missingSecret(finding.file)]
      : finding.kind === "unusable"
        ? [unusableSecret(finding)]
        : [];
  const previous = readPreviousSecret(config, dataDir);
  const secrets: Secrets | undefined =
    checkSecret && finding.kind === "found"
      ? [finding.secret, ...(previous === undefined ? [] : [previous])]
      : undefined;
  const store = inspectStore(dataDir, secrets);
  return { faults: [...writeFaults(dataDir), ...secretFaults, ...store.faults], apps: store.apps };
};

const onlyFault = (fault: string): DataReport => ({ faults: [fault], apps: [] });

/** Why nothing could be written to the folder; empty when it could. */
const writeFaults = (dataDir: string): readonly string[] => {
  const faults: string[] = [];
  for (const path of [dataDir, storeFile(dataDir)].filter((it) => existsSync(it)))
    if (!isWritable(path)) faults.push(`${path} can't be written by this user.`);
  const space = freeSpaceOf(dataDir);
  if (space < leastSpace) faults.push(`The disk of ${dataDir} is full: ${space} bytes are left.`);
  return faults;
};

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const inspectStore = (dataDir: string, secrets: Secrets | undefined): DataReport => {
  const file = storeFile(dataDir);
  if (!existsSync(file)) return onlyFault(`There is no store at ${file}. The first start makes it.`);
  if (!statSync(file).isFile()) return onlyFault(explainNamed(file, "SQLITE_CANTOPEN"));
  try {
    const database = openReadOnly(file);
    try {
      return readStore(database, file, secrets);
    } finally {
      database.close();
    }
  } catch (fault) {
    return onlyFault(explainFault(file, fault));
  }
};

/** Without its log the file is read as it lies there: SQLite would make a log even to read. */
const openReadOnly = (file: string): DatabaseSync => {
  const url = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true });
};

const readStore = (database: DatabaseSync, file: string, secrets: Secrets | undefined): DataReport => {
  const value = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0];
  const verdict = value("PRAGMA quick_check(1)");
  if (verdict !== "ok")
    return onlyFault(`${file} is damaged: ${String(verdict)}. Put a backup in its place.`);
  const version = Number(value("PRAGMA user_version"));
  if (version === 0) return onlyFault(explainNamed(file, isEmpty(file) ? "SQLITE_EMPTY" : "SQLITE_NOTADB"));
  if (version > migrations.length) return onlyFault(`${file} was written by a newer Telproof.`);
  if (version < migrations.length)
    return onlyFault(`${file} was written by an earlier Telproof; the next start updates it.`);
  const recorded = database
    .prepare("SELECT fingerprint FROM secrets")
    .all()
    .map((row) => String(row["fingerprint"]));
  const mismatch = secrets === undefined ? null : explainSecrets(recorded, secrets);
  const apps = database
    .prepare("SELECT data FROM apps ORDER BY app_key")
    .all()
    .map((row) => JSON.parse(String(row["data"])) as App);
  return { faults: mismatch === null ? [] : [mismatch], apps };
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
