// What was copied from another store into a database: a run whose last answer was lost finds out by it that it has finished.
import type { TransferredTable } from "../transfer.ts";
import type { Session } from "./database.ts";

const table = "telproof_transferred";

/** Keeps what was copied from a source. */
export const recordFinishedTransfer = async (
  session: Session,
  source: string,
  tables: readonly TransferredTable[],
): Promise<void> => {
  await session.change(`CREATE TABLE ${table} (source text NOT NULL, tables text NOT NULL)`);
  await session.change(`INSERT INTO ${table} VALUES ($1, $2)`, [source, JSON.stringify(tables)]);
};

/** What was copied from this source; undefined when nothing was. */
export const findFinishedTransfer = async (
  session: Session,
  source: string,
): Promise<readonly TransferredTable[] | undefined> => {
  const [found] = await session.rows<{ name: string | null }>("SELECT to_regclass($1) AS name", [table]);
  if (!found?.name) return undefined;
  const [row] = await session.rows<{ tables: string }>(`SELECT tables FROM ${table} WHERE source = $1`, [
    source,
  ]);
  return row && (JSON.parse(row.tables) as readonly TransferredTable[]);
};
