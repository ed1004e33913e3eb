// The inbox table of test apps. A message that is handed over twice is added once. Newest means added last, not by the clock.
import type { InboxEntry } from "../../service/inbox-store.ts";
import type { Store } from "../../service/store.ts";
import type { Session } from "./database.ts";

/** Adds a message. Its delivery is locked, so that nobody erases it without the message. */
export const addToInbox = async (session: Session, it: InboxEntry, deliveryId?: string): Promise<void> => {
  const values = [it.id, it.appKey, it.phone, it.channel, it.sealed, it.createdAt];
  const columns = "INSERT INTO inbox (id, app_key, phone, channel, sealed, created_at)";
  if (deliveryId === undefined)
    await session.change(`${columns} VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`, values);
  else
    await session.change(
      `${columns} SELECT $1, $2, $3, $4, $5, $6::bigint FROM deliveries WHERE id = $7 FOR KEY SHARE
       ON CONFLICT DO NOTHING`,
      [...values, deliveryId],
    );
};

/** Newest first. */
export const listInbox = (
  session: Session,
  { appKey, phone, limit }: Parameters<Store["inbox"]>[0],
): Promise<readonly InboxEntry[]> =>
  session.rows<InboxEntry>(
    `SELECT id, app_key AS "appKey", phone, channel, sealed, created_at AS "createdAt" FROM inbox
     WHERE app_key = $1 AND ($2::text IS NULL OR phone = $2) ORDER BY number DESC LIMIT $3`,
    [appKey, phone ?? null, limit],
  );
