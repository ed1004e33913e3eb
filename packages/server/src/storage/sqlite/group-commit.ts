// Group commit: writes that come close together share one transaction, and so one flush to disk; writes that nobody waits
// for join the next one. One that fails spoils no other: then each is done again within a savepoint of its own.
import type { Sqlite } from "./sqlite.ts";

/**
 * Runs `work` in the next transaction, perhaps twice; resolves with its last value once that is on disk.
 * What need not be there at once is done `soon`: with the next transaction, or after a few milliseconds.
 */
export type GroupCommit = <T>(work: () => T, when?: "now" | "soon") => Promise<T>;

const soonMs = 5;

/** As many items are not kept waiting for more of them. */
const mostTogether = 512;

interface Item {
  readonly run: () => void;
  readonly settle: () => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * A group commit over one connection. `check` is called before each commit and throws when what is written would be lost:
 * then nothing is, and every caller is told.
 */
export const createGroupCommit = (database: Sqlite, check: () => void = () => undefined): GroupCommit => {
  const transact = createTransact(database, check);
  let waiting: Item[] = [];
  let ordered = false;
  let later: NodeJS.Timeout | undefined;

  const order = (when: "now" | "soon"): void => {
    if (when === "soon") {
      later ??= setTimeout(order, soonMs, "now");
    } else if (!ordered) {
      ordered = true;
      setImmediate(gather, 0);
    }
  };

  // As long as each turn of the event loop brings more, the disk waits: a flush costs more than another look at the sockets.
  const gather = (before: number): void => {
    if (waiting.length > before && waiting.length < mostTogether) setImmediate(gather, waiting.length);
    else flush();
  };

  const flush = (): void => {
    const items = waiting;
    waiting = [];
    ordered = false;
    clearTimeout(later);
    later = undefined;
    transact(items);
  };

  return <T>(work: () => T, when: "now" | "soon" = "now") =>
    new Promise<T>((resolve, reject) => {
      let value: T;
      order(when);
      waiting.push({
        run: () => {
          value = work();
        },
        settle: () => resolve(value),
        reject,
      });
    });
};

/** Does the items in one transaction and tells their callers. */
const createTransact = (database: Sqlite, check: () => void): ((items: readonly Item[]) => void) => {
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const rollback = database.prepare("ROLLBACK");
  const attempt = createAttempt(database);

  // A savepoint has SQLite copy every page that is changed within it; hardly ever does one turn out to be needed.
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

/** Does one item's work, or undoes it and tells its caller why. */
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
