// The deliveries table. `leased_until` is set while a delivery is open, and null once it is settled.
import type { Channel } from "../../core/channel.ts";
import type { Delivery, DeliveryRecord, Settlement } from "../../service/delivery-store.ts";
import type { Lease } from "../../service/lease.ts";
import type { Store } from "../../service/store.ts";
import { clockAhead as ahead, longestPause } from "../lease-bounds.ts";
import type { Sqlite } from "./sqlite.ts";

const columns =
  "id, app_key AS appKey, verification_id AS verificationId, phone, channel, message, created_at AS createdAt, tries";
const record = `SELECT ${columns}, outcome, settled_at AS settledAt, provider, reference, why FROM deliveries`;

/** Adds, leases and settles deliveries, and finds them again. */
export const createDeliveries = (database: Sqlite) => {
  const add = database.prepare(
    `INSERT INTO deliveries (id, app_key, verification_id, phone, channel, message, created_at, tries, leased_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const claim = database.prepare<
    [number, number, number, number, number, string, number],
    Delivery & { channel: Channel }
  >(
    `UPDATE deliveries SET leased_until = ?, tries = tries + 1
     WHERE id IN (SELECT id FROM deliveries WHERE (leased_until <= ? OR leased_until > ? OR (leased_until > ? AND created_at > ?))
       AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY leased_until LIMIT ?)
     RETURNING ${columns}`,
  );
  // Ids begin with the verification's, so the primary key finds them; the sign after "-" ends the range.
  const ofVerification = database.prepare<[string, string], DeliveryRecord>(
    `${record} WHERE id >= ? || '-' AND id < ? || '.' ORDER BY message`,
  );
  // A message may have been handed to another provider since.
  const byId = database.prepare<[string, string], DeliveryRecord>(
    `${record} WHERE id = ? AND (provider IS NULL OR provider = ?)`,
  );
  // Vendors reuse their ids after months or a restart: the newest delivery is meant.
  const byReference = database.prepare<[string, string], DeliveryRecord>(
    `${record} WHERE reference = ? AND provider = ? ORDER BY created_at DESC LIMIT 1`,
  );
  const isHeld = database.prepare<[string, number], unknown>(
    "SELECT 1 FROM deliveries WHERE id = ? AND leased_until = ?",
  );
  return {
    add: (it: Delivery, leasedUntil: number) =>
      void add.run(
        ...[it.id, it.appKey, it.verificationId, it.phone, it.channel],
        ...[it.message, it.createdAt, it.tries, leasedUntil],
      ),
    claim: (
      now: number,
      until: number,
      { limit, except }: { readonly limit: number; readonly except: readonly string[] },
    ): readonly Delivery[] =>
      claim.all(until, now, now + longestPause, now + ahead, now + ahead, JSON.stringify(except), limit),
    settle: createSettle(database),
    isHeld: ({ id, leasedUntil }: Lease): boolean => isHeld.get(id, leasedUntil) !== undefined,
    of: (verificationId: string): readonly DeliveryRecord[] =>
      ofVerification.all(verificationId, verificationId),
    find: ({ provider, id, reference }: Parameters<Store["deliveryOf"]>[0]): DeliveryRecord | undefined => {
      if (id !== undefined) return byId.get(id, provider);
      return reference === undefined ? undefined : byReference.get(reference, provider);
    },
  };
};

const createSettle = (database: Sqlite) => {
  const close = database.prepare(
    `UPDATE deliveries SET leased_until = NULL, outcome = ?, settled_at = ?, provider = ?, reference = ?, why = ?
     WHERE id = ? AND leased_until = ?`,
  );
  const postpone = database.prepare(
    "UPDATE deliveries SET leased_until = ? WHERE id = ? AND leased_until = ?",
  );
  const defer = database.prepare(
    "UPDATE deliveries SET leased_until = ?, tries = tries - 1 WHERE id = ? AND leased_until = ?",
  );
  const run = ({ id, leasedUntil }: Lease, it: Settlement) => {
    switch (it.kind) {
      case "accepted":
        return close.run(it.kind, it.at, it.provider, it.reference, null, id, leasedUntil);
      case "unanswered":
        return close.run(it.kind, it.at, it.provider, null, it.why, id, leasedUntil);
      case "given_up":
        return close.run(it.kind, it.at, null, null, it.why, id, leasedUntil);
      case "again":
        return postpone.run(it.at, id, leasedUntil);
      case "deferred":
        return defer.run(it.at, id, leasedUntil);
    }
  };
  /** Returns whether it was open under this lease. */
  return (lease: Lease, it: Settlement): boolean => run(lease, it).changes > 0;
};
