// The queue of webhook requests. An accepted one is deleted; until then its lease says which process is at work on it.
import type { EventBatch } from "../../service/event-batch.ts";
import type { Lease } from "../../service/lease.ts";
import type { WebhookRequest, WebhookSettlement } from "../../service/webhook-store.ts";
import type { Sqlite } from "./sqlite.ts";

const columns = "id, app_key AS appKey, subscriber, type, data, created_at AS createdAt, tries";

/** Adds, leases and settles webhook requests. */
export const createWebhookRequests = (database: Sqlite) => {
  const add = database.prepare(
    `INSERT INTO webhook_requests (verification_id, id, app_key, subscriber, type, data, created_at, tries, leased_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const claim = database.prepare<[number, number, number], WebhookRequest>(
    `UPDATE webhook_requests SET leased_until = ?, tries = tries + 1
     WHERE id IN (SELECT id FROM webhook_requests WHERE leased_until <= ? ORDER BY leased_until LIMIT ?)
     RETURNING ${columns}`,
  );
  const remove = database.prepare("DELETE FROM webhook_requests WHERE id = ? AND leased_until = ?");
  const postpone = database.prepare(
    "UPDATE webhook_requests SET leased_until = ? WHERE id = ? AND leased_until = ?",
  );
  const defer = database.prepare(
    "UPDATE webhook_requests SET leased_until = ?, tries = tries - 1 WHERE id = ? AND leased_until = ?",
  );
  return {
    add: ({ verificationId, webhooks, leasedUntil }: Omit<EventBatch, "events">): void => {
      for (const it of webhooks)
        add.run(
          verificationId,
          it.id,
          it.appKey,
          it.subscriber,
          it.type,
          it.data,
          it.createdAt,
          it.tries,
          leasedUntil,
        );
    },
    claim: (now: number, until: number, limit: number): readonly WebhookRequest[] =>
      claim.all(until, now, limit),
    settle: ({ id, leasedUntil }: Lease, settlement: WebhookSettlement): void => {
      switch (settlement.kind) {
        case "deferred":
          defer.run(settlement.at, id, leasedUntil);
          return;
        case "done":
          remove.run(id, leasedUntil);
          return;
        case "again":
          postpone.run(settlement.at, id, leasedUntil);
          return;
      }
    },
  };
};
