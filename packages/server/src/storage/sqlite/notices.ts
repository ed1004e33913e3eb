// The notices that webhooks have to hear. One that was heard is gone; until then its lease says who is at work on it.
import type { Decided, Notice, NoticeSettlement } from "../../service/store.ts";
import type { Sqlite } from "./database.ts";

const columns = "id, app_key AS appKey, format, type, data, created_at AS createdAt, tries";

/** Adds, leases and settles notices. */
export const createNotices = (database: Sqlite) => {
  const add = database.prepare(
    `INSERT INTO notices (id, app_key, format, type, data, created_at, tries, leased_until)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const claim = database.prepare<[number, number, number], Notice>(
    `UPDATE notices SET leased_until = ?, tries = tries + 1
     WHERE id IN (SELECT id FROM notices WHERE leased_until <= ? ORDER BY leased_until LIMIT ?)
     RETURNING ${columns}`,
  );
  const remove = database.prepare("DELETE FROM notices WHERE id = ?");
  const postpone = database.prepare("UPDATE notices SET leased_until = ? WHERE id = ?");
  const defer = database.prepare("UPDATE notices SET leased_until = ?, tries = tries - 1 WHERE id = ?");
  return {
    add: ({ notices, leasedUntil }: NonNullable<Decided<unknown>["notices"]>): void => {
      for (const it of notices)
        add.run(it.id, it.appKey, it.format, it.type, it.data, it.createdAt, it.tries, leasedUntil);
    },
    claim: (now: number, until: number, limit: number): readonly Notice[] => claim.all(until, now, limit),
    settle: (id: string, settlement: NoticeSettlement): void => {
      switch (settlement.kind) {
        case "deferred":
          defer.run(settlement.at, id);
          return;
        case "done":
          remove.run(id);
          return;
        case "again":
          postpone.run(settlement.at, id);
          return;
      }
    },
  };
};
