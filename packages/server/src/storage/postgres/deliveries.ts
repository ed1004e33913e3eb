// The deliveries table. `leased_until` is set while a delivery is open, and null once it is settled.
import type { Delivery, DeliveryRecord, Settlement } from "../../service/delivery-store.ts";
import type { Lease } from "../../service/lease.ts";
import type { Store } from "../../service/store.ts";
import { clockAhead, longestPause } from "../lease-bounds.ts";
import type { Claim } from "./claim.ts";
import type { Session } from "./database.ts";

const columns = `id, app_key AS "appKey", verification_id AS "verificationId", phone, channel, message,
  created_at AS "createdAt", tries`;
const record = `SELECT ${columns}, outcome, settled_at AS "settledAt", provider, reference, why FROM deliveries`;

/** Takes deliveries whose lease has run out, or is from a clock that was ahead; the longest waiting first. */
export const claimDeliveries = (
  session: Session,
  { now, until, limit, except }: Claim & { readonly except: readonly string[] },
): Promise<readonly Delivery[]> =>
  session.rows<Delivery>(
    `UPDATE deliveries SET leased_until = $1, tries = tries + 1
     WHERE id = ANY(ARRAY(
       SELECT id FROM deliveries
       WHERE (leased_until <= $2 OR leased_until > $3 OR (leased_until > $4 AND created_at > $4)) AND id <> ALL($5)
       ORDER BY leased_until LIMIT $6 FOR NO KEY UPDATE SKIP LOCKED))
     RETURNING ${columns}`,
    [until, now, now + longestPause, now + clockAhead, except, limit],
  );

/** A verification's deliveries. Ids begin with the verification's, so the primary key finds them; the sign after "-" ends the range. */
export const findDeliveries = (
  session: Session,
  verificationId: string,
): Promise<readonly DeliveryRecord[]> =>
  session.rows<DeliveryRecord>(
    `${record} WHERE id >= $1::text || '-' AND id < $1::text || '.' ORDER BY message`,
    [verificationId],
  );

/** The delivery that a receipt is about. */
export const findDelivery = async (
  session: Session,
  { provider, id, reference }: Parameters<Store["deliveryOf"]>[0],
): Promise<DeliveryRecord | undefined> => {
  if (id !== undefined) {
    // A message may have been handed to another provider since.
    const [found] = await session.rows<DeliveryRecord>(
      `${record} WHERE id = $1 AND (provider IS NULL OR provider = $2)`,
      [id, provider],
    );
    return found;
  }
  if (reference === undefined) return undefined;
  // Vendors reuse their ids after months or a restart: the newest delivery is meant.
  const [newest] = await session.rows<DeliveryRecord>(
    `${record} WHERE reference = $1 AND provider = $2 ORDER BY created_at DESC LIMIT 1`,
    [reference, provider],
  );
  return newest;
};

/** Postpones or closes one delivery, if it is open under this lease. */
export const settleAlone = async (
  session: Session,
  { id, leasedUntil }: Lease,
  it: Settlement,
): Promise<void> => {
  const row = settledColumns(it);
  await session.change(
    `UPDATE deliveries SET leased_until = $2, tries = tries + $3, outcome = $4, settled_at = $5, provider = $6,
       reference = $7, why = $8
     WHERE id = $1 AND leased_until = $9`,
    [
      ...[id, row.leased_until, row.tries, row.outcome, row.settled_at, row.provider, row.reference, row.why],
      leasedUntil,
    ],
  );
};

/** What a settlement writes; `tries` is what it adds. */
export const settledColumns = (it: Settlement) => {
  const open = { outcome: "open", settled_at: null, provider: null, reference: null, why: null };
  const closed = { leased_until: null, tries: 0, reference: null, why: null };
  switch (it.kind) {
    case "accepted":
      return {
        ...closed,
        outcome: it.kind,
        settled_at: it.at,
        provider: it.provider,
        reference: it.reference,
      };
    case "unanswered":
      return { ...closed, outcome: it.kind, settled_at: it.at, provider: it.provider, why: it.why };
    case "given_up":
      return { ...closed, outcome: it.kind, settled_at: it.at, provider: null, why: it.why };
    case "again":
      return { ...open, leased_until: it.at, tries: 0 };
    case "deferred":
      return { ...open, leased_until: it.at, tries: -1 };
  }
};
