// Finds the app that a command names, and says so when there is none.
import type { App } from "../service/app.ts";
import type { ChangedApp } from "../service/app-store.ts";
import type { Store } from "../service/store.ts";
import { UsageError } from "./usage.ts";

/** The app with this key. Throws a `UsageError` when there is none. */
export const findExistingApp = async (store: Store, appKey: string | undefined): Promise<App> => {
  if (appKey === undefined) throw new UsageError("Which app? Name its app key: see app list.");
  const app = await store.app(appKey);
  if (!app) throw new UsageError(`There is no app ${appKey}.`);
  return app;
};

/** Changes an app as it is at that moment: a server or another command may change it too. */
export const updateExistingApp = async <T>(
  store: Store,
  appKey: string | undefined,
  change: (app: App) => ChangedApp<T>,
): Promise<T> => {
  const { appKey: key } = await findExistingApp(store, appKey);
  const value = await store.updateApp(key, change);
  if (value === undefined) throw new UsageError(`There is no app ${key}.`);
  return value;
};
