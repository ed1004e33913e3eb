// `telproof migrate sqlite-to-postgres --from FILE --to URL`: copies a store to another engine, while no server uses either.
import { existsSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { TransferRefusedError, type TransferredTable } from "../storage/transfer.ts";
import { transferRows } from "../storage/transfer-rows.ts";
import { databaseEngine, databaseProtocols, storeEngine, transferNames } from "../storage.ts";
import { askServers } from "./control-server.ts";
import type { Printed } from "./printed.ts";
import { UsageError } from "./usage.ts";

/** What to copy where. */
export interface MigrateOptions {
  /** The store's file. */
  readonly from?: string | undefined;
  /** The database's URL. Default: `DATABASE_URL`. */
  readonly to?: string | undefined;
  /** Told about once a second how much is done. */
  readonly progress: (line: string) => void;
}

/** Copies a store and compares both. Throws a `UsageError` when that is impossible; the source is as it was. */
export const migrate = async (which: string | undefined, options: MigrateOptions): Promise<Printed> => {
  if (which === undefined || !transferNames().includes(which))
    throw new UsageError(`migrate needs one of: ${transferNames().join(", ")}`);
  const { from, to, progress } = options;
  if (from === undefined) throw new UsageError("migrate needs --from with the store's file");
  if (to === undefined)
    throw new UsageError("migrate needs --to with the database's URL, or DATABASE_URL in the environment");
  const engine = databaseEngine(to);
  if (!engine) throw new UsageError(`migrate: --to must begin with ${databaseProtocols().join(" or ")}//`);
  if (!existsSync(from)) throw new UsageError(`migrate: there is no file ${from}`);
  const source = realpathSync(from);
  await refuseRunningServer(source);
  refuseFaultyStore(source);
  const [reader, writer] = [storeEngine().openReader(source), engine.openWriter(to)];
  try {
    const confirm = () => refuseRunningServer(source);
    const tables = await transferRows({ source, from: reader, to: writer, confirm }, createReport(progress));
    return printTransferred(source, tables);
  } catch (fault) {
    if (fault instanceof UsageError) throw fault;
    throw new UsageError(`migrate: ${explainFault(fault, engine.explainFault(fault))}`);
  } finally {
    await Promise.allSettled([reader.close(), writer.close()]);
  }
};

const refuseRunningServer = async (file: string): Promise<void> => {
  const [running] = await askServers(dirname(file), "/ping");
  if (running !== undefined)
    throw new UsageError(
      `migrate: a server runs on ${dirname(file)} (process ${running.pid}), and what it writes would be missing. Stop it first.`,
    );
};

const refuseFaultyStore = (file: string): void => {
  const [fault] = storeEngine().inspect(file).faults;
  if (fault !== undefined) throw new UsageError(`migrate: ${fault}`);
};

/** What is no refusal may be over at the next try. */
const explainFault = (fault: unknown, explained: string): string =>
  fault instanceof TransferRefusedError
    ? fault.message
    : `${explained} Run the same command again: it goes on where it was.`;

const progressMs = 1000;

/** About once a second, and at a table's end. */
const createReport = (progress: MigrateOptions["progress"]): Parameters<typeof transferRows>[1] => {
  let last = 0;
  return (work, table, { done, all }) => {
    if (done < all && performance.now() - last < progressMs) return;
    last = performance.now();
    const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
    progress(`${table}: ${percent} % ${work} (${done} of ${all} rows)`);
  };
};

const printTransferred = (source: string, tables: readonly TransferredTable[]): Printed => {
  const lines = tables.map(({ table, rows, checksum }) => `${table}: ${rows} rows, checksum ${checksum}`);
  return {
    text: [
      ...lines,
      `Every row of ${source} is in the database. Start servers with DATABASE_URL set to it, and with the same secret: TELPROOF_SECRET, or the secret file's content in it.`,
    ].join("\n"),
    json: { source, tables },
  };
};
