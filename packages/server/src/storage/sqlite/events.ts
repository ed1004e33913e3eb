// The event log: every event of every verification, appended with the change that caused it, never changed.
import type { VerificationEvent } from "../../core/verification/event.ts";
import type { Sqlite } from "./sqlite.ts";

interface EventRow {
  readonly at: number;
  readonly kind: string;
  readonly data: string;
}

/** Appends and reads events. */
export const createEvents = (database: Sqlite) => {
  const append = database.prepare(
    "INSERT INTO events (verification, at, kind, data) SELECT row, ?, ?, ? FROM verifications WHERE id = ?",
  );
  const ofVerification = database.prepare<[string], EventRow>(
    `SELECT at, kind, data FROM events
     WHERE verification = (SELECT row FROM verifications WHERE id = ?) ORDER BY number`,
  );
  return {
    append: (verificationId: string, events: readonly VerificationEvent[]): void => {
      for (const { at, kind, ...data } of events) append.run(at, kind, JSON.stringify(data), verificationId);
    },
    of: (verificationId: string): readonly VerificationEvent[] =>
      ofVerification
        .all(verificationId)
        .map(({ at, kind, data }) => ({ at, kind, ...JSON.parse(data) }) as VerificationEvent),
  };
};
