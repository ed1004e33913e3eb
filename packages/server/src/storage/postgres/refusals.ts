// The refusals table: how many sends were refused, by app, day, reason, country and prefix.
import type { RefusalCount, RefusalQuery } from "../../service/refusal-store.ts";
import type { Database, Session } from "./database.ts";
import { insertRows, rowsValue } from "./insert-rows.ts";
import { lockApps } from "./lock-apps.ts";

const columns = `app_key AS "appKey", day, reason, country, prefix, count`;

/** Adds counts. Of each app and day at most `mostPrefixes` rows have a prefix, also when several processes add. */
export const addRefusals = (
  database: Database,
  counts: readonly RefusalCount[],
  mostPrefixes: number,
): Promise<void> =>
  database.transact(async (session) => {
    await lockApps(
      session,
      counts.map(({ appKey }) => appKey),
    );
    const added = addUp(await readKnown(session, counts), counts, mostPrefixes);
    insertRows(
      session,
      {
        table: "refusals",
        columns: "app_key, day, reason, country, prefix, count",
        conflict: `ON CONFLICT (app_key, day, reason, country, prefix) DO UPDATE SET count = refusals.count + excluded.count`,
      },
      added.map(({ appKey, ...it }) => ({ ...it, app_key: appKey })),
    );
  });

interface Known {
  readonly appKeys: ReadonlySet<string>;
  readonly rows: readonly RefusalCount[];
}

/** The apps of these counts that exist, and what was counted of them on these days with a prefix. */
const readKnown = async (session: Session, counts: readonly RefusalCount[]): Promise<Known> => {
  const apps = await session.rows<{ appKey: string }>(
    `SELECT app_key AS "appKey" FROM apps WHERE app_key = ANY($1)`,
    [counts.map(({ appKey }) => appKey)],
  );
  const rows = await session.rows<RefusalCount>(
    `SELECT ${columns} FROM refusals WHERE prefix <> '' AND (app_key, day) IN
       (SELECT app_key, day FROM json_to_recordset($1) AS wanted (app_key text, day bigint))`,
    [rowsValue(counts.map(({ appKey, day }) => ({ app_key: appKey, day })))],
  );
  return { appKeys: new Set(apps.map(({ appKey }) => appKey)), rows };
};

/** One count for each row. What would be one prefix too many is counted without it. */
const addUp = (
  { appKeys, rows }: Known,
  counts: readonly RefusalCount[],
  mostPrefixes: number,
): readonly RefusalCount[] => {
  const known = new Set(rows.map(nameOf));
  const prefixes = new Map<string, number>();
  const countPrefix = (it: RefusalCount): void =>
    void prefixes.set(dayOf(it), (prefixes.get(dayOf(it)) ?? 0) + 1);
  rows.forEach(countPrefix);
  const sums = new Map<string, RefusalCount>();
  for (const it of counts.filter(({ appKey }) => appKeys.has(appKey))) {
    const isNew = it.prefix !== "" && !known.has(nameOf(it));
    const isOneMore = isNew && (prefixes.get(dayOf(it)) ?? 0) >= mostPrefixes;
    if (isNew && !isOneMore) {
      known.add(nameOf(it));
      countPrefix(it);
    }
    const row = isOneMore ? { ...it, prefix: "" } : it;
    sums.set(nameOf(row), { ...row, count: row.count + (sums.get(nameOf(row))?.count ?? 0) });
  }
  return [...sums.values()];
};

const dayOf = ({ appKey, day }: RefusalCount): string => JSON.stringify([appKey, day]);

const nameOf = ({ appKey, day, reason, country, prefix }: RefusalCount): string =>
  JSON.stringify([appKey, day, reason, country, prefix]);

/** The counts of some days, the largest first. */
export const findRefusals = (
  session: Session,
  { appKey, from, to }: RefusalQuery,
): Promise<readonly RefusalCount[]> =>
  session.rows<RefusalCount>(
    `SELECT ${columns} FROM refusals
     WHERE day BETWEEN $1 AND $2 AND ($3::text IS NULL OR app_key = $3) ORDER BY count DESC`,
    [from, to, appKey ?? null],
  );
