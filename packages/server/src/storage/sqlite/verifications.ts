// The verifications table: columns for what is searched for, a plan that is written again only when it changed, and the progress
// that each command rewrites.
import { dueAt } from "../../core/verification/life.ts";
import { lastChangeOf } from "../../core/verification/times-ahead.ts";
import type { Verification } from "../../core/verification/verification.ts";
import type { VerificationQuery } from "../../service/record-store.ts";
import {
  endedAt,
  hasSamePlan,
  readVerification,
  splitVerification,
  type VerificationRow,
} from "../verification-row.ts";
import type { Sqlite } from "./sqlite.ts";

const columns =
  "id, app_key AS appKey, phone, country, state, created_at AS createdAt, reference, plan, progress";

/** Steps that are taken together. Requests wait meanwhile. */
export const stepsATurn = 8;

/** Reads and writes verifications. */
export const createVerifications = (database: Sqlite) => {
  const byId = database.prepare<[string, string], VerificationRow>(
    `SELECT ${columns} FROM verifications WHERE id = ? AND app_key = ?`,
  );
  const due = database.prepare<[number, number], { appKey: string; id: string }>(
    "SELECT app_key AS appKey, id FROM verifications WHERE due_at <= ? ORDER BY due_at LIMIT ?",
  );
  const changedAfter = database.prepare<[number, number], VerificationRow>(
    `SELECT ${columns} FROM verifications WHERE changed_at > ? AND due_at IS NOT NULL LIMIT ?`,
  );
  return {
    get: (appKey: string, id: string): Verification | undefined => {
      const row = byId.get(id, appKey);
      return row && readVerification(row);
    },
    put: createPut(database),
    due: (now: number, limit: number) => due.all(now, limit),
    /** Those with something due whose times show a change after `moment`. */
    changedAfter: (moment: number, limit: number): readonly Verification[] =>
      changedAfter.all(moment, limit).map(readVerification),
    query: ({ appKey, id, phone, reference, state, limit }: VerificationQuery): readonly Verification[] => {
      const conditions = Object.entries({ app_key: appKey, id, phone, reference, state });
      const given = conditions.filter((it): it is [string, string] => it[1] !== undefined);
      const where = given.length === 0 ? "" : `WHERE ${given.map(([name]) => `${name} = ?`).join(" AND ")}`;
      return database
        .prepare<string[], VerificationRow>(
          `SELECT ${columns} FROM verifications ${where} ORDER BY row DESC LIMIT ${Number(limit)}`,
        )
        .all(...given.map(([, value]) => value))
        .map(readVerification);
    },
  };
};

/** Writes a verification. `before` is what `get` returned: a plan that did not change is not written again. */
const createPut = (database: Sqlite) => {
  const putAll = database.prepare(
    `INSERT INTO verifications
       (id, app_key, phone, country, state, created_at, reference, ended_at, due_at, changed_at, plan, progress)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       phone = excluded.phone, country = excluded.country, state = excluded.state, created_at = excluded.created_at,
       reference = excluded.reference, ended_at = excluded.ended_at, due_at = excluded.due_at,
       changed_at = excluded.changed_at, plan = excluded.plan, progress = excluded.progress`,
  );
  const putProgress = database.prepare(
    "UPDATE verifications SET state = ?, ended_at = ?, due_at = ?, changed_at = ?, progress = ? WHERE id = ?",
  );
  return (it: Verification, before: Verification | undefined): void => {
    const { id, appKey, phone, country, state, createdAt, reference } = it;
    const { plan, progress } = splitVerification(it);
    const times = [endedAt(it), dueAt(it), lastChangeOf(it)];
    if (before && hasSamePlan(before, it)) putProgress.run(state, ...times, JSON.stringify(progress), id);
    else
      putAll.run(
        ...[id, appKey, phone, country, state, createdAt, reference, ...times],
        ...[JSON.stringify(plan), JSON.stringify(progress)],
      );
  };
};
