// Builds indexes on tables that servers write to. A build that was broken off leaves an index that nothing uses: it is built again.
import type { Database } from "./database.ts";

/** By their names: table and columns, as `CREATE INDEX` has them after `ON`. */
export type Indexes = Readonly<Record<string, string>>;

/** What makes them where nobody writes. */
export const indexStatements = (indexes: Indexes): readonly string[] =>
  Object.entries(indexes).map(([name, on]) => `CREATE INDEX ${name} ON ${on}`);

/** Builds those that are missing, one after another, while the tables are used. It takes as long as it takes. */
export const buildIndexes = async (database: Database, indexes: Indexes): Promise<void> => {
  for (const [name, on] of Object.entries(indexes)) {
    const [unfinished] = await database.rows(
      "SELECT 1 FROM pg_index WHERE indexrelid = to_regclass($1) AND NOT indisvalid",
      [name],
    );
    if (unfinished) await database.build(`DROP INDEX CONCURRENTLY ${name}`);
    await database.build(`CREATE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${on}`);
  }
};
