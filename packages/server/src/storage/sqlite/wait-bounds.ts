// Bounds waits that a clock ahead of this one has set. What is due is found by its stored moment, so a moment too far ahead has
// to be moved before anything can find it. Each kind has an index that leads to exactly those rows.
import { clockTolerance } from "../../core/phone-ledger.ts";
import { boundVerification } from "../../core/verification/times-ahead.ts";
import type { WaitBounds } from "../../service/maintenance-store.ts";
import type { Sqlite } from "./sqlite.ts";
import type { createVerifications } from "./verifications.ts";

/** Bounds waits of verifications and webhook requests; returns how many rows it looked at. */
export const createWaitBounds = (
  database: Sqlite,
  verifications: Pick<ReturnType<typeof createVerifications>, "put" | "changedAfter">,
): ((order: WaitBounds) => number) => {
  const boundWebhooks = database.prepare(
    `UPDATE webhook_requests SET leased_until = @now WHERE id IN (
       SELECT webhook_requests.id FROM json_each(@waits) AS wait CROSS JOIN webhook_requests
         ON tries = wait.key AND leased_until > @least + wait.value
       UNION ALL SELECT id FROM webhook_requests WHERE tries > @last AND leased_until > @least + @longest
       LIMIT @limit)`,
  );
  return ({ now, webhookWaits, limit }) => {
    const last = webhookWaits.length - 1;
    const waits = { waits: JSON.stringify(webhookWaits), last, longest: webhookWaits[last] };
    const least = now + clockTolerance;
    const { changes } = boundWebhooks.run({ now, least, limit, ...waits });
    const ahead = verifications.changedAfter(least, limit);
    for (const it of ahead) verifications.put(boundVerification(it, now) ?? it, it);
    return changes + ahead.length;
  };
};
