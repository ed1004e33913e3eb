// The phones table: one app's ledger of one phone.
import { emptyLedger, forgetAt, type PhoneLedger } from "../../core/phone-ledger.ts";
import type { Sqlite } from "./sqlite.ts";

/** Reads and writes ledgers. */
export const createPhones = (database: Sqlite) => {
  const get = database
    .prepare<[string, string], string>("SELECT data FROM phones WHERE app_key = ? AND phone = ?")
    .pluck();
  const of = database.prepare<[string], { appKey: string; data: string }>(
    "SELECT app_key AS appKey, data FROM phones WHERE app_key IN (SELECT app_key FROM apps) AND phone = ?",
  );
  const put = database.prepare(
    `INSERT INTO phones (app_key, phone, forget_at, data) VALUES (?, ?, ?, ?)
     ON CONFLICT (app_key, phone) DO UPDATE SET forget_at = excluded.forget_at, data = excluded.data`,
  );
  return {
    get: (appKey: string, phone: string): PhoneLedger => {
      const data = get.get(appKey, phone);
      return data === undefined ? emptyLedger : (JSON.parse(data) as PhoneLedger);
    },
    of: (phone: string) =>
      of.all(phone).map(({ appKey, data }) => ({ appKey, ledger: JSON.parse(data) as PhoneLedger })),
    put: (appKey: string, phone: string, ledger: PhoneLedger) =>
      void put.run(appKey, phone, forgetAt(ledger), JSON.stringify(ledger)),
  };
};
