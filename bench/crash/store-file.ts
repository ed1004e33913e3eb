// Looks into the store's file from outside, beside the server and without its code. Only reads.
import { DatabaseSync } from "node:sqlite";

/** A message that was committed. */
export interface DeliveryRow {
  /** Its verification's id, a dash, and which of its messages it is. */
  readonly id: string;
  /** Times that it was taken over after its first process. */
  readonly tries: number;
  /** `open` until it is settled. */
  readonly outcome: string;
  readonly why: string | null;
}

export interface VerificationRow {
  readonly id: string;
  readonly state: string;
  /** Unix milliseconds; null unless verified. */
  readonly verifiedAt: number | null;
}

export interface StoreFile {
  /** Messages that are promised and not settled. */
  readonly open: () => readonly DeliveryRow[];
  readonly hasDelivery: (id: string) => boolean;
  /** How many verifications have something to do before `moment` (Unix ms). */
  readonly dueBefore: (moment: number) => number;
  readonly deliveries: () => readonly DeliveryRow[];
  readonly verifications: () => readonly VerificationRow[];
  /** SQLite's own verdict: `ok`, or the first thing that is wrong. */
  readonly integrity: () => string;
  readonly close: () => void;
}

const columns = "verification_id || '-' || message AS id, tries, outcome, why";

export function openStoreFile(path: string): StoreFile {
  const database = new DatabaseSync(path, { readOnly: true });
  const all = <T>(sql: string) => database.prepare(sql).all() as unknown as readonly T[];
  const has = database.prepare(
    "SELECT 1 FROM deliveries WHERE id >= :verification AND id < :verification || '.' AND verification_id || '-' || message = :id",
  );
  const due = database.prepare("SELECT count(*) AS count FROM verifications WHERE due_at < ?");
  return {
    open: () => all<DeliveryRow>(`SELECT ${columns} FROM deliveries WHERE leased_until IS NOT NULL`),
    hasDelivery: (id) => has.get({ id, verification: id.slice(0, id.lastIndexOf("-")) }) !== undefined,
    dueBefore: (moment) => Number(due.get(moment)?.["count"]),
    deliveries: () => all<DeliveryRow>(`SELECT ${columns} FROM deliveries`),
    verifications: () =>
      all<VerificationRow>("SELECT id, state, progress ->> 'verifiedAt' AS verifiedAt FROM verifications"),
    integrity: () => String(Object.values(database.prepare("PRAGMA integrity_check(1)").get() ?? {})[0]),
    close: () => database.close(),
  };
}
