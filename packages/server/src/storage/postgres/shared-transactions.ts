// Changes that arrive close together share one transaction. If it fails, they are made again in smaller ones, so that only the
// one at fault fails. If one of their apps is locked, each app's changes are made apart, so that only that app waits.
import { StoreOutageError } from "../../service/store-outage.ts";
import type { Ref } from "../../service/verification-store.ts";
import { createGathering } from "../gathering.ts";
import { createAppsApart } from "./apps-apart.ts";
import { createCommitRecord, type RecordedTransactions } from "./commit-record.ts";
import type { Database, Purpose } from "./database.ts";
import { lockApps } from "./lock-apps.ts";
import { isLockTimeout, isOfDatabase, UndoneError } from "./store-fault.ts";
import { trackWork } from "./track-work.ts";
import { createUnitOfWork, type UnitOfWork } from "./unit-of-work.ts";

/** A change: what it is about, and how it is made. `make` may be called more than once; a fault of its own ends only it. */
export interface Change<T> {
  readonly about: Ref;
  readonly make: (unit: UnitOfWork) => Promise<T>;
}

/** Transactions that are shared, one at a time. */
export interface SharedTransactions {
  /** Makes a change in the next transaction; resolves once that is on disk. One that nothing waits for is made `soon`. */
  make<T>(change: Change<T>, when?: "now" | "soon"): Promise<T>;
  /** Resolves when all that was asked for before has ended. */
  end(): Promise<void>;
}

interface Item extends Change<void> {
  readonly settle: () => void;
  readonly reject: (fault: unknown) => void;
}

/** Shares transactions of one database. */
export const createSharedTransactions = (database: Database): SharedTransactions => {
  const record = createCommitRecord(database);
  const apart = createAppsApart<Item>((items) => carryOut(items, (it) => transact(record, it, "change")));
  const gather = createGathering<Item>((items) =>
    carryOut(items, async (some) => {
      try {
        await transact(record, some, "shared");
      } catch (fault) {
        if (!isLockTimeout(fault)) throw fault;
        for (const item of some) apart.add(item.about.appKey, item);
      }
    }),
  );
  const { track, untilIdle } = trackWork();
  const order = (item: Item, when: "now" | "soon"): void => {
    const { appKey } = item.about;
    if (apart.has(appKey)) apart.add(appKey, item);
    else gather(item, when);
  };
  return {
    make: <T>(change: Change<T>, when: "now" | "soon" = "now") =>
      track(new Promise<T>((resolve, reject) => order(createItem(change, { resolve, reject }), when))),
    end: untilIdle,
  };
};

const createItem = <T>(
  { about, make }: Change<T>,
  { resolve, reject }: { readonly resolve: (value: T) => void; readonly reject: (fault: unknown) => void },
): Item => {
  let value: T;
  return {
    about,
    make: async (unit) => {
      value = await make(unit);
    },
    settle: () => resolve(value),
    reject,
  };
};

/** Makes changes in one transaction. */
type Transact = (items: readonly Item[]) => Promise<void>;

/** Halves what fails, so that only the change at fault fails, after few transactions. An outage ends all that is left. */
const carryOut = async (items: readonly Item[], transactItems: Transact): Promise<void> => {
  const waiting = [items];
  for (let some = waiting.pop(); some; some = waiting.pop())
    try {
      await transactUntilKnown(some, transactItems);
    } catch (fault) {
      const isOutage = fault instanceof StoreOutageError;
      if (isOutage) some = [...some, ...waiting.splice(0).flat()];
      if (isOutage || some.length === 1) for (const item of some) item.reject(fault);
      else waiting.push(some.slice(some.length / 2), some.slice(0, some.length / 2));
    }
};

/** Makes changes once more whose transaction was undone because its end was lost. */
const transactUntilKnown = async (items: readonly Item[], transactItems: Transact): Promise<void> => {
  try {
    await transactItems(items);
  } catch (fault) {
    if (!(fault instanceof UndoneError)) throw fault;
    await transactItems(items);
  }
};

/** Makes the changes one after another, writes them, and settles their promises. */
const transact = async (
  record: RecordedTransactions,
  items: readonly Item[],
  purpose: Purpose,
): Promise<void> => {
  const ends = await record.transact(async (session) => {
    const abouts = items.map(({ about }) => about);
    const appKeys = abouts.map(({ appKey }) => appKey);
    const unit = createUnitOfWork(session, { isLocking: true });
    // One message to the database, which locks before it reads.
    await Promise.all([lockApps(session, appKeys), unit.read(abouts)]);
    const made: (() => void)[] = [];
    for (const item of items) made.push(await attempt(item, unit));
    unit.write();
    return made;
  }, purpose);
  for (const end of ends) end();
};

/** A decision that throws has changed nothing: it fails alone. */
const attempt = async (item: Item, unit: UnitOfWork): Promise<() => void> => {
  try {
    await item.make(unit);
    return item.settle;
  } catch (fault) {
    if (isOfDatabase(fault)) throw fault;
    return () => item.reject(fault);
  }
};
