// PostgreSQL as a store engine: one database, which any number of servers share.
import type { App } from "../../service/app.ts";
import type { DatabaseEngine, OpenedStore, StoreInspection } from "../engine.ts";
import { type Database, openDatabase, type Session } from "./database.ts";
import { migrateDatabase, readVersion, refuseUnusable } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { createPostgresStore } from "./postgres-store.ts";
import { openPostgresWriter } from "./postgres-writer.ts";
import { readClock } from "./read-clock.ts";
import { resealDatabase } from "./reseal.ts";
import { createRecordedSecrets } from "./secrets.ts";
import { refuseUnfinishedTransfer } from "./unfinished-transfer.ts";

const openStore = async (url: string): Promise<OpenedStore> => {
  const database = openDatabase(url);
  try {
    await refuseLosingCommits(database);
    await migrateDatabase(database);
    await refuseUnfinishedTransfer(database);
  } catch (fault) {
    await database.close();
    throw fault;
  }
  return {
    store: createPostgresStore(database),
    secrets: createRecordedSecrets(database),
    reseal: (resealer) => resealDatabase(database, resealer),
  };
};

/** What is answered has to be on disk, as with SQLite. Only `off` promises less; more, as for a standby, is the operator's choice. */
const refuseLosingCommits = async (session: Session): Promise<void> => {
  const [row] = await session.rows<{ value: string }>(
    "SELECT current_setting('synchronous_commit') AS value",
  );
  if (row?.value === "off")
    throw new Error(
      "synchronous_commit is off: a crash would lose what was answered. Run ALTER DATABASE … SET synchronous_commit = on.",
    );
};

const inspectStore = async (url: string): Promise<StoreInspection> => {
  const database = openDatabase(url);
  try {
    return await readStore(database);
  } catch (fault) {
    return onlyFault(explainFault(fault));
  } finally {
    await database.close();
  }
};

const onlyFault = (fault: string): StoreInspection => ({ faults: [fault], secrets: [], apps: [] });

const readStore = async (database: Database): Promise<StoreInspection> => {
  await refuseLosingCommits(database);
  const version = await readVersion(database);
  if (version === 0) return onlyFault("The database has no store yet. It is created at the first start.");
  if (version > migrations.length) await refuseUnusable(database, migrations.length);
  if (version < migrations.length)
    return onlyFault("The database was written by an earlier Telproof; the next start updates it.");
  const rows = await database.rows<{ data: string }>("SELECT data FROM apps ORDER BY app_key");
  return {
    faults: [],
    secrets: await createRecordedSecrets(database).all(),
    apps: rows.map(({ data }) => JSON.parse(data) as App),
    time: await readClock(database),
  };
};

const explainFault = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** PostgreSQL. */
export const postgresEngine: DatabaseEngine = {
  name: "postgres",
  protocols: ["postgres:", "postgresql:"],
  open: openStore,
  openWriter: openPostgresWriter,
  inspect: inspectStore,
  explainFault,
};
