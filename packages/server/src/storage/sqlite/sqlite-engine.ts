// SQLite as a store engine: one file, `telproof.db`, with its log beside it.
import type { OpenedStore, StoreEngine } from "../engine.ts";
import { copyDatabase, removeCopy } from "./copy-database.ts";
import { openDatabase, verifyStore } from "./database.ts";
import { inspectDatabase } from "./inspect-database.ts";
import { resealStore } from "./reseal.ts";
import { createRecordedSecrets } from "./secrets.ts";
import { openSqliteReader } from "./sqlite-reader.ts";
import { createSqliteStore } from "./sqlite-store.ts";
import { explainStoreFault } from "./store-fault.ts";

const openStore = (file = ":memory:"): OpenedStore => {
  const database = openDatabase(file);
  return {
    store: createSqliteStore(database),
    secrets: createRecordedSecrets(database),
    reseal: async (resealer) => resealStore(database, resealer),
  };
};

/** SQLite. */
export const sqliteEngine: StoreEngine = {
  name: "sqlite",
  fileName: "telproof.db",
  open: openStore,
  openReader: openSqliteReader,
  inspect: inspectDatabase,
  verify: verifyStore,
  copy: copyDatabase,
  removeCopy,
  explainFault: explainStoreFault,
};
