// Brings a database's schema up to date, also while servers of the version before serve: a step waits for a lock only briefly and
// is tried again, and indexes are built beside their writes. Processes that start at the same time wait for each other.
import { setTimeout as sleep } from "node:timers/promises";
import { buildIndexes, indexStatements } from "./build-indexes.ts";
import type { Database, Session } from "./database.ts";
import { type Migration, migrations } from "./migrations.ts";
import { ForeignStoreError, isLockTimeout } from "./store-fault.ts";

/** Any number that no other program uses for its own lock. */
const lockKey = 7_357_700_211;

/** How often a step is tried that meets a lock, with a second in between: five minutes and more. */
const mostTries = 300;
const tryPause = 1000;

/**
 * Applies the steps that the database has not seen, each in a transaction of its own; all in one when it is empty. A database of a
 * newer version is left as it is. Throws when that version cannot be shared with this one, when the database was written by another
 * program, or does not keep texts in UTF-8.
 */
export const migrateDatabase = async (
  database: Database,
  steps: readonly Migration[] = migrations,
): Promise<void> => {
  await tryAgain(() => transactAlone(database, (session) => fillEmpty(session, steps)));
  while (await tryAgain(() => transactAlone(database, (session) => applyNext(database, session, steps))));
};

const transactAlone = <T>(database: Database, work: (session: Session) => Promise<T>): Promise<T> =>
  database.transact(async (session) => {
    await session.rows("SELECT pg_advisory_xact_lock($1)", [lockKey]);
    return work(session);
  }, "schema");

const tryAgain = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!isLockTimeout(fault) || tries === mostTries) throw fault;
      await sleep(tryPause);
    }
  }
};

const fillEmpty = async (session: Session, steps: readonly Migration[]): Promise<void> => {
  if ((await readVersion(session)) > 0) return;
  await prepareEmpty(session);
  for (const step of steps)
    for (const statement of typeof step === "string" ? [step] : indexStatements(step.indexes))
      await session.change(statement);
  await writeVersion(session, steps.length);
};

/** Returns whether there was a step to apply. */
const applyNext = async (
  database: Database,
  session: Session,
  steps: readonly Migration[],
): Promise<boolean> => {
  const version = await readVersion(session);
  if (version > steps.length) await refuseUnusable(session, steps.length);
  const step = steps[version];
  if (step === undefined) return false;
  if (typeof step === "string") await session.change(step);
  else await buildIndexes(database, step.indexes);
  await writeVersion(session, version + 1);
  return true;
};

const writeVersion = (session: Session, version: number): Promise<number> =>
  session.change("UPDATE telproof_schema SET version = $1", [version]);

/** Throws for a database of a newer version, unless all its steps since were additive. */
export const refuseUnusable = async (session: Session, known: number): Promise<void> => {
  const [row] = await session.rows<{ version: number; least: number }>(
    "SELECT version, least_version AS least FROM telproof_schema",
  );
  if (row && row.least > known)
    throw new Error(
      `The database is at schema version ${row.version}, this Telproof knows ${known}. Run a newer Telproof.`,
    );
};

/** How many steps the database has seen; 0 when none. */
export const readVersion = async (session: Session): Promise<number> => {
  const [found] = await session.rows<{ name: string | null }>(
    "SELECT to_regclass('telproof_schema') AS name",
  );
  if (!found?.name) return 0;
  const [row] = await session.rows<{ version: number }>("SELECT version FROM telproof_schema");
  return row?.version ?? 0;
};

const prepareEmpty = async (session: Session): Promise<void> => {
  const [found] = await session.rows<{ encoding: string; apps: string | null; verifications: string | null }>(
    `SELECT current_setting('server_encoding') AS encoding, to_regclass('apps') AS apps,
       to_regclass('verifications') AS verifications`,
  );
  if (found?.encoding !== "UTF8")
    throw new Error(`The database keeps texts in ${found?.encoding}. Create one with the encoding UTF8.`);
  if (found.apps ?? found.verifications)
    throw new ForeignStoreError("The tables are not Telproof's. Give Telproof a database of its own.");
  await session.change("CREATE TABLE telproof_schema (version integer NOT NULL)");
  await session.change("INSERT INTO telproof_schema VALUES (0)");
};
