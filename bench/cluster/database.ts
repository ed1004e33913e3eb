// Looks into the PostgreSQL database from outside, beside the servers and without their code. Changes only when steps are due.
import { runSql } from "../../packages/server/src/storage/postgres/postgres.fixture.ts";
import type { DeliveryRow, VerificationRow } from "../crash/store-file.ts";

export interface Database {
  /** Messages that are promised and not settled. */
  readonly open: () => Promise<readonly DeliveryRow[]>;
  readonly deliveries: () => Promise<readonly DeliveryRow[]>;
  readonly verifications: () => Promise<readonly VerificationRow[]>;
  /** How many verifications have something to do before `moment` (Unix ms). */
  readonly dueBefore: (moment: number) => Promise<number>;
  /** Makes every next step due at `moment`; resolves with how many there are. */
  readonly gatherSteps: (moment: number) => Promise<number>;
  /** `ok`, or what is wrong with the indexes and pages. */
  readonly integrity: () => Promise<string>;
}

export function lookInto(url: string): Database {
  const rows = async <T>(select: string): Promise<readonly T[]> =>
    JSON.parse(await runSql(url, `SELECT coalesce(json_agg(it), '[]') FROM (${select}) AS it`));
  const deliveries = (where = "") =>
    rows<DeliveryRow>(
      `SELECT verification_id || '-' || message AS id, tries, outcome, why FROM deliveries ${where}`,
    );
  return {
    open: () => deliveries("WHERE leased_until IS NOT NULL"),
    deliveries: () => deliveries(),
    verifications: () =>
      rows(`SELECT id, state, (progress::json ->> 'verifiedAt')::bigint AS "verifiedAt" FROM verifications`),
    dueBefore: async (moment) =>
      Number(await runSql(url, `SELECT count(*) FROM verifications WHERE due_at < ${moment}`)),
    gatherSteps: async (moment) =>
      Number(
        await runSql(
          url,
          `WITH gathered AS (
             UPDATE verifications SET due_at = ${moment},
               progress = (progress::jsonb || jsonb_build_object('nextStepAt', ${moment}))::text
             WHERE progress::json ->> 'nextStepAt' IS NOT NULL RETURNING 1
           ) SELECT count(*) FROM gathered`,
        ),
      ),
    integrity: async () => {
      await runSql(url, "CREATE EXTENSION IF NOT EXISTS amcheck");
      await runSql(
        url,
        `SELECT bt_index_check(c.oid, true) FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
         JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'`,
      );
      return "ok";
    },
  };
}
