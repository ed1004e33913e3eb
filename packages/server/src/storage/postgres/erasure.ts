// Erasing, and what there would be to erase: a person's number with everything attached to it, or a whole app. In small steps, each
// of which locks one app for a moment: what it removes is found by an index, or was looked for before.
import type { AppContent } from "../../service/app-store.ts";
import type { Database, Session } from "./database.ts";
import { lockApps } from "./lock-apps.ts";

/** Verifications of a number that go in one step. */
const stepSize = 200;
/** Rows of all apps that are looked through in one step. */
const chunkSize = 1000;

/** Erases a number of one app, or of all that know it; returns how many rows went. */
export const erasePhone = async (
  database: Database,
  phone: string,
  appKey: string | undefined,
): Promise<number> => {
  let rows = 0;
  for (const key of appKey === undefined ? await appsThatKnow(database, phone) : [appKey])
    for (let gone = -1; gone !== 0; rows += gone) gone = await eraseSome(database, key, phone);
  return rows;
};

const appsThatKnow = async (session: Session, phone: string): Promise<readonly string[]> => {
  const rows = await session.rows<{ appKey: string }>(
    `SELECT app_key AS "appKey" FROM verifications WHERE phone = $1
     UNION SELECT app_key FROM phones WHERE phone = $1
     UNION SELECT app_key FROM deliveries WHERE phone = $1
     UNION SELECT app_key FROM apps WHERE EXISTS
       (SELECT 1 FROM inbox WHERE inbox.app_key = apps.app_key AND inbox.phone = $1)`,
    [phone],
  );
  return rows.map((row) => row.appKey);
};

const ofNumber = [
  // After a change of number, older webhook requests and deliveries still contain the former one.
  `DELETE FROM webhook_requests WHERE data::json ->> 'phone' = $1 AND verification_id IN
     (SELECT verification_id FROM deliveries WHERE phone = $1 AND app_key = $2)`,
  "DELETE FROM deliveries WHERE phone = $1 AND app_key = $2",
  "DELETE FROM phones WHERE phone = $1 AND app_key = $2",
  "DELETE FROM inbox WHERE phone = $1 AND app_key = $2",
];

const eraseSome = (database: Database, appKey: string, phone: string): Promise<number> =>
  database.transact(async (session) => {
    await lockApps(session, [appKey]);
    const found = await session.rows<{ id: string }>(
      `SELECT id FROM verifications WHERE phone = $1 AND app_key = $2 LIMIT ${stepSize}`,
      [phone, appKey],
    );
    let rows = await eraseVerifications(
      session,
      found.map(({ id }) => id),
    );
    for (const statement of ofNumber) rows += await session.change(statement, [phone, appKey]);
    return rows;
  });

const ofVerifications = [
  // Before the verifications, by which they are found.
  "DELETE FROM events WHERE verification IN (SELECT row FROM verifications WHERE id = ANY($1))",
  "DELETE FROM requests WHERE verification_id = ANY($1)",
  "DELETE FROM webhook_requests WHERE verification_id = ANY($1)",
  // Ids of deliveries begin with the verification's, so the primary key finds them; the sign after "-" ends the range.
  `DELETE FROM deliveries USING unnest($1::text[]) AS gone (name)
   WHERE id >= (gone.name || '-') COLLATE "C" AND id < (gone.name || '.') COLLATE "C"`,
  "DELETE FROM verifications WHERE id = ANY($1)",
];

/** Verifications with everything attached to them. */
const eraseVerifications = async (session: Session, ids: readonly string[]): Promise<number> => {
  let rows = 0;
  if (ids.length > 0) for (const statement of ofVerifications) rows += await session.change(statement, [ids]);
  return rows;
};

/** What has no index by app: the column that finds a row, and how rows are erased by it. */
const scanned = {
  verifications: { key: "id", erase: eraseVerifications },
  deliveries: { key: "id" },
  webhook_requests: { key: "id" },
  phones: { key: "phone" },
} as const;

const byApp = ["requests", "inbox", "app_days", "refusals", "apps"];

/**
 * Erases an app with everything that was kept for it. The app itself goes when most of the rest has gone, so that little is left if
 * this is broken off; nothing is added to an app that is not there, so the second look finds the last of it.
 */
export const eraseApp = async (database: Database, appKey: string): Promise<void> => {
  await eraseScanned(database, appKey);
  await database.transact(async (session) => {
    await lockApps(session, [appKey]);
    for (const table of byApp) await session.change(`DELETE FROM ${table} WHERE app_key = $1`, [appKey]);
  });
  await eraseScanned(database, appKey);
};

const eraseScanned = async (database: Database, appKey: string): Promise<void> => {
  for (const [table, { key, ...its }] of Object.entries(scanned)) {
    const erase = "erase" in its ? its.erase : eraseKeys(table, key, appKey);
    let after: Position | undefined = ["", ""];
    while (after) after = await eraseNextChunk(database, { table, key, appKey, after, erase });
  }
};

/** The key and the app of the last row that was looked at. */
type Position = readonly [string, string];

interface Chunk {
  readonly table: string;
  readonly key: string;
  readonly appKey: string;
  readonly after: Position;
  readonly erase: (session: Session, keys: readonly string[]) => Promise<number>;
}

const eraseKeys =
  (table: string, key: string, appKey: string): Chunk["erase"] =>
  (session, keys) =>
    session.change(`DELETE FROM ${table} WHERE ${key} = ANY($1) AND app_key = $2`, [keys, appKey]);

/** Looks through the next rows of all apps, without a lock; returns the last of them. */
const eraseNextChunk = async (
  database: Database,
  { table, key, appKey, after, erase }: Chunk,
): Promise<Position | undefined> => {
  const [chunk] = await database.rows<{ last: Position | null; keys: readonly string[] | null }>(
    `WITH chunk AS MATERIALIZED (
       SELECT ${key} AS key, app_key FROM ${table} WHERE (${key}, app_key) > ($1, $2)
       ORDER BY ${key}, app_key LIMIT ${chunkSize}
     )
     SELECT (SELECT ARRAY[key, app_key] FROM chunk ORDER BY key DESC, app_key DESC LIMIT 1) AS last,
       (SELECT array_agg(key) FROM chunk WHERE app_key = $3) AS keys`,
    [...after, appKey],
  );
  const keys = chunk?.keys;
  if (keys)
    await database.transact(async (session) => {
      await lockApps(session, [appKey]);
      await erase(session, keys);
    });
  return chunk?.last ?? undefined;
};

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
