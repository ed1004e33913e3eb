// The event log: every event of every verification, appended with the change that caused it, never changed.
import type { VerificationEvent } from "../../core/verification/event.ts";
import type { EventBatch } from "../../service/event-batch.ts";
import type { Session, Transaction } from "./database.ts";
import { rowsValue } from "./insert-rows.ts";

interface EventRow {
  readonly at: number;
  readonly kind: string;
  readonly data: string;
}

/** Appends events in their order. Those of a verification that is not kept are left out. */
export const appendEvents = (session: Transaction, batches: readonly EventBatch[]): void => {
  const rows = batches
    .flatMap(({ verificationId, events }) => events.map((event) => ({ verificationId, event })))
    .map(({ verificationId, event: { at, kind, ...data } }, position) => ({
      ...{ position, id: verificationId, at, kind, data: JSON.stringify(data) },
    }));
  if (rows.length === 0) return;
  session.changeLater(
    `INSERT INTO events (verification, at, kind, data)
     SELECT row, at, kind, data
     FROM json_to_recordset($1) AS added (position integer, id text, at bigint, kind text, data text)
       JOIN verifications USING (id)
     ORDER BY position`,
    [rowsValue(rows)],
  );
};

/** A verification's events, in the order in which they were appended. */
export const findEvents = async (
  session: Session,
  verificationId: string,
): Promise<readonly VerificationEvent[]> => {
  const rows = await session.rows<EventRow>(
    `SELECT at, kind, data FROM events
     WHERE verification = (SELECT row FROM verifications WHERE id = $1) ORDER BY number`,
    [verificationId],
  );
  return rows.map(({ at, kind, data }) => ({ at, kind, ...JSON.parse(data) }) as VerificationEvent);
};
