// Opens the store that the configuration names, with the secret that it was made with. What cannot be opened is explained.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Config, ConfigurationError } from "../config.ts";
import { makeFolder } from "../make-folder.ts";
import { deriveKey, fingerprintOf, type Secrets } from "../secrets/keys.ts";
import { createSeal, sealContext } from "../secrets/seal.ts";
import type { Store } from "../service/store.ts";
import type { OpenedStore } from "../storage/engine.ts";
import { storeEngine } from "../storage.ts";
import { createSecret, newSecret, readPreviousSecret, readSecret } from "./secret-file.ts";

/** An open store and the secrets that its content is sealed with; the first one seals what is new. */
export interface OpenedData {
  readonly opened: OpenedStore;
  readonly secrets: Secrets;
}

/** The store's file in a data folder. */
export const storeFile = (dataDir: string): string => join(dataDir, storeEngine().fileName);

/** Opens the data of a folder, and makes both when nothing is there; or data in memory. */
export const openConfigured = (config: Config): OpenedData => {
  const { dataDir, secret } = config;
  if (dataDir === undefined)
    return { opened: storeEngine().open(undefined), secrets: [secret ?? newSecret()] };
  const file = storeFile(dataDir);
  return withStoreFaults(file, () => {
    makeFolder(dataDir, 0o700);
    const current = secretOf(secret, dataDir);
    const previous = readPreviousSecret(config, dataDir);
    const known: Secrets = previous === undefined ? [current] : [current, previous];
    const opened = storeEngine().open(file);
    try {
      matchSecrets(opened, known);
    } catch (fault) {
      opened.close();
      throw fault;
    }
    return { opened, secrets: newestFirst(opened, known) };
  });
};

/** The configured secret. One is made for a new store only: an old one can't be read with it. */
const secretOf = (given: string | undefined, dataDir: string): string => {
  const file = storeFile(dataDir);
  const isNew = !existsSync(file);
  const finding = readSecret(given, dataDir);
  switch (finding.kind) {
    case "found":
      return finding.secret;
    case "unusable":
      throw new ConfigurationError(`TELPROOF_DATA_DIR: ${unusableSecret(finding)}`);
    case "missing": {
      if (!isNew) throw new ConfigurationError(`TELPROOF_DATA_DIR: ${missingSecret(finding.file)}`);
      createSecret(dataDir);
      return secretOf(given, dataDir);
    }
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
const matchSecrets = (opened: OpenedStore, secrets: Secrets): void => {
  const recorded = opened.secrets.all();
  const fault = explainSecrets(recorded, secrets);
  if (fault !== null) throw new ConfigurationError(fault);
  if (recorded.length > 0) return;
  const opening = secrets.find((secret) => opensApps(opened, secret));
  if (opening === undefined) throw new ConfigurationError(wrongSecret);
  opened.secrets.record(fingerprintOf(opening), Date.now());
};

/** The secret that seals is the newest that a server has started with: one that still runs knows no newer one. */
const newestFirst = (opened: OpenedStore, secrets: Secrets): Secrets => {
  const [newest] = opened.secrets.all();
  const [current, ...previous] = secrets;
  const sealing = secrets.find((secret) => fingerprintOf(secret) === newest) ?? current;
  return [sealing, ...[current, ...previous].filter((secret) => secret !== sealing)];
};

/** Opens the data for a server: from now on its current secret seals what is new. */
export const openForServing = (config: Config): OpenedData => {
  const { opened, secrets } = openConfigured(config);
  const current = currentSecret(config, secrets);
  opened.secrets.record(fingerprintOf(current), Date.now());
  return { opened, secrets: newestFirst(opened, secrets) };
};

/** Which of the store's secrets is the configured one. */
export const currentSecret = ({ dataDir, secret }: Config, secrets: Secrets): string =>
  dataDir === undefined ? secrets[0] : secretOf(secret, dataDir);

/** Whether a store without a recorded secret, as earlier versions wrote it, was made with this one. */
const opensApps = (opened: OpenedStore, secret: string): boolean => {
  const seal = createSeal(deriveKey(secret, "texts"));
  const sealed = opened.apps().find((app) => app.sealedSecret !== null);
  if (sealed?.sealedSecret === undefined || sealed.sealedSecret === null) return true;
  try {
    seal.open(sealed.sealedSecret, sealContext.secretKey(sealed.appKey));
    return true;
  } catch {
    return false;
  }
};

/** Faults of the store and its folder as one sentence with the path and the remedy. */
const withStoreFaults = <T>(file: string, work: () => T): T => {
  try {
    return work();
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
  } = openConfigured(config);
  try {
    return await work(store, secret);
  } finally {
    await store.close();
  }
};
