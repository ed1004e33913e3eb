// Deliveries within a change: which are open, which are added, and how they are settled.
import type { Delivery, Settlement } from "../../service/delivery-store.ts";
import type { Lease } from "../../service/lease.ts";
import type { Transaction } from "./database.ts";
import { settledColumns } from "./deliveries.ts";
import { insertRows, rowsValue } from "./insert-rows.ts";
import { columnsOf, createRows } from "./rows.ts";

type SettledRow = ReturnType<typeof settledColumns> & { readonly id: string };

/** Deliveries by id; the first part of their key is empty. Those that were read stay locked until the change ends. */
export const createOpenDeliveries = (session: Transaction) => {
  const leases = createRows<number | null>(async (keys) => {
    const rows = await session.rows<Lease>(
      `SELECT id, leased_until AS "leasedUntil" FROM deliveries WHERE id = ANY($1) AND leased_until IS NOT NULL ORDER BY id FOR NO KEY UPDATE`,
      [columnsOf(keys)[1]],
    );
    return rows.map(({ id, leasedUntil }) => [["", id], leasedUntil]);
  }, null);
  const added: object[] = [];
  const settled = new Map<string, SettledRow>();
  return {
    read: (ids: readonly string[]) => leases.read(ids.map((id) => ["", id])),
    /** Whether it is open under this lease. */
    isHeld: async ({ id, leasedUntil }: Lease) => (await leases.get("", id)) === leasedUntil,
    add: (it: Delivery, leasedUntil: number): void => {
      added.push(addedRow(it, leasedUntil));
      leases.set(["", it.id], leasedUntil);
    },
    /** Of a delivery that is held. */
    settle: (id: string, settlement: Settlement): void => {
      const row = settledColumns(settlement);
      settled.set(id, { ...row, id, tries: row.tries + (settled.get(id)?.tries ?? 0) });
      leases.set(["", id], row.leased_until);
    },
    write: (): void => {
      insertRows(session, { table: "deliveries", columns: addedColumns }, added);
      writeSettled(session, [...settled.values()]);
    },
  };
};

const addedColumns =
  "id, app_key, verification_id, phone, channel, message, created_at, tries, leased_until, outcome";

const addedRow = (it: Delivery, leasedUntil: number): object => ({
  ...{
    id: it.id,
    app_key: it.appKey,
    verification_id: it.verificationId,
    phone: it.phone,
    channel: it.channel,
  },
  ...{
    message: it.message,
    created_at: it.createdAt,
    tries: it.tries,
    leased_until: leasedUntil,
    outcome: "open",
  },
});

const writeSettled = (session: Transaction, rows: readonly SettledRow[]): void => {
  if (rows.length === 0) return;
  session.changeLater(
    `UPDATE deliveries AS it SET leased_until = now.leased_until, tries = it.tries + now.tries, outcome = now.outcome,
       settled_at = now.settled_at, provider = now.provider, reference = now.reference, why = now.why
     FROM json_populate_recordset(NULL::deliveries, $1) AS now WHERE it.id = now.id AND it.leased_until IS NOT NULL`,
    [rowsValue(rows)],
  );
};
