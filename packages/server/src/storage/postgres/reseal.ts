// Seals a store's content with the current secret, in small batches, also while servers write to it.
import type { App } from "../../service/app.ts";
import type { Resealer } from "../engine.ts";
import { resealGuess, resealProgress } from "../reseal-row.ts";
import type { Database, Session } from "./database.ts";
import { rowsValue } from "./insert-rows.ts";

const batch = 500;

/** A sealed value with the row that has it, and what it is bound to. */
interface SealedRow {
  readonly number: number;
  readonly id: string;
  readonly sealed: string;
}

/** Where sealed values are: rows after a number, locked until they are written; and how one is sealed anew. */
interface Source {
  readonly select: string;
  readonly update: string;
  readonly reseal: (row: SealedRow, resealer: Resealer) => string;
}

const updateOf = (table: string, column: string, key: string): string =>
  `UPDATE ${table} AS it SET ${column} = now.sealed
   FROM json_to_recordset($1) AS now (number bigint, sealed text) WHERE it.${key} = now.number`;

const sources: readonly Source[] = [
  {
    select: `SELECT row AS number, id, progress AS sealed FROM verifications WHERE row > $1 ORDER BY row LIMIT $2 FOR NO KEY UPDATE`,
    update: updateOf("verifications", "progress", "row"),
    reseal: ({ id, sealed }, resealer) => resealProgress(id, sealed, resealer),
  },
  {
    select: `SELECT number, id, data AS sealed FROM events JOIN verifications ON row = verification
      WHERE number > $1 AND kind = 'guessed' AND data::json ->> 'entered' IS NOT NULL
      ORDER BY number LIMIT $2 FOR NO KEY UPDATE OF events`,
    update: updateOf("events", "data", "number"),
    reseal: ({ id, sealed }, resealer) => resealGuess(id, sealed, resealer),
  },
  {
    select: `SELECT number, id, sealed FROM inbox WHERE number > $1 ORDER BY number LIMIT $2 FOR NO KEY UPDATE`,
    update: updateOf("inbox", "sealed", "number"),
    reseal: ({ id, sealed }, { text }) => text(id, sealed),
  },
];

/** Seals every app, verification, recorded request and inbox message again. Returns the number of rows. */
export const resealDatabase = async (database: Database, resealer: Resealer): Promise<number> => {
  let count = await database.transact((session) => resealApps(session, resealer), "upkeep");
  count += await database.transact((session) => resealRequests(session, resealer), "upkeep");
  for (const source of sources) count += await resealRows(database, source, resealer);
  return count;
};

/** Rows in the order of their numbers, one transaction per batch. Rows added meanwhile have the current secret already. */
const resealRows = async (
  database: Database,
  { select, update, reseal }: Source,
  resealer: Resealer,
): Promise<number> => {
  const resealAfter = (after: number) =>
    database.transact(async (session) => {
      const rows = await session.rows<SealedRow>(select, [after, batch]);
      const resealed = rows.map((row) => ({ number: row.number, sealed: reseal(row, resealer) }));
      await session.change(update, [rowsValue(resealed)]);
      return rows;
    }, "upkeep");
  let count = 0;
  for (let rows = await resealAfter(0); rows.length > 0; rows = await resealAfter(rows.at(-1)?.number ?? 0))
    count += rows.length;
  return count;
};

const resealApps = async (session: Session, { app: reseal }: Resealer): Promise<number> => {
  const rows = await session.rows<{ data: string }>(
    "SELECT data FROM apps ORDER BY app_key FOR NO KEY UPDATE",
  );
  for (const app of rows.map(({ data }) => reseal(JSON.parse(data) as App)))
    await session.change("UPDATE apps SET data = $2 WHERE app_key = $1", [app.appKey, JSON.stringify(app)]);
  return rows.length;
};

const resealRequests = async (session: Session, { text }: Resealer): Promise<number> => {
  const rows = await session.rows<{ appKey: string; key: string; sealed: string }>(
    `SELECT app_key AS "appKey", key, sealed_token AS sealed FROM requests ORDER BY app_key, key FOR NO KEY UPDATE`,
  );
  const resealed = rows.map(({ appKey, key, sealed }) => ({
    app_key: appKey,
    key,
    sealed: text(key, sealed),
  }));
  await session.change(
    `UPDATE requests AS it SET sealed_token = now.sealed
     FROM json_to_recordset($1) AS now (app_key text, key text, sealed text)
     WHERE it.app_key = now.app_key AND it.key = now.key`,
    [rowsValue(resealed)],
  );
  return rows.length;
};
