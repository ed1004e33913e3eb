// Changes that arrive close together share one transaction. If it fails, each is done again in a transaction of its own, so that
// only the one at fault fails.
import { StoreOutageError } from "../../service/store-outage.ts";
import type { Ref } from "../../service/verification-store.ts";
import { createGathering } from "../gathering.ts";
import type { Database } from "./database.ts";
import { lockApps } from "./lock-apps.ts";
import { isConflict } from "./store-fault.ts";
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

const mostAttempts = 5;

/** Shares transactions of one database. */
export const createSharedTransactions = (database: Database): SharedTransactions => {
  const gather = createGathering<Item>((items) => carryOut(database, items));
  const { track, untilIdle } = trackWork();
  return {
    make: <T>(change: Change<T>, when: "now" | "soon" = "now") =>
      track(new Promise<T>((resolve, reject) => gather(createItem(change, { resolve, reject }), when))),
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

const carryOut = async (database: Database, items: readonly Item[]): Promise<void> => {
  try {
    await transact(database, items);
  } catch (fault) {
    const [item, ...others] = items;
    if (fault instanceof StoreOutageError || !item) for (const it of items) it.reject(fault);
    else if (others.length > 0) for (const it of items) await carryOut(database, [it]);
    else await carryOutAgain(database, item, fault);
  }
};

/** Another process's transaction may have been in the way. */
const carryOutAgain = async (database: Database, item: Item, fault: unknown): Promise<void> => {
  let latest = fault;
  for (let attempt = 1; attempt < mostAttempts && isConflict(latest); attempt += 1) {
    try {
      await transact(database, [item]);
      return;
    } catch (again) {
      latest = again;
    }
  }
  item.reject(latest);
};

/** Makes the changes one after another, writes them, and settles their promises. */
const transact = async (database: Database, items: readonly Item[]): Promise<void> => {
  const ends = await database.transact(async (session) => {
    const abouts = items.map(({ about }) => about);
    const appKeys = abouts.map(({ appKey }) => appKey);
    const unit = createUnitOfWork(session, { isLocking: true });
    // One message to the database, which locks before it reads.
    await Promise.all([lockApps(session, appKeys), unit.read(abouts)]);
    const made: (() => void)[] = [];
    for (const item of items) made.push(await attempt(item, unit));
    unit.write();
    return made;
  });
  for (const end of ends) end();
};

/** A decision that throws has changed nothing: it fails alone. */
const attempt = async (item: Item, unit: UnitOfWork): Promise<() => void> => {
  try {
    await item.make(unit);
    return item.settle;
  } catch (fault) {
    if (fault instanceof StoreOutageError) throw fault;
    return () => item.reject(fault);
  }
};
