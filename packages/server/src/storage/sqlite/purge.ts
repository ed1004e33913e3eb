// Removes rows that ended long ago, in small batches, so that requests do not wait.
import type { PurgeOrder } from "../../service/maintenance-store.ts";
import type { Sqlite } from "./sqlite.ts";

/** Takes about 5 ms, as long as which the process does nothing else. */
export const purgeBatch = 25;

/** Removes at most `limit` rows of each kind that ended before `before`, and expired secret keys; returns how many rows went. */
export const createPurge = (database: Sqlite) => {
  const removals = [
    // Before the verifications, by which they are found.
    "DELETE FROM events WHERE verification IN (SELECT row FROM verifications WHERE ended_at < ? ORDER BY ended_at, row LIMIT ?)",
    "DELETE FROM verifications WHERE row IN (SELECT row FROM verifications WHERE ended_at < ? ORDER BY ended_at, row LIMIT ?)",
    "DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE leased_until IS NULL AND created_at < ? LIMIT ?)",
    "DELETE FROM webhook_requests WHERE id IN (SELECT id FROM webhook_requests WHERE created_at < ? LIMIT ?)",
    "DELETE FROM inbox WHERE rowid IN (SELECT rowid FROM inbox WHERE created_at < ? LIMIT ?)",
    "DELETE FROM requests WHERE (app_key, key) IN (SELECT app_key, key FROM requests WHERE created_at < ? LIMIT ?)",
    "DELETE FROM redemptions WHERE jti IN (SELECT jti FROM redemptions WHERE redeemed_at < ? LIMIT ?)",
  ].map((sql) => database.prepare(sql));
  const phones = database.prepare(
    "DELETE FROM phones WHERE rowid IN (SELECT rowid FROM phones WHERE forget_at < ? LIMIT ?)",
  );
  const refusals = database.prepare(
    `DELETE FROM refusals WHERE (app_key, day, reason, country, prefix) IN
       (SELECT app_key, day, reason, country, prefix FROM refusals WHERE day < ? LIMIT ?)`,
  );
  const oldKeys = database.prepare(`
    UPDATE apps SET data = json_set(data, '$.oldKeys', json((
      SELECT json_group_array(json(value)) FROM json_each(apps.data, '$.oldKeys') WHERE value ->> '$.until' > @now)))
    WHERE EXISTS (SELECT 1 FROM json_each(apps.data, '$.oldKeys') WHERE value ->> '$.until' <= @now)`);
  return ({ now, before, refusalsBefore, limit }: PurgeOrder): number => {
    oldKeys.run({ now });
    refusals.run(refusalsBefore, limit);
    return removals.reduce(
      (removed, statement) => removed + statement.run(before, limit).changes,
      phones.run(now, limit).changes,
    );
  };
};
