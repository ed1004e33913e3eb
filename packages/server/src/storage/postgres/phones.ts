// The phones table: one app's ledger of one phone.
import { emptyLedger, forgetAt, type PhoneLedger } from "../../core/phone-ledger.ts";
import type { Session, Transaction } from "./database.ts";
import { insertRows } from "./insert-rows.ts";
import { columnsOf, createRows, type Rows } from "./rows.ts";

interface PhoneRow {
  readonly appKey: string;
  readonly phone: string;
  readonly data: string;
}

/** Ledgers by app and phone. */
export const createPhones = (session: Session): Rows<PhoneLedger> =>
  createRows<PhoneLedger>(async (keys) => {
    const rows = await session.rows<PhoneRow>(
      `SELECT app_key AS "appKey", phone, data
       FROM phones JOIN unnest($1::text[], $2::text[]) AS wanted (app_key, phone) USING (app_key, phone)`,
      columnsOf(keys),
    );
    return rows.map(({ appKey, phone, data }) => [[appKey, phone], JSON.parse(data) as PhoneLedger]);
  }, emptyLedger);

/** Writes the ledgers that were changed. */
export const writePhones = (session: Transaction, phones: Rows<PhoneLedger>): void =>
  insertRows(
    session,
    {
      table: "phones",
      columns: "app_key, phone, forget_at, data",
      conflict:
        "ON CONFLICT (phone, app_key) DO UPDATE SET forget_at = excluded.forget_at, data = excluded.data",
    },
    phones.changes().map(({ key: [app_key, phone], after }) => ({
      ...{ app_key, phone, forget_at: forgetAt(after), data: JSON.stringify(after) },
    })),
  );

/** What each app that exists knows of a number. */
export const ledgersOf = async (session: Session, phone: string) => {
  const rows = await session.rows<PhoneRow>(
    `SELECT app_key AS "appKey", phone, phones.data FROM phones JOIN apps USING (app_key) WHERE phone = $1`,
    [phone],
  );
  return rows.map(({ appKey, data }) => ({ appKey, ledger: JSON.parse(data) as PhoneLedger }));
};
