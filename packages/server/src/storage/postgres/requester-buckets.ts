// The requester_buckets table, which all processes share. It is not in PostgreSQL's log: a crash forgets it, as a restart would.
import type { Bucket, Buckets, DecidedBuckets } from "../../service/requester-store.ts";
import type { Database } from "./database.ts";
import { insertRows } from "./insert-rows.ts";

/** After so many ms every bucket is full again. */
export const bucketsKeptFor = 86_400_000;

/** In another number space than the apps' locks, and in one order. Buckets that are not there yet are locked too. */
const lock = `SELECT pg_advisory_xact_lock(lock) FROM (
  SELECT DISTINCT hashtextextended(name, 1) AS lock FROM unnest($1::text[]) AS wanted (name) ORDER BY lock
) AS locks`;

/** Decides on buckets while nobody else does. */
export const changeBuckets = <T>(
  database: Database,
  names: readonly string[],
  decide: (found: Buckets) => DecidedBuckets<T>,
): Promise<T> =>
  database.transact(async (session) => {
    // One message to the database, which locks before it reads.
    const [, rows] = await Promise.all([
      session.rows(lock, [names]),
      session.rows<Bucket & { readonly name: string }>(
        "SELECT name, tokens, at FROM requester_buckets WHERE name = ANY($1)",
        [names],
      ),
    ]);
    const { value, changed } = decide(new Map(rows.map(({ name, tokens, at }) => [name, { tokens, at }])));
    insertRows(
      session,
      {
        table: "requester_buckets",
        columns: "name, tokens, at",
        conflict: "ON CONFLICT (name) DO UPDATE SET tokens = excluded.tokens, at = excluded.at",
      },
      [...changed].map(([name, { tokens, at }]) => ({ name, tokens, at: Math.floor(at) })),
    );
    return value;
  });
