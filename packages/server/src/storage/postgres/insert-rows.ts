// Writes many rows with one statement.
import type { Transaction } from "./database.ts";
import { toStorable } from "./storable-text.ts";

/** As JSON writes what PostgreSQL refuses: NUL and halves of surrogate pairs. Escaped text within a text may look like it. */
const refused = /\\u(?:0000|d[89a-f])/i;

/** Rows as one value: an array of objects whose names are the table's columns. */
export const rowsValue = (rows: readonly object[]): string => {
  const text = JSON.stringify(rows);
  return refused.test(text)
    ? JSON.stringify(rows, (_, value) => (typeof value === "string" ? toStorable(value) : value))
    : text;
};

/** Inserts rows into a table in their order; `conflict` says what happens to one that is there already. */
export const insertRows = (
  session: Transaction,
  {
    table,
    columns,
    conflict = "",
  }: { readonly table: string; readonly columns: string; readonly conflict?: string },
  rows: readonly object[],
): void => {
  if (rows.length === 0) return;
  session.changeLater(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1) ${conflict}`,
    [rowsValue(rows)],
  );
};
