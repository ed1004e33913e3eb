// The fingerprints of the secrets that a store's content is sealed with.
import type { RecordedSecrets } from "../engine.ts";
import type { Sqlite } from "./sqlite.ts";

/** Reads and writes the fingerprints. */
export const createRecordedSecrets = (database: Sqlite): RecordedSecrets => {
  const all = database
    .prepare<[], string>("SELECT fingerprint FROM secrets ORDER BY recorded_at DESC, fingerprint")
    .pluck();
  const recordedAt = database
    .prepare<[string], number>("SELECT recorded_at FROM secrets WHERE fingerprint = ?")
    .pluck();
  const recordFirst = database.prepare(
    "INSERT INTO secrets SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM secrets)",
  );
  const record = database.prepare(
    `INSERT INTO secrets VALUES (?, (SELECT max(?, coalesce(max(recorded_at) + 1, 0)) FROM secrets))
     ON CONFLICT DO NOTHING`,
  );
  const keepOnly = database.prepare("DELETE FROM secrets WHERE fingerprint <> ?");
  return {
    all: async () => all.all(),
    recordedAt: async (fingerprint) => recordedAt.get(fingerprint),
    recordFirst: async (fingerprint, now) => void recordFirst.run(fingerprint, now),
    record: async (fingerprint, now) => void record.run(fingerprint, now),
    keepOnly: async (fingerprint) => void keepOnly.run(fingerprint),
  };
};
