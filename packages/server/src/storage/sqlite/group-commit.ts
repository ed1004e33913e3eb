// Group commit: writes that arrive close together share one transaction and one flush to disk. If one of them fails, the
// transaction is repeated with a savepoint for each write, so that only that one is undone.
import { createGathering } from "../gathering.ts";
import type { Sqlite } from "./sqlite.ts";

/**
 * Runs `work` in the next transaction, perhaps twice; resolves with its last value once that is on disk. Work that nothing waits
 * for is done `soon`: with the next transaction, or after a few milliseconds.
 */
export type GroupCommit = <T>(work: () => T, when?: "now" | "soon") => Promise<T>;

interface Item {
  readonly run: () => void;
  readonly settle: () => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * A group commit over one connection. `check` runs before each commit. If it throws, because what is written would be lost, the
 * transaction is rolled back and every caller gets the fault.
 */
export const createGroupCommit = (database: Sqlite, check: () => void = () => undefined): GroupCommit => {
  const transact = createTransact(database, check);
  const gather = createGathering(transact);

  return <T>(work: () => T, when: "now" | "soon" = "now") =>
    new Promise<T>((resolve, reject) => {
      let value: T;
      gather(
        {
          run: () => {
            value = work();
          },
          settle: () => resolve(value),
          reject,
        },
        when,
      );
    });
};

/** Runs the items in one transaction and settles their promises. */
const createTransact = (database: Sqlite, check: () => void): ((items: readonly Item[]) => void) => {
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const rollback = database.prepare("ROLLBACK");
  const attempt = createAttempt(database);

  // Without savepoints at first: SQLite copies every page that changes within one, and they are rarely needed.
  const allAtOnce = (items: readonly Item[]): boolean => {
    try {
      for (const item of items) item.run();
      return true;
    } catch {
      if (database.inTransaction) rollback.run();
      begin.run();
      return false;
    }
  };

  return (items) => {
    try {
      begin.run();
      const done = allAtOnce(items) ? items : items.filter(attempt);
      check();
      commit.run();
      for (const item of done) item.settle();
    } catch (fault) {
      if (database.inTransaction) rollback.run();
      for (const item of items) item.reject(fault);
    }
  };
};

/** Runs one item, or undoes it and rejects its promise. */
const createAttempt = (database: Sqlite): ((item: Item) => boolean) => {
  const savepoint = database.prepare("SAVEPOINT item");
  const release = database.prepare("RELEASE item");
  const undo = database.prepare("ROLLBACK TO item");
  return (item) => {
    savepoint.run();
    try {
      item.run();
      return true;
    } catch (fault) {
      undo.run();
      item.reject(fault);
      return false;
    } finally {
      release.run();
    }
  };
};
