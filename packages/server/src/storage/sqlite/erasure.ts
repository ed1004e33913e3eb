// Erasing, and what there would be to erase: a person's number with everything attached to it, or a whole app. Each in one transaction.
import type { AppContent } from "../../service/app-store.ts";
import type { Sqlite } from "./sqlite.ts";

/** Statements that erase; each returns how many rows went. */
export const createErasure = (database: Sqlite) => {
  const ofPhone = [
    // Before the verifications, by which they are found.
    "DELETE FROM requests WHERE verification_id IN (SELECT id FROM verifications WHERE phone = :phone) AND (:appKey IS NULL OR app_key = :appKey)",
    "DELETE FROM events WHERE verification IN (SELECT row FROM verifications WHERE phone = :phone AND (:appKey IS NULL OR app_key = :appKey))",
    // After a change of number, older requests still contain the former one.
    "DELETE FROM webhook_requests WHERE (verification_id IN (SELECT id FROM verifications WHERE phone = :phone) OR data ->> '$.phone' = :phone) AND (:appKey IS NULL OR app_key = :appKey)",
    // After a change of number, some went to another one, and older ones to this.
    "DELETE FROM deliveries WHERE (verification_id IN (SELECT id FROM verifications WHERE phone = :phone) OR phone = :phone) AND (:appKey IS NULL OR app_key = :appKey)",
    "DELETE FROM verifications WHERE phone = :phone AND (:appKey IS NULL OR app_key = :appKey)",
    "DELETE FROM phones WHERE phone = :phone AND (:appKey IS NULL OR app_key = :appKey)",
    "DELETE FROM inbox WHERE phone = :phone AND (:appKey IS NULL OR app_key = :appKey)",
  ].map((sql) => database.prepare<{ phone: string; appKey: string | null }>(sql));
  const events = database.prepare<[string]>(
    "DELETE FROM events WHERE verification IN (SELECT row FROM verifications WHERE app_key = ?)",
  );
  const ofApp = [
    "requests",
    "webhook_requests",
    "deliveries",
    "verifications",
    "phones",
    "inbox",
    "app_days",
    "refusals",
    "apps",
  ].map((table) => database.prepare<[string]>(`DELETE FROM ${table} WHERE app_key = ?`));
  const content = database.prepare<[string, string, string], AppContent>(`
    SELECT (SELECT count(*) FROM verifications WHERE app_key = ?) AS verifications,
      (SELECT count(*) FROM verifications WHERE app_key = ? AND state = 'pending') AS running,
      (SELECT count(*) FROM phones WHERE app_key = ?) AS numbers`);
  return {
    appContent: (appKey: string): AppContent =>
      content.get(appKey, appKey, appKey) ?? { verifications: 0, running: 0, numbers: 0 },
    phone: (phone: string, appKey: string | undefined): number =>
      ofPhone.reduce((rows, it) => rows + it.run({ phone, appKey: appKey ?? null }).changes, 0),
    app: (appKey: string): void => {
      for (const statement of [events, ...ofApp]) statement.run(appKey);
    },
  };
};
