// The apps table. Every request reads an app and few change one, so a row's JSON is parsed only when it has changed.
import type { App } from "../../service/app.ts";
import type { ChangedApp } from "../../service/app-store.ts";
import type { Sqlite } from "./sqlite.ts";

/** Reads and writes apps; also sees what another process wrote. */
export const createApps = (database: Sqlite) => {
  const get = database.prepare<[string], string>("SELECT data FROM apps WHERE app_key = ?").pluck();
  const has = database.prepare<[string]>("SELECT 1 FROM apps WHERE app_key = ?");
  const all = database.prepare<[], string>("SELECT data FROM apps ORDER BY app_key").pluck();
  const put = database.prepare(
    "INSERT INTO apps (app_key, data) VALUES (?, ?) ON CONFLICT (app_key) DO UPDATE SET data = excluded.data",
  );
  const parsed = new Map<string, { readonly data: string; readonly app: App }>();
  const find = (appKey: string): App | undefined => {
    const data = get.get(appKey);
    if (data === undefined) return undefined;
    const known = parsed.get(appKey);
    if (known?.data === data) return known.app;
    const app = JSON.parse(data) as App;
    parsed.set(appKey, { data, app });
    return app;
  };
  const save = (app: App): void => void put.run(app.appKey, JSON.stringify(app));
  return {
    get: find,
    has: (appKey: string): boolean => has.get(appKey) !== undefined,
    all: (): readonly App[] => all.all().map((data) => JSON.parse(data) as App),
    put: save,
    /** Within a transaction of the caller's. */
    update: <T>(appKey: string, change: (app: App) => ChangedApp<T>): T | undefined => {
      const before = find(appKey);
      if (!before) return undefined;
      const { app, value } = change(before);
      if (app !== before) save(app);
      return value;
    },
  };
};
