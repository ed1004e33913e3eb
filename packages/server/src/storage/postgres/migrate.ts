// Brings a database's schema up to date. Processes that start at the same time wait for each other.
import type { Database, Session } from "./database.ts";
import { migrations } from "./migrations.ts";
import { ForeignStoreError } from "./store-fault.ts";

/** Any number that no other program uses for its own lock. */
const lockKey = 7_357_700_211;

/**
 * Applies the steps that the database has not seen, all of them or none. Throws when it was written by a newer version or by
 * another program, or does not keep texts in UTF-8.
 */
export const migrateDatabase = (database: Database, steps: readonly string[] = migrations): Promise<void> =>
  database.transact(async (session) => {
    await session.rows("SELECT pg_advisory_xact_lock($1)", [lockKey]);
    const version = await readVersion(session);
    if (version > steps.length) throw new Error(explainNewer(version, steps.length));
    if (version === steps.length) return;
    if (version === 0) await prepareEmpty(session);
    for (const step of steps.slice(version)) await session.change(step);
    await session.change("UPDATE telproof_schema SET version = $1", [steps.length]);
  }, "upkeep");

/** Says that a database is of a later version. */
export const explainNewer = (version: number, known: number): string =>
  `The database is at schema version ${version}, this Telproof knows ${known}. Run a newer Telproof.`;

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
