// The apps table. Every request reads an app and few change one, so a row's JSON is parsed only when it has changed.
import type { App } from "../../service/app.ts";
import type { ChangedApp } from "../../service/app-store.ts";
import type { Database, Session } from "./database.ts";

interface AppRow {
  readonly data: string;
}

/** Reads and writes apps; also sees what another process wrote. */
export const createApps = (database: Database) => {
  const parsed = new Map<string, { readonly data: string; readonly app: App }>();
  const parse = (appKey: string, data: string): App => {
    const known = parsed.get(appKey);
    if (known?.data === data) return known.app;
    const app = JSON.parse(data) as App;
    parsed.set(appKey, { data, app });
    return app;
  };
  return {
    get: async (appKey: string): Promise<App | undefined> => {
      const [row] = await database.rows<AppRow>("SELECT data FROM apps WHERE app_key = $1", [appKey]);
      return row && parse(appKey, row.data);
    },
    all: async (): Promise<readonly App[]> => {
      const rows = await database.rows<AppRow>("SELECT data FROM apps ORDER BY app_key");
      return rows.map(({ data }) => JSON.parse(data) as App);
    },
    put: (app: App): Promise<void> => putApp(database, app),
    update: <T>(appKey: string, decide: (app: App) => ChangedApp<T>): Promise<T | undefined> =>
      database.transact((session) => updateApp(session, appKey, decide)),
  };
};

const updateApp = async <T>(
  session: Session,
  appKey: string,
  decide: (app: App) => ChangedApp<T>,
): Promise<T | undefined> => {
  const [row] = await session.rows<AppRow>("SELECT data FROM apps WHERE app_key = $1 FOR NO KEY UPDATE", [
    appKey,
  ]);
  if (!row) return undefined;
  const before = JSON.parse(row.data) as App;
  const { app, value } = decide(before);
  if (app !== before) await putApp(session, app);
  return value;
};

const putApp = async (session: Session, app: App): Promise<void> => {
  await session.change(
    "INSERT INTO apps (app_key, data) VALUES ($1, $2) ON CONFLICT (app_key) DO UPDATE SET data = excluded.data",
    [app.appKey, JSON.stringify(app)],
  );
};

/** Removes replaced secret keys that stopped working. */
export const removeOldKeys = (database: Database, now: number): Promise<void> =>
  database.transact(async (session) => {
    const rows = await session.rows<AppRow>(
      `SELECT data FROM apps WHERE data LIKE '%"oldKeys":[{%' ORDER BY app_key FOR NO KEY UPDATE`,
    );
    for (const app of rows.map(({ data }) => JSON.parse(data) as App)) {
      const oldKeys = app.oldKeys.filter(({ until }) => until > now);
      if (oldKeys.length < app.oldKeys.length) await putApp(session, { ...app, oldKeys });
    }
  });
