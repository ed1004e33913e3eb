// The verifications table: the whole verification as JSON, beside the few columns that look-ups need.
import type { Verification } from "../../core/verification/verification.ts";
import type { VerificationQuery } from "../../service/store.ts";
import type { Sqlite } from "./database.ts";

/** Reads and writes verifications. */
export const createVerifications = (database: Sqlite) => {
  const byId = database
    .prepare<[string, string], string>("SELECT data FROM verifications WHERE id = ? AND app_key = ?")
    .pluck();
  const put = database.prepare(
    `INSERT INTO verifications (id, app_key, ended_at, due_at, phone, reference, data) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       ended_at = excluded.ended_at, due_at = excluded.due_at, phone = excluded.phone, data = excluded.data`,
  );
  const due = database.prepare<[number, number], { appKey: string; id: string }>(
    "SELECT app_key AS appKey, id FROM verifications WHERE due_at <= ? ORDER BY due_at LIMIT ?",
  );
  return {
    get: (appKey: string, id: string): Verification | undefined => {
      const data = byId.get(id, appKey);
      return data === undefined ? undefined : (JSON.parse(data) as Verification);
    },
    put: (it: Verification, dueAt: number | null) =>
      void put.run(it.id, it.appKey, endedAt(it), dueAt, it.phone, it.reference, JSON.stringify(it)),
    due: (now: number, limit: number) => due.all(now, limit),
    query: ({ appKey, id, phone, reference, state, limit }: VerificationQuery): readonly Verification[] => {
      const conditions = Object.entries({
        app_key: appKey,
        id,
        phone,
        reference,
        "data ->> '$.state'": state,
      });
      const given = conditions.filter((it): it is [string, string] => it[1] !== undefined);
      const where = given.length === 0 ? "" : `WHERE ${given.map(([name]) => `${name} = ?`).join(" AND ")}`;
      return database
        .prepare<string[], string>(
          `SELECT data FROM verifications ${where} ORDER BY rowid DESC LIMIT ${Number(limit)}`,
        )
        .pluck()
        .all(...given.map(([, value]) => value))
        .map((data) => JSON.parse(data) as Verification);
    },
  };
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
