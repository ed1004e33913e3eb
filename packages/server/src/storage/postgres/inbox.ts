// The inbox table of test apps. A message that is handed over twice is added once. Newest means added last, not by the clock.
import type { InboxEntry } from "../../service/inbox-store.ts";
import type { Store } from "../../service/store.ts";
import type { Session, Transaction } from "./database.ts";
import { rowsValue } from "./insert-rows.ts";

/** A message, and the delivery without which it is not added. */
export interface AddedEntry {
  readonly entry: InboxEntry;
  readonly deliveryId: string | undefined;
}

/** Adds messages in their order, within a change of their apps: nobody erases a delivery meanwhile. */
export const writeInbox = (session: Transaction, added: readonly AddedEntry[]): void => {
  if (added.length === 0) return;
  session.changeLater(
    `INSERT INTO inbox (id, app_key, phone, channel, sealed, created_at)
     SELECT added.id, added.app_key, added.phone, added.channel, added.sealed, added.created_at
     FROM json_to_recordset($1) AS added (position integer, id text, app_key text, phone text, channel text,
       sealed text, created_at bigint, delivery_id text)
     WHERE added.delivery_id IS NULL OR EXISTS (SELECT FROM deliveries WHERE deliveries.id = added.delivery_id)
     ORDER BY position ON CONFLICT DO NOTHING`,
    [rowsValue(added.map(inboxRow))],
  );
};

const inboxRow = ({ entry: it, deliveryId }: AddedEntry, position: number): object => ({
  ...{ position, id: it.id, app_key: it.appKey, phone: it.phone, channel: it.channel },
  ...{ sealed: it.sealed, created_at: it.createdAt, delivery_id: deliveryId },
});

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
