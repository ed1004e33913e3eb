// The inbox table of test apps. A message that is handed over twice is added once. Newest means added last, not by the clock.
import type { InboxEntry } from "../../service/inbox-store.ts";
import type { Sqlite } from "./sqlite.ts";

const columns = "id, app_key AS appKey, phone, channel, sealed, created_at AS createdAt";

interface Query {
  readonly appKey: string;
  readonly phone?: string | undefined;
  readonly limit: number;
}

/** Adds and lists messages. */
export const createInbox = (database: Sqlite) => {
  const add = database.prepare(
    `INSERT INTO inbox (id, app_key, phone, channel, sealed, created_at)
     SELECT @id, @appKey, @phone, @channel, @sealed, @createdAt
     WHERE @deliveryId IS NULL OR EXISTS (SELECT 1 FROM deliveries WHERE id = @deliveryId)
     ON CONFLICT DO NOTHING`,
  );
  const ofPhone = database.prepare<[string, string, number], InboxEntry>(
    `SELECT ${columns} FROM inbox WHERE app_key = ? AND phone = ? ORDER BY rowid DESC LIMIT ?`,
  );
  const ofApp = database.prepare<[string, number], InboxEntry>(
    `SELECT ${columns} FROM inbox WHERE app_key = ? ORDER BY rowid DESC LIMIT ?`,
  );
  return {
    add: (it: InboxEntry, deliveryId?: string) => void add.run({ ...it, deliveryId: deliveryId ?? null }),
    list: ({ appKey, phone, limit }: Query): readonly InboxEntry[] =>
      phone === undefined ? ofApp.all(appKey, limit) : ofPhone.all(appKey, phone, limit),
  };
};
