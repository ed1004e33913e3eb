// The refusals table: how many sends were refused, by app, day, reason, country and prefix.
import type { RefusalCount, RefusalQuery } from "../../service/refusal-store.ts";
import type { Sqlite } from "./sqlite.ts";

/** Adds and reads counts of refused sends. */
export const createRefusals = (database: Sqlite) => {
  const prefixesOf = database
    .prepare<[string, number], number>(
      "SELECT count(*) FROM refusals WHERE app_key = ? AND day = ? AND prefix <> ''",
    )
    .pluck();
  const increase = database.prepare<RefusalCount>(
    `UPDATE refusals SET count = count + :count
     WHERE app_key = :appKey AND day = :day AND reason = :reason AND country = :country AND prefix = :prefix`,
  );
  const insert = database.prepare<RefusalCount>(
    `INSERT INTO refusals (app_key, day, reason, country, prefix, count)
     SELECT app_key, :day, :reason, :country, :prefix, :count FROM apps WHERE app_key = :appKey`,
  );
  const select = database.prepare<
    Pick<RefusalQuery, "from" | "to"> & { readonly appKey: string | null },
    RefusalCount
  >(
    `SELECT app_key AS appKey, day, reason, country, prefix, count FROM refusals
     WHERE day BETWEEN :from AND :to AND (:appKey IS NULL OR app_key = :appKey) ORDER BY count DESC`,
  );
  const add = (it: RefusalCount, mostPrefixes: number): void => {
    if (increase.run(it).changes > 0) return;
    const isOneMore = it.prefix !== "" && (prefixesOf.get(it.appKey, it.day) ?? 0) >= mostPrefixes;
    if (isOneMore) add({ ...it, prefix: "" }, mostPrefixes);
    else insert.run(it);
  };
  return {
    add: (counts: readonly RefusalCount[], mostPrefixes: number): void => {
      for (const it of counts) add(it, mostPrefixes);
    },
    select: ({ appKey, from, to }: RefusalQuery): readonly RefusalCount[] =>
      select.all({ appKey: appKey ?? null, from, to }),
  };
};
