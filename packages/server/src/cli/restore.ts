// `telproof restore FILE`: puts a copy that `backup` made in the store's place, while no server runs on the data folder.
import { existsSync, realpathSync, renameSync, statSync } from "node:fs";
import type { Config } from "../config.ts";
import { makeFolder } from "../make-folder.ts";
import type { Secrets } from "../secrets/keys.ts";
import { storeEngine } from "../storage.ts";
import { askServers } from "./control-server.ts";
import { explainNoFile, explainSecrets, missingSecret, storeFile, unusableSecret } from "./open-store.ts";
import type { Printed } from "./printed.ts";
import { readPreviousSecret, readSecret, syncFolder } from "./secret-file.ts";
import { UsageError } from "./usage.ts";

/** How a backup is put back. */
export interface RestoreOptions {
  /** Whether a store that is there may be replaced. It is kept beside the new one. */
  readonly force: boolean;
  /** Told about once a second how much has been copied, in per cent. */
  readonly progress: (line: string) => void;
}

/** Copies a backup into the data folder. Throws a `UsageError` when that is impossible; then the folder is as it was. */
export const restore = async (
  config: Config,
  source: string | undefined,
  options: RestoreOptions,
): Promise<Printed> => {
  const { dataDir } = config;
  if (source === undefined) throw new UsageError("restore needs a file that backup has written");
  if (config.database !== undefined) throw new UsageError(`restore: ${explainNoFile}`);
  if (dataDir === undefined)
    throw new UsageError("restore: TELPROOF_DATA_DIR is :memory:, there is no store to replace");
  if (!existsSync(source)) throw new UsageError(`restore: there is no file ${source}`);
  if (!statSync(source).isFile()) throw new UsageError(`restore ${source}: that is not a file`);
  const file = storeFile(dataDir);
  refuseReplacement(file, source, options.force);
  await refuseRunningServer(dataDir);
  makeFolder(dataDir, 0o700);
  const draft = `${file}.restoring-${process.pid}`;
  try {
    await prepareCopy(source, draft, { secrets: secretsOf(config, dataDir), progress: options.progress });
    await refuseRunningServer(dataDir);
    const replaced = replaceStore(file, draft);
    syncFolder(dataDir);
    return printRestored({ source, file, replaced });
  } finally {
    storeEngine().removeCopy(draft);
  }
};

const refuseReplacement = (file: string, source: string, force: boolean): void => {
  if (!existsSync(file)) return;
  if (realpathSync(file) === realpathSync(source))
    throw new UsageError(`restore ${source}: that is the store itself`);
  if (!force)
    throw new UsageError(
      `restore: there is a store at ${file}. Add --force to replace it; it will be kept as ${replacedFile(file)}`,
    );
};

const refuseRunningServer = async (dataDir: string): Promise<void> => {
  const [running] = await askServers(dataDir, "/ping");
  if (running !== undefined)
    throw new UsageError(
      `restore: a server runs on ${dataDir} (process ${running.pid}). Stop it, restore, then start it again.`,
    );
};

/** The secret has to be there before the copy: without it the store can't be read. */
const secretsOf = (config: Config, dataDir: string): Secrets => {
  const finding = readSecret(config.secret, dataDir);
  if (finding.kind === "missing") throw new UsageError(`restore: ${missingSecret(finding.file)}`);
  if (finding.kind === "unusable") throw new UsageError(`restore: ${unusableSecret(finding)}`);
  const previous = readPreviousSecret(config, dataDir);
  return previous === undefined ? [finding.secret] : [finding.secret, previous];
};

/** Copies the backup, checks it, brings it up to date and compares the secret, all before anything is replaced. */
const prepareCopy = async (
  source: string,
  draft: string,
  { secrets, progress }: { readonly secrets: Secrets; readonly progress: RestoreOptions["progress"] },
): Promise<void> => {
  const engine = storeEngine();
  try {
    engine.verify(source);
    await engine.copy(source, draft, (percent) => progress(`${percent} % copied`));
    const opened = engine.open(draft);
    const mismatch = explainSecrets(await opened.secrets.all(), secrets);
    await opened.store.close();
    if (mismatch !== null) throw new UsageError(`restore: ${mismatch}`);
  } catch (fault) {
    if (fault instanceof UsageError) throw fault;
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(
      `restore: ${engine.explainFault(source, fault, "backup") ?? `${source}: ${message}`}`,
    );
  }
};

const replacedFile = (file: string): string => `${file}.replaced`;

/** Puts the copy in the store's place. The name of the file that the old store has now; null without one. */
const replaceStore = (file: string, draft: string): string | null => {
  const kept = existsSync(file) ? replacedFile(file) : null;
  if (kept !== null) storeEngine().removeCopy(kept);
  // The log first: a store without its log would lack what was written last.
  for (const rest of ["-wal", "-shm", ""])
    if (existsSync(file + rest)) renameSync(file + rest, replacedFile(file) + rest);
  renameSync(draft, file);
  return kept;
};

const printRestored = ({
  source,
  file,
  replaced,
}: {
  readonly source: string;
  readonly file: string;
  readonly replaced: string | null;
}): Printed => {
  const kept =
    replaced === null
      ? ""
      : ` The store that was there is now ${replaced}; remove it when you no longer need it.`;
  return {
    text: `${file} is now the store of ${source}.${kept} Start the server.`,
    json: { file, replaced },
  };
};
