// PostgreSQL's faults: which ones are an outage, which ones a conflict, and what to tell an operator about them.
import pg from "pg";
import { StoreOutageError } from "../../service/store-outage.ts";

/** By the beginning of PostgreSQL's codes: the database cannot answer now, whatever it is asked. */
const outages: readonly string[] = [
  // Connections, resources, an operator's intervention, the system, PostgreSQL itself.
  ...["08", "53", "57", "58", "XX"],
  // A role or database that is changed just now; poolers say so only when a statement comes.
  ...["28", "3D000", "42501"],
  // A transaction that stood still for too long, and what was asked in it afterwards.
  ...["25P02", "25P03"],
  // A server that takes no writes, as a standby that is not promoted yet; locks held by a process that hangs.
  ...["25006", "55P03"],
];

/** Another transaction was in the way: the same work succeeds when it is done again. */
const conflicts: readonly string[] = ["40001", "40P01"];

/** The connection or its server ended: nobody knows what became of a transaction that was about to end. */
const endings: readonly string[] = ["08", "57P"];

/** The end of a transaction was sent and no answer came: it may have happened. */
export class LostCommitError extends StoreOutageError {}

/** A transaction did not happen, and nothing of it will. It can be made again. */
export class UndoneError extends StoreOutageError {}

/** A database that PostgreSQL opens, but that Telproof has not made. */
export class ForeignStoreError extends Error {}

const codeOf = (fault: unknown): string => (fault instanceof pg.DatabaseError ? (fault.code ?? "") : "");

const beginsWith = (code: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => code.startsWith(beginning));

/** A mistake in a program, here or in the driver. */
const isBug = (fault: unknown): boolean =>
  [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => fault instanceof kind);

/** A statement's fault as the rest of the server knows it. What is neither PostgreSQL's nor a bug is a broken connection. */
export const translateFault = (fault: unknown): unknown => {
  const isOutage = fault instanceof pg.DatabaseError ? beginsWith(codeOf(fault), outages) : !isBug(fault);
  return isOutage ? createOutage(fault) : fault;
};

/** A fault of connecting: whatever PostgreSQL or a pooler says then, the database cannot be asked. */
export const translateConnectionFault = (fault: unknown): unknown =>
  isBug(fault) ? fault : createOutage(fault);

const createOutage = (fault: unknown): StoreOutageError => {
  const message = fault instanceof Error ? describeConnectionFault(fault) : String(fault);
  return new StoreOutageError(`The database does not answer: ${message}`, { cause: fault });
};

/** Several addresses of one name fail together, with an empty message. */
const describeConnectionFault = (fault: Error): string => {
  if (fault instanceof AggregateError) return fault.errors.map(String).join("; ");
  return fault.message;
};

/** The fault of a transaction whose end was sent. */
export const translateCommitFault = (fault: unknown): unknown => {
  if (!(fault instanceof StoreOutageError)) return fault;
  const { cause, message } = fault;
  const isLost = !(cause instanceof pg.DatabaseError) || beginsWith(codeOf(cause), endings);
  return isLost ? new LostCommitError(message, { cause }) : fault;
};

/** Whether the same work may succeed when it is done again. */
export const isConflict = (fault: unknown): boolean => conflicts.includes(codeOf(fault));

/** Whether the database refused, or did not answer. */
export const isOfDatabase = (fault: unknown): boolean =>
  fault instanceof StoreOutageError || fault instanceof pg.DatabaseError;

/** Whether another process held a lock for longer than was waited for it. */
export const isLockTimeout = (fault: unknown): boolean =>
  fault instanceof StoreOutageError && codeOf(fault.cause) === "55P03";
