// The fingerprints of the secrets that a store's content is sealed with. A store that has none has not been opened yet.
import type { Sqlite } from "./sqlite.ts";

/** The recorded fingerprints, the newest first: with that one new content is sealed. */
export const recordedSecrets = (database: Pick<Sqlite, "prepare">): readonly string[] =>
  database
    .prepare<[], { readonly fingerprint: string }>(
      "SELECT fingerprint FROM secrets ORDER BY recorded_at DESC, fingerprint",
    )
    .all()
    .map(({ fingerprint }) => fingerprint);

/** When a fingerprint was recorded, in Unix milliseconds; undefined when it was not. */
export const recordedAt = (database: Sqlite, fingerprint: string): number | undefined =>
  database
    .prepare<[string], number>("SELECT recorded_at FROM secrets WHERE fingerprint = ?")
    .pluck()
    .get(fingerprint);

/** Forgets every fingerprint but this one. */
export const keepOnlySecret = (database: Sqlite, fingerprint: string): void =>
  void database.prepare("DELETE FROM secrets WHERE fingerprint <> ?").run(fingerprint);

/** Records a fingerprint, as newer than all others whatever their clock said; one that is known keeps its place. */
export const recordSecret = (database: Sqlite, fingerprint: string, now: number): void =>
  void database
    .prepare(
      `INSERT INTO secrets VALUES (?, (SELECT max(?, coalesce(max(recorded_at) + 1, 0)) FROM secrets))
       ON CONFLICT DO NOTHING`,
    )
    .run(fingerprint, now);
