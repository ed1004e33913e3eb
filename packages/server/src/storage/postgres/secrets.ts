// The fingerprints of the secrets that a store's content is sealed with.
import type { RecordedSecrets } from "../engine.ts";
import type { Database } from "./database.ts";

/** Reads and writes the fingerprints. */
export const createRecordedSecrets = (database: Database): RecordedSecrets => ({
  all: async () => {
    const rows = await database.rows<{ fingerprint: string }>(
      "SELECT fingerprint FROM secrets ORDER BY recorded_at DESC, fingerprint",
    );
    return rows.map(({ fingerprint }) => fingerprint);
  },
  recordedAt: async (fingerprint) => {
    const [row] = await database.rows<{ at: number }>(
      "SELECT recorded_at AS at FROM secrets WHERE fingerprint = $1",
      [fingerprint],
    );
    return row?.at;
  },
  recordFirst: (fingerprint, now) =>
    recordAlone(database, {
      statement: "INSERT INTO secrets SELECT $1::text, $2::bigint WHERE NOT EXISTS (SELECT 1 FROM secrets)",
      values: [fingerprint, now],
    }),
  record: (fingerprint, now) =>
    recordAlone(database, {
      statement: `INSERT INTO secrets VALUES ($1, (SELECT greatest($2, coalesce(max(recorded_at) + 1, 0)) FROM secrets))
        ON CONFLICT DO NOTHING`,
      values: [fingerprint, now],
    }),
  keepOnly: async (fingerprint) =>
    void (await database.change("DELETE FROM secrets WHERE fingerprint <> $1", [fingerprint])),
});

/** Servers that start together record one after another: the first one is the store's, the last one the newest. */
const recordAlone = (
  database: Database,
  { statement, values }: { readonly statement: string; readonly values: readonly unknown[] },
): Promise<void> =>
  database.transact(async (session) => {
    await session.change("LOCK TABLE secrets IN SHARE ROW EXCLUSIVE MODE");
    await session.change(statement, values);
  });
