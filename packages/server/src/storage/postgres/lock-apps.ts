// The lock that every change of an app's verifications, numbers and counts takes first. Apps are locked in one order, before any
// row, so that no two changes wait for each other. An app that does not exist can be locked too.
import type { Session } from "./database.ts";

/** Waits until no other transaction holds one of these apps, and keeps them until this one ends. */
export const lockApps = async (session: Session, appKeys: readonly string[]): Promise<void> => {
  if (appKeys.length === 0) return;
  await session.rows(
    `SELECT pg_advisory_xact_lock(lock) FROM (
       SELECT DISTINCT hashtextextended(app_key, 0) AS lock FROM unnest($1::text[]) AS wanted (app_key) ORDER BY lock
     ) AS locks`,
    [appKeys],
  );
};
