// Waits that a clock ahead of this one has set. What is due is found by the moment that is stored, so that a moment too far
// ahead has to be moved before anybody finds it.
import { dueAt } from "../../core/verification/life.ts";
import { boundVerification } from "../../core/verification/times-ahead.ts";
import type { Verification } from "../../core/verification/verification.ts";
import type { WaitBounds } from "../../service/store.ts";
import type { Sqlite } from "./database.ts";
import type { createVerifications } from "./verifications.ts";

/** Clocks of processes on one machine differ by less than this, in ms. */
const tolerance = 1000;

/** Bounds the waits of verifications and notices; those that wait longest come first. */
export const createWaitBounds = (
  database: Sqlite,
  verifications: Pick<ReturnType<typeof createVerifications>, "put">,
): ((order: WaitBounds) => number) => {
  const longestWaiting = database
    .prepare<[number, number], string>(
      "SELECT data FROM verifications WHERE due_at > ? ORDER BY due_at DESC LIMIT ?",
    )
    .pluck();
  const boundNotices = database.prepare(
    `UPDATE notices SET leased_until = @now WHERE id IN (
       SELECT id FROM (SELECT id, tries, leased_until FROM notices WHERE leased_until > @least
         ORDER BY leased_until DESC LIMIT @limit)
       WHERE leased_until > @least + (SELECT value FROM json_each(@waits) WHERE key = min(tries, @last)))`,
  );
  const boundVerifications = (now: number, limit: number): number => {
    const changed = longestWaiting
      .all(now, limit)
      .map((data) => JSON.parse(data) as Verification)
      .map((found) => ({ found, bound: boundVerification(found, now) }))
      .filter(({ found, bound }) => bound !== found);
    for (const { bound } of changed) if (bound) verifications.put(bound, dueAt(bound));
    return changed.length;
  };
  return ({ now, noticeWaits, limit }) => {
    const waits = { waits: JSON.stringify(noticeWaits), last: noticeWaits.length - 1 };
    const { changes } = boundNotices.run({ now, least: now + tolerance, limit, ...waits });
    return boundVerifications(now, limit) + changes;
  };
};
