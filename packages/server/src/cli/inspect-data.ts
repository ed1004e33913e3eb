// Looks at a data folder as `telproof doctor` does: reads what is there, and writes nothing.
import { accessSync, constants, existsSync } from "node:fs";
import type { Config } from "../config.ts";
import type { Secrets } from "../secrets/keys.ts";
import type { App } from "../service/app.ts";
import type { StoreInspection } from "../storage/engine.ts";
import { freeSpaceOf, leastSpace } from "../storage/free-space.ts";
import { databaseEngine, databaseProtocols, storeEngine } from "../storage.ts";
import { clockFaults } from "./clock-faults.ts";
import { explainSecrets, missingSecret, storeFile, unusableSecret } from "./open-store.ts";
import { readPreviousSecret, readSecret } from "./secret-file.ts";

/** What was found: sentences about faults, and the apps that could be read. */
export interface DataReport {
  readonly faults: readonly string[];
  readonly apps: readonly App[];
}

/** Looks at the folder, its secret and its store. */
export const inspectData = async (
  config: Config,
  { checkSecret }: { readonly checkSecret: boolean },
): Promise<DataReport> => {
  const { dataDir, database, secret } = config;
  if (dataDir === undefined)
    return database === undefined
      ? { faults: [], apps: [] }
      : inspectDatabase(database, checkSecret && secret !== undefined ? [secret] : undefined);
  if (!existsSync(dataDir))
    return onlyFault(`There is no folder ${dataDir}. It is created at the first start.`);
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
  const { faults, apps } =
    database === undefined ? inspectStore(dataDir, secrets) : await inspectDatabase(database, secrets);
  return { faults: [...writeFaults(dataDir), ...secretFaults, ...faults], apps };
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
  if (!existsSync(file)) return onlyFault(`There is no store at ${file}. It is created at the first start.`);
  return compareSecrets(storeEngine().inspect(file), secrets);
};

const inspectDatabase = async (url: string, secrets: Secrets | undefined): Promise<DataReport> => {
  const inspection = await databaseEngine(url)?.inspect(url);
  if (inspection === undefined)
    return onlyFault(`DATABASE_URL needs a URL that begins with ${databaseProtocols().join(" or ")}.`);
  const { time } = inspection;
  const { faults, apps } = compareSecrets(inspection, secrets);
  return { faults: [...faults, ...(time === undefined ? [] : clockFaults(Date.now() - time))], apps };
};

const compareSecrets = (
  { faults, secrets: recorded, apps }: StoreInspection,
  secrets: Secrets | undefined,
): DataReport => {
  const mismatch = secrets === undefined ? null : explainSecrets(recorded, secrets);
  return { faults: mismatch === null ? faults : [...faults, mismatch], apps };
};
