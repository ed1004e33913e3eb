// The verifications table: columns for what is searched for, a plan that is written again only when it changed, and the progress
// that each command rewrites.
import { emptyLedger, type PhoneLedger } from "../../core/phone-ledger.ts";
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
import type { Session, Transaction } from "./database.ts";
import { insertRows, rowsValue } from "./insert-rows.ts";
import { joinCalls } from "./joined-calls.ts";
import { type Change, columnsOf, createRows, type Key, type Rows } from "./rows.ts";

const columns = `id, app_key AS "appKey", phone, country, state, created_at AS "createdAt", reference, plan, progress`;

type FoundVerification = Verification | undefined;

/**
 * Verifications by app and id, each with its number's ledger. Within a change they are locked in the order of their rows until
 * it ends.
 */
export const createVerifications = (
  session: Session,
  lock: "" | "FOR NO KEY UPDATE OF verifications",
  noteLedger: (key: Key, ledger: PhoneLedger) => void,
): Rows<FoundVerification> =>
  createRows<FoundVerification>(async (keys) => {
    const found = await session.rows<VerificationRow & { readonly ledger: string | null }>(
      `SELECT ${columns}, phones.data AS ledger
       FROM verifications LEFT JOIN phones USING (app_key, phone)
       WHERE id = ANY($1) AND app_key = ANY($2) ORDER BY row ${lock}`,
      [columnsOf(keys)[1], columnsOf(keys)[0]],
    );
    for (const { appKey, phone, ledger } of found)
      noteLedger([appKey, phone], ledger === null ? emptyLedger : (JSON.parse(ledger) as PhoneLedger));
    return found.map(({ ledger, ...row }) => [[row.appKey, row.id], readVerification(row)]);
  }, undefined);

/** Writes the verifications that were changed or began. */
export const writeVerifications = (
  session: Transaction,
  changes: readonly Omit<Change<FoundVerification>, "key">[],
): void => {
  const changed = changes.flatMap(({ before, after }) => (after ? { before, after } : []));
  const hasProgressOnly = ({ before, after }: (typeof changed)[number]) =>
    before !== undefined && hasSamePlan(before, after);
  putAll(
    session,
    changed.filter((it) => !hasProgressOnly(it)).map(({ after }) => after),
  );
  putProgress(
    session,
    changed.filter(hasProgressOnly).map(({ after }) => after),
  );
};

const progressColumns = (it: Verification) => ({
  ...{ state: it.state, ended_at: endedAt(it), due_at: dueAt(it), changed_at: lastChangeOf(it) },
  progress: JSON.stringify(splitVerification(it).progress),
});

const putAll = (session: Transaction, all: readonly Verification[]): void =>
  insertRows(
    session,
    {
      table: "verifications",
      columns:
        "id, app_key, phone, country, state, created_at, reference, ended_at, due_at, changed_at, plan, progress",
      conflict: `ON CONFLICT (id) DO UPDATE SET
        phone = excluded.phone, country = excluded.country, state = excluded.state, created_at = excluded.created_at,
        reference = excluded.reference, ended_at = excluded.ended_at, due_at = excluded.due_at,
        changed_at = excluded.changed_at, plan = excluded.plan, progress = excluded.progress`,
    },
    all.map((it) => ({
      ...{ id: it.id, app_key: it.appKey, phone: it.phone, country: it.country, created_at: it.createdAt },
      ...{ reference: it.reference, plan: JSON.stringify(splitVerification(it).plan) },
      ...progressColumns(it),
    })),
  );

const putProgress = (session: Transaction, all: readonly Verification[]): void => {
  if (all.length === 0) return;
  session.changeLater(
    `UPDATE verifications AS it SET state = now.state, ended_at = now.ended_at, due_at = now.due_at,
       changed_at = now.changed_at, progress = now.progress
     FROM json_populate_recordset(NULL::verifications, $1) AS now WHERE it.id = now.id`,
    [rowsValue(all.map((it) => ({ id: it.id, ...progressColumns(it) })))],
  );
};

/** Finds verifications without what belongs to them; those that are asked for together with one statement. */
export const createVerificationFinder = (session: Session) => {
  const find = joinCalls<Key, FoundVerification>(async (keys) => {
    const rows = await session.rows<VerificationRow>(
      `SELECT ${columns} FROM verifications WHERE id = ANY($1)`,
      [columnsOf(keys)[1]],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ([appKey, id]) => {
      const row = found.get(id);
      return row?.appKey === appKey ? readVerification(row) : undefined;
    };
  });
  return (appKey: string, id: string): Promise<FoundVerification> => find([appKey, id]);
};

/** Steps that are taken together: their changes share a transaction, and requests share it too. */
export const stepsATurn = 64;

/** Verifications with something due, soonest first. */
export const findDue = (session: Session, now: number, limit: number) =>
  session.rows<{ readonly appKey: string; readonly id: string }>(
    `SELECT app_key AS "appKey", id FROM verifications WHERE due_at <= $1 ORDER BY due_at LIMIT $2`,
    [now, limit],
  );

/** Locks those with something due whose times show a change after `moment`. One that somebody else has locked changes anyway. */
export const lockChangedAfter = async (
  session: Session,
  moment: number,
  limit: number,
): Promise<readonly Verification[]> => {
  const rows = await session.rows<VerificationRow>(
    `SELECT ${columns} FROM verifications WHERE changed_at > $1 AND due_at IS NOT NULL
     LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
    [moment, limit],
  );
  return rows.map(readVerification);
};

/** Verifications that match all that is given, the newest first. */
export const queryVerifications = async (
  session: Session,
  { appKey, id, phone, reference, state, limit }: VerificationQuery,
): Promise<readonly Verification[]> => {
  const conditions = Object.entries({ app_key: appKey, id, phone, reference, state });
  const given = conditions.filter((it): it is [string, string] => it[1] !== undefined);
  const where = given.map(([name], index) => `AND ${name} = $${index + 2}`).join(" ");
  const rows = await session.rows<VerificationRow>(
    `SELECT ${columns} FROM verifications WHERE true ${where} ORDER BY row DESC LIMIT $1`,
    [limit, ...given.map(([, value]) => value)],
  );
  return rows.map(readVerification);
};
