// Finds out whether another store is being copied into a database.
import type { Session } from "./database.ts";

/** A table that exists until such a copy is whole. */
export const transferTable = "telproof_transfer";

/** Throws when another store is being copied: a server would see a part of it. */
export const refuseUnfinishedTransfer = async (session: Session): Promise<void> => {
  const source = await findUnfinishedTransfer(session);
  if (source !== undefined)
    throw new Error(`The copy of ${source} into the database is not finished. Run telproof migrate again.`);
};

/** The store that is copied; undefined when none is. */
export const findUnfinishedTransfer = async (session: Session): Promise<string | undefined> => {
  const [found] = await session.rows<{ name: string | null }>("SELECT to_regclass($1) AS name", [
    transferTable,
  ]);
  if (!found?.name) return undefined;
  const [row] = await session.rows<{ source: string }>(`SELECT source FROM ${transferTable} LIMIT 1`);
  return row?.source;
};
