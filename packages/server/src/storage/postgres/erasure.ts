// Erasing, and what there would be to erase: a person's number with everything attached to it, or a whole app. Each in one
// transaction, which nothing else of these apps is changed beside.
import type { AppContent } from "../../service/app-store.ts";
import type { Database, Session } from "./database.ts";
import { lockApps } from "./lock-apps.ts";

const ofPhone = [
  // Before the verifications, by which they are found.
  "DELETE FROM requests WHERE verification_id IN (SELECT id FROM verifications WHERE phone = $1) AND app_key = ANY($2)",
  "DELETE FROM events WHERE verification IN (SELECT row FROM verifications WHERE phone = $1 AND app_key = ANY($2))",
  // After a change of number, older requests still contain the former one.
  `DELETE FROM webhook_requests
   WHERE (verification_id IN (SELECT id FROM verifications WHERE phone = $1) OR data::json ->> 'phone' = $1) AND app_key = ANY($2)`,
  // After a change of number, some went to another one, and older ones to this. Before the inbox, which needs them.
  `DELETE FROM deliveries
   WHERE (verification_id IN (SELECT id FROM verifications WHERE phone = $1) OR phone = $1) AND app_key = ANY($2)`,
  "DELETE FROM verifications WHERE phone = $1 AND app_key = ANY($2)",
  "DELETE FROM phones WHERE phone = $1 AND app_key = ANY($2)",
  "DELETE FROM inbox WHERE phone = $1 AND app_key = ANY($2)",
];

const ofApp = [
  "DELETE FROM events WHERE verification IN (SELECT row FROM verifications WHERE app_key = $1)",
  ...[
    "requests",
    "webhook_requests",
    "deliveries",
    "verifications",
    "phones",
    "inbox",
    "app_days",
    "refusals",
    "apps",
  ].map((table) => `DELETE FROM ${table} WHERE app_key = $1`),
];

/** Erases a number of one app, or of all that know it; returns how many rows went. */
export const erasePhone = (database: Database, phone: string, appKey: string | undefined): Promise<number> =>
  database.transact(async (session) => {
    const appKeys = appKey === undefined ? await appsThatKnow(session, phone) : [appKey];
    await lockApps(session, appKeys);
    let rows = 0;
    for (const statement of ofPhone) rows += await session.change(statement, [phone, appKeys]);
    return rows;
  }, "upkeep");

const appsThatKnow = async (session: Session, phone: string): Promise<readonly string[]> => {
  const rows = await session.rows<{ appKey: string }>(
    `SELECT app_key AS "appKey" FROM verifications WHERE phone = $1
     UNION SELECT app_key FROM phones WHERE phone = $1
     UNION SELECT app_key FROM deliveries WHERE phone = $1
     UNION SELECT app_key FROM inbox WHERE phone = $1
     UNION SELECT app_key FROM webhook_requests WHERE data::json ->> 'phone' = $1`,
    [phone],
  );
  return rows.map((row) => row.appKey);
};

/** Erases an app with everything that was kept for it. */
export const eraseApp = (database: Database, appKey: string): Promise<void> =>
  database.transact(async (session) => {
    await lockApps(session, [appKey]);
    for (const statement of ofApp) await session.change(statement, [appKey]);
  }, "upkeep");

/** Counts what is kept for an app. */
export const countAppContent = async (session: Session, appKey: string): Promise<AppContent> => {
  const [content] = await session.rows<AppContent>(
    `SELECT (SELECT count(*) FROM verifications WHERE app_key = $1) AS verifications,
       (SELECT count(*) FROM verifications WHERE app_key = $1 AND state = 'pending') AS running,
       (SELECT count(*) FROM phones WHERE app_key = $1) AS numbers`,
    [appKey],
  );
  return content ?? { verifications: 0, running: 0, numbers: 0 };
};
