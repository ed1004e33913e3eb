// Seals a store's content with the current secret, in small batches, also while a server writes to the store.
import type { App } from "../../service/app.ts";
import type { Resealer } from "../engine.ts";
import { resealGuess, resealProgress } from "../reseal-row.ts";
import type { Sqlite } from "./sqlite.ts";

const batch = 500;

/** Seals every app, verification, recorded request and inbox message again. Returns the number of rows. */
export const resealStore = (database: Sqlite, reseal: Resealer): number => {
  const putProgress = database.prepare("UPDATE verifications SET progress = ? WHERE row = ?");
  const putEvent = database.prepare("UPDATE events SET data = ? WHERE number = ?");
  const putMessage = database.prepare("UPDATE inbox SET sealed = ? WHERE rowid = ?");
  return (
    resealApps(database, reseal) +
    resealRequests(database, reseal) +
    resealRows(database, "verifications", ({ rowid, id, progress }: VerificationRow) =>
      putProgress.run(resealProgress(id, progress, reseal), rowid),
    ) +
    resealRows(database, "guesses", ({ rowid, id, data }: GuessRow) =>
      putEvent.run(resealGuess(id, data, reseal), rowid),
    ) +
    resealRows(database, "inbox", ({ rowid, id, sealed }: InboxRow) =>
      putMessage.run(reseal.text(id, sealed), rowid),
    )
  );
};

interface VerificationRow {
  readonly rowid: number;
  readonly id: string;
  readonly progress: string;
}

interface GuessRow {
  readonly rowid: number;
  /** The verification's. */
  readonly id: string;
  readonly data: string;
}

const sources = {
  verifications: "SELECT row AS rowid, id, progress FROM verifications WHERE row > ? ORDER BY row",
  guesses: `SELECT number AS rowid, verifications.id, data FROM events JOIN verifications ON row = verification
    WHERE number > ? AND kind = 'guessed' AND data ->> '$.entered' IS NOT NULL ORDER BY number`,
  inbox: "SELECT rowid, * FROM inbox WHERE rowid > ? ORDER BY rowid",
} as const;

interface InboxRow {
  readonly rowid: number;
  readonly id: string;
  readonly sealed: string;
}

const resealApps = (database: Sqlite, reseal: Resealer): number => {
  const put = database.prepare("UPDATE apps SET data = ? WHERE app_key = ?");
  return database
    .transaction(() => {
      const apps = database.prepare<[], string>("SELECT data FROM apps").pluck().all();
      for (const app of apps.map((data) => reseal.app(JSON.parse(data) as App)))
        put.run(JSON.stringify(app), app.appKey);
      return apps.length;
    })
    .immediate();
};

/** Rows in the order of their ids, one transaction per batch. Rows added meanwhile have the current secret already. */
const resealRows = <Row extends { readonly rowid: number }>(
  database: Sqlite,
  source: keyof typeof sources,
  work: (row: Row) => void,
): number => {
  const next = database.prepare<[number], Row>(`${sources[source]} LIMIT ${batch}`);
  const step = database.transaction((after: number): readonly Row[] => {
    const rows = next.all(after);
    rows.forEach(work);
    return rows;
  });
  let count = 0;
  for (let rows = step.immediate(0); rows.length > 0; rows = step.immediate(rows.at(-1)?.rowid ?? 0))
    count += rows.length;
  return count;
};

const resealRequests = (database: Sqlite, reseal: Resealer): number => {
  const put = database.prepare("UPDATE requests SET sealed_token = ? WHERE app_key = ? AND key = ?");
  return database
    .transaction(() => {
      const rows = database
        .prepare<[], { appKey: string; key: string; sealed: string }>(
          "SELECT app_key AS appKey, key, sealed_token AS sealed FROM requests",
        )
        .all();
      for (const { appKey, key, sealed } of rows) put.run(reseal.text(key, sealed), appKey, key);
      return rows.length;
    })
    .immediate();
};
