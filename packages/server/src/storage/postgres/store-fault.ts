// PostgreSQL's faults: which ones are an outage, and what to tell an operator about them.
import pg from "pg";
import { StoreOutageError } from "../../service/store-outage.ts";

/** By the beginning of PostgreSQL's codes: the database cannot answer now, whatever it is asked. */
const outages: readonly string[] = [
  // Connections, resources, an operator's intervention, the system.
  ...["08", "53", "57", "58"],
  // A server that takes no writes, as a standby that is not promoted yet; locks held by a process that hangs.
  ...["25006", "55P03"],
];

/** Another transaction was in the way: the same work succeeds when it is done again. */
const conflicts: readonly string[] = ["40001", "40P01"];

const codeOf = (fault: unknown): string => (fault instanceof pg.DatabaseError ? (fault.code ?? "") : "");

/** A fault as the rest of the server knows it. What is none of PostgreSQL's own is a broken connection. */
export const translateFault = (fault: unknown): unknown => {
  const isOutage =
    !(fault instanceof pg.DatabaseError) || outages.some((beginning) => codeOf(fault).startsWith(beginning));
  if (!isOutage) return fault;
  const message = fault instanceof Error ? describeConnectionFault(fault) : String(fault);
  return new StoreOutageError(`The database does not answer: ${message}`, { cause: fault });
};

/** Several addresses of one name fail together, with an empty message. */
const describeConnectionFault = (fault: Error): string => {
  if (fault instanceof AggregateError) return fault.errors.map(String).join("; ");
  return fault.message;
};

/** Whether the same work may succeed when it is done again. */
export const isConflict = (fault: unknown): boolean => conflicts.includes(codeOf(fault));

/** Whether another process held a lock for longer than was waited for it. */
export const isLockTimeout = (fault: unknown): boolean =>
  fault instanceof StoreOutageError && codeOf(fault.cause) === "55P03";

/** A database that PostgreSQL opens, but that Telproof has not made. */
export class ForeignStoreError extends Error {}
