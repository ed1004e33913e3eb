// Removes rows that ended long ago, in small batches. A row that somebody is at work on is left for the next time.
import type { PurgeOrder } from "../../service/maintenance-store.ts";
import { removeOldKeys } from "./apps.ts";
import type { Database } from "./database.ts";
import { bucketsKeptFor } from "./requester-buckets.ts";

const verifications = `
  WITH ended AS (
    SELECT row FROM verifications WHERE ended_at < $1 ORDER BY ended_at, row LIMIT $2 FOR UPDATE SKIP LOCKED
  ), old_events AS (
    DELETE FROM events WHERE verification IN (SELECT row FROM ended) RETURNING 1
  ), old AS (
    DELETE FROM verifications WHERE row IN (SELECT row FROM ended) RETURNING 1
  )
  SELECT (SELECT count(*) FROM old_events) + (SELECT count(*) FROM old) AS removed`;

const removalOf = (table: string, condition: string): string =>
  `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
     SELECT ctid FROM ${table} WHERE ${condition} LIMIT $2 FOR UPDATE SKIP LOCKED))`;

const removals = [
  removalOf("deliveries", "leased_until IS NULL AND created_at < $1"),
  removalOf("webhook_requests", "created_at < $1"),
  removalOf("inbox", "created_at < $1"),
  removalOf("requests", "created_at < $1"),
  removalOf("redemptions", "redeemed_at < $1"),
];

/** Much in few transactions: requests do not wait for them. */
export const purgeBatch = 500;

/** Removes at most `limit` rows of each kind that ended before `before`, and expired secret keys; returns how many rows went. */
export const purgeDatabase = async (
  database: Database,
  { now, before, refusalsBefore, limit }: PurgeOrder,
): Promise<number> => {
  await removeOldKeys(database, now);
  await database.change(removalOf("refusals", "day < $1"), [refusalsBefore, limit]);
  await database.change(removalOf("requester_buckets", "at < $1"), [now - bucketsKeptFor, limit]);
  let removed = await database.change(removalOf("phones", "forget_at < $1"), [now, limit]);
  const [ended] = await database.rows<{ removed: number }>(verifications, [before, limit]);
  removed += ended?.removed ?? 0;
  for (const removal of removals) removed += await database.change(removal, [before, limit]);
  return removed;
};
