// The verifications table: columns for what is searched for, a plan that is written again only when it changed, and the progress
// that each command rewrites.
import { dueAt } from "../../core/verification/life.ts";
import { lastChangeOf } from "../../core/verification/times-ahead.ts";
import type { Identity, Verification } from "../../core/verification/verification.ts";
import type { VerificationQuery } from "../../service/record-store.ts";
import type { Sqlite } from "./sqlite.ts";

/** A row as it is read. */
interface VerificationRow {
  readonly id: string;
  readonly appKey: string;
  readonly phone: string;
  readonly country: string;
  readonly state: Verification["state"];
  readonly createdAt: number;
  readonly reference: string | null;
  readonly plan: string;
  readonly progress: string;
}

const columns =
  "id, app_key AS appKey, phone, country, state, created_at AS createdAt, reference, plan, progress";

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
      return row && readRow(row);
    },
    put: createPut(database),
    due: (now: number, limit: number) => due.all(now, limit),
    /** Those with something due whose times show a change after `moment`. */
    changedAfter: (moment: number, limit: number): readonly Verification[] =>
      changedAfter.all(moment, limit).map(readRow),
    query: ({ appKey, id, phone, reference, state, limit }: VerificationQuery): readonly Verification[] => {
      const conditions = Object.entries({ app_key: appKey, id, phone, reference, state });
      const given = conditions.filter((it): it is [string, string] => it[1] !== undefined);
      const where = given.length === 0 ? "" : `WHERE ${given.map(([name]) => `${name} = ?`).join(" AND ")}`;
      return database
        .prepare<string[], VerificationRow>(
          `SELECT ${columns} FROM verifications ${where} ORDER BY row DESC LIMIT ${Number(limit)}`,
        )
        .all(...given.map(([, value]) => value))
        .map(readRow);
    },
  };
};

const readRow = ({ plan, progress, ...row }: VerificationRow): Verification =>
  ({ ...row, ...JSON.parse(plan), ...JSON.parse(progress) }) as Verification;

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

/** Whether nothing changed but progress. Commands pass on the objects that they were given, so comparing them is enough. */
const hasSamePlan = (before: Verification, after: Verification): boolean =>
  identityFields.every((field) => before[field] === after[field]);

const identityFields = Object.keys({
  id: true,
  appKey: true,
  phone: true,
  phoneType: true,
  callingCode: true,
  country: true,
  origin: true,
  locale: true,
  message: true,
  reference: true,
  createdAt: true,
  policy: true,
  workflow: true,
  scenario: true,
  callbacks: true,
  action: true,
  hidesPhone: true,
} satisfies Readonly<Record<keyof Identity, true>>) as readonly (keyof Identity)[];

type FieldWithColumn = "id" | "appKey" | "phone" | "country" | "createdAt" | "reference";

/** The plan's fields that have no column, every one: a new field does not compile until it is here. */
type StoredPlan = {
  readonly [Name in Exclude<keyof Required<Identity>, FieldWithColumn>]: Identity[Name];
};

/** What a row keeps as JSON: the plan without what has a column, and the rest. */
const splitVerification = (it: Verification) => {
  const { id, appKey, phone, country, state, createdAt, reference, ...rest } = it;
  const {
    phoneType,
    callingCode,
    origin,
    locale,
    message,
    policy,
    workflow,
    scenario,
    callbacks,
    action,
    hidesPhone,
    ...progress
  } = rest;
  const plan: StoredPlan = {
    phoneType,
    callingCode,
    origin,
    locale,
    message,
    policy,
    workflow,
    scenario,
    callbacks,
    action,
    hidesPhone,
  };
  return { plan, progress };
};

const endedAt = (it: Verification): number | null => {
  switch (it.state) {
    case "pending":
      return null;
    case "verified":
      return it.expiresAt;
    case "failed":
    case "expired":
    case "canceled":
      return it.endedAt;
  }
};
