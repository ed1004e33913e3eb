// `telproof backup FILE`: a copy of the store as it is now, also while a server writes to it. The copy has its name only
// once it is whole and checked.
import { existsSync, realpathSync, renameSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Config } from "../config.ts";
import { storeEngine } from "../storage.ts";
import { explainNoFile, storeFile } from "./open-store.ts";
import type { Printed } from "./printed.ts";
import { syncFolder } from "./secret-file.ts";
import { UsageError } from "./usage.ts";

/** How a backup is made. */
export interface BackupOptions {
  /** Whether an existing file may be replaced. */
  readonly force: boolean;
  /** Told about once a second how much has been copied, in per cent. */
  readonly progress: (line: string) => void;
}

/** Copies the store to a file. Throws a `UsageError` when that is impossible; then no file is left behind. */
export const backup = async (
  { dataDir, database }: Config,
  target: string | undefined,
  options: BackupOptions,
): Promise<Printed> => {
  if (target === undefined) throw new UsageError("backup needs a file to write to");
  if (database !== undefined) throw new UsageError(`backup: ${explainNoFile}`);
  if (dataDir === undefined)
    throw new UsageError("backup: TELPROOF_DATA_DIR is :memory:, there is no file to copy");
  const source = storeFile(dataDir);
  if (!existsSync(source)) throw new UsageError(`backup: there is no store at ${source}`);
  refuseTarget(source, target, options.force);
  const engine = storeEngine();
  const draft = `${target}.partial-${process.pid}`;
  refuseSource(source);
  try {
    await engine.copy(source, draft, (percent) => options.progress(`${percent} % copied`));
    refuseTarget(source, target, options.force);
    renameSync(draft, target);
    syncFolder(dirname(resolve(target)));
  } catch (fault) {
    if (fault instanceof UsageError) throw fault;
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`backup ${target}: ${engine.explainFault(draft, fault) ?? message}`);
  } finally {
    engine.removeCopy(draft);
  }
  return {
    text: `The store was copied to ${target} and checked. Keep the secret with it: without it the copy can't be used.`,
    json: { file: target },
  };
};

/** A file that is no store must not take the place of an earlier copy of one. */
const refuseSource = (source: string): void => {
  const { verify, explainFault } = storeEngine();
  try {
    verify(source);
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`backup: ${explainFault(source, fault) ?? `${source}: ${message}`}`);
  }
};

const refuseTarget = (source: string, target: string, force: boolean): void => {
  if (!existsSync(target)) return;
  if (realpathSync(target) === realpathSync(source))
    throw new UsageError(`backup ${target}: that is the store itself`);
  if (!force) throw new UsageError(`backup ${target}: the file exists. Choose another name, or add --force`);
};
