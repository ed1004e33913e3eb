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
  record: (fingerprint, now) =>
    database.transact(async (session) => {
      // Servers that start together record one after another: the last one is the newest.
      await session.change("LOCK TABLE secrets IN SHARE ROW EXCLUSIVE MODE");
      await session.change(
        `INSERT INTO secrets VALUES ($1, (SELECT greatest($2, coalesce(max(recorded_at) + 1, 0)) FROM secrets))
         ON CONFLICT DO NOTHING`,
        [fingerprint, now],
      );
    }),
  keepOnly: async (fingerprint) =>
    void (await database.change("DELETE FROM secrets WHERE fingerprint <> $1", [fingerprint])),
});
