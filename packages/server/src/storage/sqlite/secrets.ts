// The fingerprints of the secrets that a store's content is sealed with. A store that has none has not been opened yet.
import type { Sqlite } from "./database.ts";

/** The recorded fingerprints, the newest first: with that one new content is sealed. */
export const recordedSecrets = (database: Pick<Sqlite, "prepare">): readonly string[] =>
  database
    .prepare<[], { readonly fingerprint: string }>(
      "SELECT fingerprint FROM secrets ORDER BY recorded_at DESC, fingerprint",
    )
    .all()
    .map(({ fingerprint }) => fingerprint);

/** Records a fingerprint; one that is known keeps its place. */
export const recordSecret = (database: Sqlite, fingerprint: string, now: number): void =>
  void database.prepare("INSERT INTO secrets VALUES (?, ?) ON CONFLICT DO NOTHING").run(fingerprint, now);
