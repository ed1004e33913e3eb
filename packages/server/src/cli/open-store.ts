// Opens the store that the configuration names.
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Store } from "../service/store.ts";
import { openDatabase, type Sqlite } from "../storage/sqlite/database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";

/** The database of a data folder, or one in memory. */
export const openConfigured = ({ dataDir }: Config): Sqlite =>
  openDatabase(dataDir === undefined ? ":memory:" : join(dataDir, "telproof.db"));

/** Opens the store for one piece of work and closes it again. */
export const withStore = async <T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = createSqliteStore(openConfigured(config));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
