// Waits that a clock ahead of this one has set. What is due is found by the moment that is stored, so that a moment too far
// ahead has to be moved before anybody finds it.
import { clockTolerance } from "../../core/phone-ledger.ts";
import { boundVerification } from "../../core/verification/times-ahead.ts";
import type { WaitBounds } from "../../service/maintenance-store.ts";
import type { Sqlite } from "./sqlite.ts";
import type { createVerifications } from "./verifications.ts";

/** Bounds the waits of verifications and webhook requests; those that wait longest come first. */
export const createWaitBounds = (
  database: Sqlite,
  verifications: Pick<ReturnType<typeof createVerifications>, "put" | "dueAfter">,
): ((order: WaitBounds) => number) => {
  const boundWebhooks = database.prepare(
    `UPDATE webhook_requests SET leased_until = @now WHERE id IN (
       SELECT id FROM (SELECT id, tries, leased_until FROM webhook_requests WHERE leased_until > @least
         ORDER BY leased_until DESC LIMIT @limit)
       WHERE leased_until > @least + (SELECT value FROM json_each(@waits) WHERE key = min(tries, @last)))`,
  );
  const boundVerifications = (now: number, limit: number): number => {
    const changed = verifications
      .dueAfter(now, limit)
      .map((found) => ({ found, bound: boundVerification(found, now) }))
      .filter(({ found, bound }) => bound !== found);
    for (const { found, bound } of changed) if (bound) verifications.put(bound, found);
    return changed.length;
  };
  return ({ now, webhookWaits, limit }) => {
    const waits = { waits: JSON.stringify(webhookWaits), last: webhookWaits.length - 1 };
    const { changes } = boundWebhooks.run({ now, least: now + clockTolerance, limit, ...waits });
    return boundVerifications(now, limit) + changes;
  };
};
