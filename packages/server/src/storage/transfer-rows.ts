// Moves a store's rows from one engine to another, in steps of which each is repeatable: what was killed goes on where it was.
import { createHash } from "node:crypto";
import {
  contentTables,
  type Row,
  type RowReader,
  type RowSource,
  type RowWriter,
  type TableName,
  TransferRefusedError,
  type TransferredTable,
  tableNames,
} from "./transfer.ts";

/** Told again and again how far it is. */
export type ReportProgress = (
  work: "copied" | "verified",
  table: TableName,
  counts: { readonly done: number; readonly all: number },
) => void;

/**
 * Copies every table, then reads both stores and compares them; only then, and if `confirm` does not throw, the target is opened
 * to servers. Throws a `TransferRefusedError` when the target is another store, or differs in the end.
 */
export const transferRows = async (
  { source, from, to, confirm = async () => undefined }: RowTransfer,
  report: ReportProgress,
): Promise<readonly TransferredTable[]> => {
  const finished = await to.begin(source);
  if (finished) return confirmFinished({ from, to, finished }, report);
  for (const table of tableNames) await copyTable({ from, to, table }, report);
  const tables: TransferredTable[] = [];
  for (const table of tableNames) tables.push(await compareTable({ from, to, table }, report));
  await confirm();
  if (await from.hasChanged())
    throw new TransferRefusedError(
      "The source was written to while it was copied. Stop what writes to it, and begin again with an empty database.",
    );
  await to.finish(source, tables);
  return tables;
};

/** An earlier run may not have learned that it had finished. Servers may have used the copy since, so the source alone is compared. */
const confirmFinished = async (
  {
    from,
    to,
    finished,
  }: Pick<RowTransfer, "from" | "to"> & { readonly finished: readonly TransferredTable[] },
  report: ReportProgress,
): Promise<readonly TransferredTable[]> => {
  for (const { table, rows, checksum } of finished) {
    const all = await from.count(table);
    const read = await summarize(from, { table, asKept: to.asKept }, (done) =>
      report("verified", table, { done, all }),
    );
    if (read.rows !== rows || read.checksum !== checksum)
      throw new TransferRefusedError(
        "The database is not empty: an earlier copy was finished, and the source has changed since.",
      );
  }
  return finished;
};

/** What to copy where. */
export interface RowTransfer {
  /** Names the source in the target until the copy is whole. */
  readonly source: string;
  readonly from: RowSource;
  readonly to: RowWriter;
  /** Throws when the source is not what it was. */
  readonly confirm?: () => Promise<void>;
}

interface Transfer {
  readonly from: RowReader;
  readonly to: RowWriter;
  readonly table: TableName;
}

const copyTable = async ({ from, to, table }: Transfer, report: ReportProgress): Promise<void> => {
  const all = await from.count(table);
  let { position, rows: done } = await to.progress(table);
  report("copied", table, { done, all });
  for (;;) {
    const batch = await from.read(table, position);
    if (batch.rows.length === 0) return;
    await to.write(table, batch, position);
    position = batch.position;
    done += batch.rows.length;
    report("copied", table, { done, all });
  }
};

const compareTable = async (
  { from, to, table }: Transfer,
  report: ReportProgress,
): Promise<TransferredTable> => {
  const all = (await from.count(table)) * 2;
  const kept = { table, asKept: to.asKept };
  const read = await summarize(from, kept, (done) => report("verified", table, { done, all }));
  const written = await summarize(to, kept, (done) =>
    report("verified", table, { done: read.rows + done, all }),
  );
  if (read.rows === written.rows && read.checksum === written.checksum) return { table, ...read };
  throw new TransferRefusedError(
    `${table} differs: ${read.rows} rows with checksum ${read.checksum} were read, ${written.rows} with ${written.checksum} written. The source has changed since the copy began. Begin again with an empty database.`,
  );
};

const summarize = async (
  reader: RowReader,
  { table, asKept }: { readonly table: TableName; readonly asKept: RowWriter["asKept"] },
  report: (done: number) => void,
) => {
  let rows = 0;
  let sum = 0n;
  let position: string | undefined;
  for (;;) {
    const batch = await reader.read(table, position);
    if (batch.rows.length === 0) break;
    for (const row of batch.rows) sum += hashRow(table, asKept(row));
    rows += batch.rows.length;
    position = batch.position;
    report(rows);
  }
  return { rows, checksum: BigInt.asUintN(128, sum).toString(16).padStart(32, "0") };
};

/** 128 bits. Their sum does not depend on the rows' order, which each engine chooses. */
const hashRow = (table: TableName, row: Row): bigint => {
  const cells = contentTables[table].map((column) => row[column]);
  const digest = createHash("sha256").update(JSON.stringify(cells)).digest("hex");
  return BigInt(`0x${digest.slice(0, 32)}`);
};
