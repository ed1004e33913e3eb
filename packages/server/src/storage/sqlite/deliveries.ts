// The outbox: messages that were promised. A lease says who is at work on one; without a lease it is settled.
import type { Channel } from "../../core/channel.ts";
import type { Delivery, Settlement } from "../../service/store.ts";
import type { Sqlite } from "./database.ts";

const columns =
  "id, app_key AS appKey, verification_id AS verificationId, phone, channel, created_at AS createdAt, tries";

/** Adds, leases and settles deliveries. */
export const createDeliveries = (database: Sqlite) => {
  const add = database.prepare(
    `INSERT INTO deliveries (id, app_key, verification_id, phone, channel, created_at, tries, leased_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const claim = database.prepare<[number, number, number], Delivery & { channel: Channel }>(
    `UPDATE deliveries SET leased_until = ?, tries = tries + 1
     WHERE id IN (SELECT id FROM deliveries WHERE leased_until <= ? ORDER BY leased_until LIMIT ?)
     RETURNING ${columns}`,
  );
  const close = database.prepare(
    "UPDATE deliveries SET leased_until = NULL, provider = ?, reference = ? WHERE id = ?",
  );
  const postpone = database.prepare("UPDATE deliveries SET leased_until = ? WHERE id = ?");
  return {
    add: (it: Delivery, leasedUntil: number) =>
      void add.run(
        it.id,
        it.appKey,
        it.verificationId,
        it.phone,
        it.channel,
        it.createdAt,
        it.tries,
        leasedUntil,
      ),
    claim: (now: number, until: number, limit: number): readonly Delivery[] => claim.all(until, now, limit),
    settle: (id: string, settlement: Settlement): void => {
      switch (settlement.kind) {
        case "handed-over":
          close.run(settlement.provider, settlement.reference, id);
          return;
        case "given-up":
          close.run(null, null, id);
          return;
        case "again":
          postpone.run(settlement.at, id);
          return;
      }
    },
  };
};
