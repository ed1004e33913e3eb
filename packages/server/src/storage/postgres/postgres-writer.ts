// Fills a PostgreSQL database with the rows of another store. What was written is recorded in the same transaction, in a table
// that exists until the copy is whole; no server opens a database that has it.
import {
  contentTables,
  type RowBatch,
  type RowWriter,
  type TableName,
  TransferRefusedError,
  type TransferredTable,
  tableNames,
} from "../transfer.ts";
import { type Database, openDatabase, type Session } from "./database.ts";
import { findFinishedTransfer, recordFinishedTransfer } from "./finished-transfer.ts";
import { rowsValue } from "./insert-rows.ts";
import { migrateDatabase } from "./migrate.ts";
import { toStorable } from "./storable-text.ts";
import { findUnfinishedTransfer, transferTable } from "./unfinished-transfer.ts";

const rowsABatch = 1000;

/** By what rows are read back: the primary keys. */
const keys: Readonly<Record<TableName, readonly string[]>> = {
  apps: ["app_key"],
  secrets: ["fingerprint"],
  access_rules: ["value"],
  app_days: ["app_key"],
  refusals: ["app_key", "day", "reason", "country", "prefix"],
  phones: ["phone", "app_key"],
  verifications: ["row"],
  events: ["number"],
  requests: ["app_key", "key"],
  redemptions: ["jti"],
  inbox: ["number"],
  webhook_requests: ["id"],
  deliveries: ["id"],
};

/** Columns that PostgreSQL counts on by itself, from the highest number that was copied. */
const counters = { verifications: "row", events: "number", inbox: "number" } as const;

/** Connects to the database of a URL. */
export const openPostgresWriter = (url: string): RowWriter => {
  const database = openDatabase(url);
  return {
    begin: (source) => begin(database, source),
    progress: async (table) => {
      const [row] = await database.rows<{ position: string | null }>(
        `SELECT position FROM ${transferTable} WHERE table_name = $1`,
        [table],
      );
      return { position: row?.position ?? undefined, rows: await countRows(database, table) };
    },
    count: (table) => countRows(database, table),
    read: (table, position) => readBatch(database, table, position),
    write: (table, batch, after) =>
      database.transact(async (session) => {
        await recordPosition(session, { table, position: batch.position, after });
        await insertBatch(session, table, batch);
      }, "upkeep"),
    asKept: (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, typeof cell === "string" ? toStorable(cell) : cell]),
      ),
    finish: (source, tables) => database.transact((session) => finish(session, source, tables), "upkeep"),
    close: () => database.close(),
  };
};

const begin = async (database: Database, source: string): ReturnType<RowWriter["begin"]> => {
  await migrateDatabase(database);
  return database.transact(async (session) => {
    const begun = await findUnfinishedTransfer(session);
    if (begun === source) return undefined;
    if (begun !== undefined)
      throw new TransferRefusedError(`The database has an unfinished copy of another store, ${begun}.`);
    const finished = await findFinishedTransfer(session, source);
    if (finished) return finished;
    await refuseContent(session);
    await session.change(
      `CREATE TABLE ${transferTable} (table_name text COLLATE "C" PRIMARY KEY, source text NOT NULL, position text)`,
    );
    await session.change(`INSERT INTO ${transferTable} SELECT unnest($1::text[]), $2`, [tableNames, source]);
    return undefined;
  }, "upkeep");
};

const refuseContent = async (session: Session): Promise<void> => {
  for (const table of tableNames) {
    const [row] = await session.rows(`SELECT 1 FROM ${table} LIMIT 1`);
    if (row) throw new TransferRefusedError(`The database is not empty: there are ${table} in it.`);
  }
};

const countRows = async (session: Session, table: TableName): Promise<number> => {
  const [row] = await session.rows<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
  return row?.count ?? 0;
};

const readBatch = async (
  session: Session,
  table: TableName,
  position: string | undefined,
): Promise<RowBatch> => {
  const key = keys[table];
  const after = position === undefined ? [] : (JSON.parse(position) as readonly unknown[]);
  const where = after.length === 0 ? "" : `WHERE (${key}) > (${key.map((_, index) => `$${index + 1}`)})`;
  const rows = await session.rows<RowBatch["rows"][number]>(
    `SELECT ${contentTables[table]} FROM ${table} ${where} ORDER BY ${key} LIMIT ${rowsABatch}`,
    after,
  );
  const last = rows.at(-1);
  return { rows, position: last ? JSON.stringify(key.map((column) => last[column])) : (position ?? "") };
};

const recordPosition = async (
  session: Session,
  { table, position, after }: { table: TableName; position: string; after: string | undefined },
): Promise<void> => {
  const moved = await session.change(
    `UPDATE ${transferTable} SET position = $1 WHERE table_name = $2 AND position IS NOT DISTINCT FROM $3`,
    [position, table, after ?? null],
  );
  if (moved !== 1) throw new TransferRefusedError("Another run fills this database at the same time.");
};

const insertBatch = async (session: Session, table: TableName, { rows }: RowBatch): Promise<void> => {
  const columns = contentTables[table].join(", ");
  await session.change(
    `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [rowsValue(rows)],
  );
};

const finish = async (
  session: Session,
  source: string,
  tables: readonly TransferredTable[],
): Promise<void> => {
  for (const [table, column] of Object.entries(counters))
    await session.rows(
      `SELECT setval(pg_get_serial_sequence('${table}', '${column}'), max(${column})) FROM ${table} HAVING count(*) > 0`,
    );
  await session.change(`DROP TABLE ${transferTable}`);
  await recordFinishedTransfer(session, source, tables);
  await session.change(`ANALYZE ${tableNames}`);
};
