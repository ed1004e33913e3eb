// Every request reads an app and few change one, so the store keeps an app that it has read for some milliseconds.
import type { AppStore } from "../../service/app-store.ts";
import { createBriefCache } from "./brief-cache.ts";

/** The store, its apps kept briefly. What this process changes shows up at once. */
export const keepAppsBriefly = <S extends AppStore>(store: S): S => {
  const cache = createBriefCache(store.app);
  /** Also after a change that failed: it may have happened. */
  const change = async <T>(appKey: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } finally {
      cache.forget(appKey);
    }
  };
  return {
    ...store,
    app: cache.get,
    saveApp: (app) => change(app.appKey, () => store.saveApp(app)),
    updateApp: (appKey, decide) => change(appKey, () => store.updateApp(appKey, decide)),
    deleteApp: (appKey) => change(appKey, () => store.deleteApp(appKey)),
  };
};
