// Group commit: all writes of one event-loop turn share one transaction, and so one flush to disk; writes that nobody
// waits for join the next one. Each has its own savepoint, so that one that fails spoils no other.
import type { Sqlite } from "./database.ts";

/**
 * Runs `work` in the turn's transaction; resolves with its value once that is on disk.
 * What need not be there at once is done `soon`: with the next transaction, or after a few milliseconds.
 */
export type GroupCommit = <T>(work: () => T, when?: "now" | "soon") => Promise<T>;

const soonMs = 5;

interface Item {
  readonly run: () => void;
  readonly settle: () => void;
  readonly reject: (fault: unknown) => void;
}

/** A group commit over one connection. */
export const createGroupCommit = (database: Sqlite): GroupCommit => {
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const rollback = database.prepare("ROLLBACK");
  const attempt = createAttempt(database);
  let waiting: Item[] = [];
  let ordered = false;
  let later: NodeJS.Timeout | undefined;

  const order = (when: "now" | "soon"): void => {
    if (when === "soon") {
      later ??= setTimeout(flush, soonMs);
    } else if (!ordered) {
      ordered = true;
      setImmediate(flush);
    }
  };

  const flush = (): void => {
    const items = waiting;
    waiting = [];
    ordered = false;
    clearTimeout(later);
    later = undefined;
    if (items.length === 0) return;
    try {
      begin.run();
      const done = items.filter(attempt);
      commit.run();
      for (const item of done) item.settle();
    } catch (fault) {
      if (database.inTransaction) rollback.run();
      for (const item of items) item.reject(fault);
    }
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
