// Opens the store that the configuration names, with the secret that it was made with. What cannot be opened is explained.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Config, ConfigurationError } from "../config.ts";
import { makeFolder } from "../make-folder.ts";
import { deriveKey, fingerprintOf, type Secrets } from "../secrets/keys.ts";
import { createSeal, sealContext } from "../secrets/seal.ts";
import type { App } from "../service/app.ts";
import type { Store } from "../service/store.ts";
import type { OpenedStore } from "../storage/engine.ts";
import { databaseEngine, databaseProtocols, storeEngine } from "../storage.ts";
import { createSecret, newSecret, readPreviousSecret, readSecret } from "./secret-file.ts";

/** An open store and the secrets that its content is sealed with; the first one seals what is new. */
export interface OpenedData {
  readonly opened: OpenedStore;
  readonly secrets: Secrets;
}

/** The store's file in a data folder. */
export const storeFile = (dataDir: string): string => join(dataDir, storeEngine().fileName);

/** What commands that copy the store's file say of a store that is none. */
export const explainNoFile =
  "the store is a database (DATABASE_URL). Use the database's own programs for copies, such as pg_dump and pg_restore";

/** Opens the configured store, and makes one where there is none, with its secret. */
export const openConfigured = async (config: Config): Promise<OpenedData> => {
  if (config.database !== undefined) return openDatabaseStore(config, config.database);
  const { dataDir, secret } = config;
  if (dataDir === undefined)
    return { opened: storeEngine().open(undefined), secrets: [secret ?? newSecret()] };
  const file = storeFile(dataDir);
  return withStoreFaults(file, async () => {
    makeFolder(dataDir, 0o700);
    const known = secretsOf(config, { isNew: !existsSync(file) });
    return withSecrets(storeEngine().open(file), async () => known);
  });
};

/** Opens a store in a database. Servers on several machines share it, and so its secret. */
const openDatabaseStore = async (config: Config, url: string): Promise<OpenedData> => {
  const engine = databaseEngine(url);
  if (!engine)
    throw new ConfigurationError(
      `DATABASE_URL: needs a URL that begins with ${databaseProtocols().join(" or ")}.`,
    );
  if (config.dataDir === undefined && config.secret === undefined)
    throw new ConfigurationError(
      "TELPROOF_SECRET: needs to be set when TELPROOF_DATA_DIR is :memory: and the store is a database.",
    );
  try {
    const opened = await engine.open(url);
    return await withSecrets(opened, async () => {
      if (config.dataDir !== undefined) makeFolder(config.dataDir, 0o700);
      return secretsOf(config, { isNew: (await opened.secrets.all()).length === 0 });
    });
  } catch (fault) {
    if (fault instanceof ConfigurationError) throw fault;
    throw new ConfigurationError(`DATABASE_URL: ${engine.explainFault(fault)}`);
  }
};

/** The secrets that the configuration names: the current one, and the one before it. */
const secretsOf = (config: Config, { isNew }: { readonly isNew: boolean }): Secrets => {
  const current = secretOf(config, { isNew });
  const previous =
    config.dataDir === undefined ? config.previousSecret : readPreviousSecret(config, config.dataDir);
  return previous === undefined ? [current] : [current, previous];
};

/** The configured secret. One is made for a new store only: an old one can't be read with it. */
const secretOf = (
  { secret, dataDir }: Pick<Config, "secret" | "dataDir">,
  { isNew }: { readonly isNew: boolean },
): string => {
  if (secret !== undefined || dataDir === undefined) return secret ?? newSecret();
  const finding = readSecret(secret, dataDir);
  switch (finding.kind) {
    case "found":
      return finding.secret;
    case "unusable":
      throw new ConfigurationError(`TELPROOF_DATA_DIR: ${unusableSecret(finding)}`);
    case "missing": {
      if (!isNew) throw new ConfigurationError(`TELPROOF_DATA_DIR: ${missingSecret(finding.file)}`);
      createSecret(dataDir);
      return secretOf({ secret, dataDir }, { isNew });
    }
  }
};

/** An open store with its secrets; closes it when they are others. */
const withSecrets = async (opened: OpenedStore, readSecrets: () => Promise<Secrets>): Promise<OpenedData> => {
  try {
    const known = await readSecrets();
    await matchSecrets(opened, known);
    return { opened, secrets: await newestFirst(opened, known) };
  } catch (fault) {
    await opened.store.close();
    throw fault;
  }
};

/** What to do about a secret file that is damaged. */
export const unusableSecret = ({ file, why }: { readonly file: string; readonly why: string }): string =>
  `${file} is not a whole secret: ${why}. Put the file back from your backup, or remove it if no store was made with it.`;

/** What to do about a secret file that is not there. */
export const missingSecret = (file: string): string =>
  `${file} is missing, and the store beside it can't be read without it. Put the file back from your backup, or set TELPROOF_SECRET to its content.`;

/** What is wrong with the secrets for a store with these recorded fingerprints; null: nothing. */
export const explainSecrets = (recorded: readonly string[], secrets: Secrets): string | null => {
  const known = secrets.map(fingerprintOf);
  if (recorded.every((fingerprint) => known.includes(fingerprint))) return null;
  return recorded.some((fingerprint) => known.includes(fingerprint))
    ? "TELPROOF_PREVIOUS_SECRET (or the file secret.previous) is missing: the secret was rotated, and the store still needs the one before. Put it back; telproof secret retire ends its use."
    : wrongSecret;
};

const wrongSecret =
  "TELPROOF_SECRET (or the secret file) is not the secret that this store was made with. Put that one back.";

/** Refuses other secrets than the store's. The first one that opens a store is recorded. */
const matchSecrets = async (opened: OpenedStore, secrets: Secrets): Promise<void> => {
  if ((await opened.secrets.all()).length === 0) await recordFirstSecret(opened, secrets);
  // Another server may have been the first: what is recorded now counts.
  const fault = explainSecrets(await opened.secrets.all(), secrets);
  if (fault !== null) throw new ConfigurationError(fault);
};

const recordFirstSecret = async (opened: OpenedStore, secrets: Secrets): Promise<void> => {
  const apps = await opened.store.apps();
  const opening = secrets.find((secret) => opensApps(apps, secret));
  if (opening === undefined) throw new ConfigurationError(wrongSecret);
  await opened.secrets.recordFirst(fingerprintOf(opening), Date.now());
};

/** The secret that seals is the newest that a server has started with: one that still runs knows no newer one. */
const newestFirst = async (opened: OpenedStore, secrets: Secrets): Promise<Secrets> => {
  const [newest] = await opened.secrets.all();
  const [current, ...previous] = secrets;
  const sealing = secrets.find((secret) => fingerprintOf(secret) === newest) ?? current;
  return [sealing, ...[current, ...previous].filter((secret) => secret !== sealing)];
};

/** Opens the data for a server: from now on its current secret seals what is new. */
export const openForServing = async (config: Config): Promise<OpenedData> => {
  const { opened, secrets } = await openConfigured(config);
  const current = currentSecret(config, secrets);
  await opened.secrets.record(fingerprintOf(current), Date.now());
  return { opened, secrets: await newestFirst(opened, secrets) };
};

/** Which of the store's secrets is the configured one. */
export const currentSecret = (config: Config, secrets: Secrets): string =>
  config.dataDir === undefined ? (config.secret ?? secrets[0]) : secretOf(config, { isNew: false });

/** Whether a store without a recorded secret, as earlier versions wrote it, was made with this one. */
const opensApps = (apps: readonly App[], secret: string): boolean => {
  const seal = createSeal(deriveKey(secret, "texts"));
  const sealed = apps.find((app) => app.sealedSecret !== null);
  if (sealed?.sealedSecret === undefined || sealed.sealedSecret === null) return true;
  try {
    seal.open(sealed.sealedSecret, sealContext.secretKey(sealed.appKey));
    return true;
  } catch {
    return false;
  }
};

/** Faults of the store and its folder as one sentence with the path and the remedy. */
const withStoreFaults = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof ConfigurationError) throw fault;
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new ConfigurationError(
      `TELPROOF_DATA_DIR: ${storeEngine().explainFault(file, fault) ?? `${file}: ${message}`}`,
    );
  }
};

/** Opens the store for one piece of work and closes it again. */
export const withStore = async <T>(
  config: Config,
  work: (store: Store, secret: string) => Promise<T>,
): Promise<T> => {
  const {
    opened: { store },
    secrets: [secret],
  } = await openConfigured(config);
  try {
    return await work(store, secret);
  } finally {
    await store.close();
  }
};
