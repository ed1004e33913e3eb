// The queue of webhook requests. An accepted one is deleted; until then its lease says which process is at work on it.
import type { EventBatch } from "../../service/event-batch.ts";
import type { Lease } from "../../service/lease.ts";
import type { WebhookRequest, WebhookSettlement } from "../../service/webhook-store.ts";
import type { Claim } from "./claim.ts";
import type { Session, Transaction } from "./database.ts";
import { insertRows } from "./insert-rows.ts";

const columns = `id, app_key AS "appKey", subscriber, type, data, created_at AS "createdAt", tries`;

/** Adds requests, leased as their batch says. One that is there already stays as it is. */
export const addWebhooks = (session: Transaction, batches: readonly EventBatch[]): void =>
  insertRows(
    session,
    {
      table: "webhook_requests",
      columns: "id, app_key, verification_id, subscriber, type, data, created_at, tries, leased_until",
      conflict: "ON CONFLICT DO NOTHING",
    },
    batches.flatMap(({ webhooks, verificationId, leasedUntil }) =>
      webhooks.map((it) => ({
        ...{ id: it.id, app_key: it.appKey, verification_id: verificationId, subscriber: it.subscriber },
        ...{ type: it.type, data: it.data, created_at: it.createdAt, tries: it.tries },
        leased_until: leasedUntil,
      })),
    ),
  );

/** Takes requests whose lease has run out, the longest waiting first. */
export const claimWebhooks = (
  session: Session,
  { now, until, limit }: Claim,
): Promise<readonly WebhookRequest[]> =>
  session.rows<WebhookRequest>(
    `UPDATE webhook_requests SET leased_until = $1, tries = tries + 1
     WHERE id = ANY(ARRAY(
       SELECT id FROM webhook_requests WHERE leased_until <= $2 ORDER BY leased_until LIMIT $3
       FOR NO KEY UPDATE SKIP LOCKED))
     RETURNING ${columns}`,
    [until, now, limit],
  );

/** Removes a request that is done, or postpones it. */
export const settleWebhook = async (
  session: Session,
  { id, leasedUntil }: Lease,
  settlement: WebhookSettlement,
): Promise<void> => {
  switch (settlement.kind) {
    case "done":
      await session.change("DELETE FROM webhook_requests WHERE id = $1 AND leased_until = $2", [
        id,
        leasedUntil,
      ]);
      return;
    case "again":
      await session.change(
        "UPDATE webhook_requests SET leased_until = $3 WHERE id = $1 AND leased_until = $2",
        [id, leasedUntil, settlement.at],
      );
      return;
    case "deferred":
      await session.change(
        "UPDATE webhook_requests SET leased_until = $3, tries = tries - 1 WHERE id = $1 AND leased_until = $2",
        [id, leasedUntil, settlement.at],
      );
  }
};
