// Says of a transaction whose end was lost whether it was committed. Each transaction writes its number into a row as its last
// change, so that the row tells, whatever happened to the server, the connection or a pooler. The id of the transaction would not:
// after a crash PostgreSQL gives the ids of lost transactions again.
import { randomUUID } from "node:crypto";
import { retryOutages } from "../../service/retry-outages.ts";
import { StoreOutageError } from "../../service/store-outage.ts";
import type { Database, Purpose, Transaction } from "./database.ts";
import { processClock } from "./process-clock.ts";
import { LostCommitError, UndoneError } from "./store-fault.ts";

/** How long the database is asked what became of a transaction, in ms. */
const longestQuestion = 10_000;

/** Transactions of which it is known in the end whether they happened. */
export interface RecordedTransactions {
  /** As `transact` of the database. When its end is lost: the value if it was committed, and otherwise an `UndoneError`. */
  transact<T>(work: (session: Transaction) => Promise<T>, purpose: Purpose): Promise<T>;
}

/** A row that one transaction at a time writes. */
interface Slot {
  readonly name: string;
  number: number;
}

/** Records transactions of a database. */
export const createCommitRecord = (database: Database): RecordedTransactions => {
  const process = randomUUID();
  const free: Slot[] = [];
  let slots = 0;
  const takeSlot = (): Slot => {
    slots += free.length === 0 ? 1 : 0;
    return free.pop() ?? { name: `${process} ${slots}`, number: 0 };
  };
  return {
    transact: async (work, purpose) => {
      const slot = takeSlot();
      try {
        return await transactIn(database, slot, { work, purpose });
      } finally {
        free.push(slot);
      }
    },
  };
};

const transactIn = async <T>(
  database: Database,
  slot: Slot,
  { work, purpose }: { readonly work: (session: Transaction) => Promise<T>; readonly purpose: Purpose },
): Promise<T> => {
  let latest: { readonly value: T } | undefined;
  try {
    return await database.transact(async (session) => {
      const value = await work(session);
      slot.number += 2;
      if (slot.number === 2) session.changeLater(forget, []);
      session.changeLater(note, [slot.name, slot.number]);
      latest = { value };
      return value;
    }, purpose);
  } catch (fault) {
    if (!(fault instanceof LostCommitError) || !latest) throw fault;
    if (await wasCommitted(database, slot, fault)) return latest.value;
    throw new UndoneError("The transaction was undone.", { cause: fault });
  }
};

/** Fails, and the transaction with it, if somebody was told that it did not happen: the answer must stay true. */
const note = `INSERT INTO last_changes AS it (slot, number) VALUES ($1, $2) ON CONFLICT (slot) DO UPDATE SET at = now(),
  number = CASE WHEN it.number < excluded.number THEN excluded.number ELSE 1 / (it.number - it.number) END`;

/** Removes the rows of processes that ended. */
const forget = `DELETE FROM last_changes WHERE slot IN (
  SELECT slot FROM last_changes WHERE at < now() - interval '1 day' FOR UPDATE SKIP LOCKED)`;

/** Waits until the transaction has ended, and keeps it from happening if it has not happened: its number is used up. */
const question = `INSERT INTO last_changes AS it (slot, number) VALUES ($1, $2::bigint + 1) ON CONFLICT (slot) DO UPDATE SET
  at = now(), number = CASE WHEN it.number = $2 THEN it.number ELSE $2::bigint + 1 END RETURNING number`;

const wasCommitted = async (
  database: Database,
  { name, number }: Slot,
  fault: LostCommitError,
): Promise<boolean> => {
  const ask = async () => database.rows<{ number: number }>(question, [name, number]);
  try {
    const [row] = await retryOutages(ask, processClock, longestQuestion);
    return row?.number === number;
  } catch (outage) {
    throw outage instanceof StoreOutageError ? fault : outage;
  }
};
