// Bounds waits that a clock ahead of this one has set. What is due is found by its stored moment, so a moment too far ahead has
// to be moved before anything can find it. Each kind has an index that leads to exactly those rows.
import { clockTolerance } from "../../core/phone-ledger.ts";
import { boundVerification } from "../../core/verification/times-ahead.ts";
import type { WaitBounds } from "../../service/maintenance-store.ts";
import type { Database, Session } from "./database.ts";
import { lockChangedAfter, writeVerifications } from "./verifications.ts";

/** Bounds waits of verifications and webhook requests; returns how many rows it looked at. */
export const boundWaits = (database: Database, order: WaitBounds): Promise<number> =>
  database.transact(async (session) => {
    const least = order.now + clockTolerance;
    const ahead = await lockChangedAfter(session, least, order.limit);
    writeVerifications(
      session,
      ahead.map((before) => ({ before, after: boundVerification(before, order.now) })),
    );
    return ahead.length + (await boundWebhooks(session, order, least));
  });

const boundWebhooks = (
  session: Session,
  { now, webhookWaits, limit }: WaitBounds,
  least: number,
): Promise<number> =>
  session.change(
    `UPDATE webhook_requests SET leased_until = $1 WHERE id = ANY(ARRAY(
       SELECT id FROM webhook_requests
         JOIN unnest($2::bigint[]) WITH ORDINALITY AS wait (longest, number) ON tries = wait.number - 1
       WHERE leased_until > $3 + wait.longest LIMIT $4 FOR NO KEY UPDATE OF webhook_requests SKIP LOCKED
     ) || ARRAY(
       SELECT id FROM webhook_requests WHERE tries >= $5 AND leased_until > $3 + $6
       LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED
     ))`,
    [now, webhookWaits, least, limit, webhookWaits.length, webhookWaits.at(-1) ?? 0],
  );
