// Seals everything that a store keeps sealed anew, a little at a time, also while a server writes to it.
import type { Verification } from "../../core/verification/verification.ts";
import type { App } from "../../service/app.ts";
import type { Sqlite } from "./database.ts";

/** Seals a sealed text anew. The second argument is what it is bound to: the verification's id, or the text's context. */
export interface Resealer {
  readonly code: (id: string, sealed: string) => string;
  readonly text: (context: string, sealed: string) => string;
  readonly app: (app: App) => App;
}

const batch = 500;

/** Seals every app, verification, repeated request and inbox message anew. Returns the number of rows. */
export const resealStore = (database: Sqlite, reseal: Resealer): number => {
  const putData = database.prepare("UPDATE verifications SET data = ? WHERE rowid = ?");
  const putMessage = database.prepare("UPDATE inbox SET sealed = ? WHERE rowid = ?");
  return (
    resealApps(database, reseal) +
    resealRequests(database, reseal) +
    resealRows(database, "verifications", ({ rowid, id, data }: VerificationRow) =>
      putData.run(resealVerification(id, data, reseal), rowid),
    ) +
    resealRows(database, "inbox", ({ rowid, id, sealed }: InboxRow) =>
      putMessage.run(reseal.text(id, sealed), rowid),
    )
  );
};

interface VerificationRow {
  readonly rowid: number;
  readonly id: string;
  readonly data: string;
}

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

/** Rows in the order of their ids, each batch in a transaction of its own. What is added meanwhile is sealed already. */
const resealRows = <Row extends { readonly rowid: number }>(
  database: Sqlite,
  table: "verifications" | "inbox",
  work: (row: Row) => void,
): number => {
  const next = database.prepare<[number], Row>(
    `SELECT rowid, * FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${batch}`,
  );
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

const resealVerification = (id: string, data: string, { code }: Resealer): string => {
  const it = JSON.parse(data) as Verification;
  const trail = it.trail.map((entry) =>
    entry.event === "guess" && entry.entered !== null
      ? { ...entry, entered: code(id, entry.entered) }
      : entry,
  );
  if (it.state !== "pending") return JSON.stringify({ ...it, trail });
  const givenCode = it.givenCode === null ? null : code(id, it.givenCode);
  return JSON.stringify({ ...it, trail, givenCode, code: { ...it.code, sealed: code(id, it.code.sealed) } });
};
