// Writes many rows with one statement.
import type { Session } from "./database.ts";
import { toStorable } from "./storable-text.ts";

/** Rows as one value: an array of objects whose names are the table's columns. */
export const rowsValue = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value) => (typeof value === "string" ? toStorable(value) : value));

/** Inserts rows into a table in their order; `conflict` says what happens to one that is there already. */
export const insertRows = async (
  session: Session,
  {
    table,
    columns,
    conflict = "",
  }: { readonly table: string; readonly columns: string; readonly conflict?: string },
  rows: readonly object[],
): Promise<void> => {
  if (rows.length === 0) return;
  await session.change(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1) ${conflict}`,
    [rowsValue(rows)],
  );
};
