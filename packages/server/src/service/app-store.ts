// Port to a store: apps with their settings.
import type { App } from "./app.ts";

/** What becomes of an app, and the change's own value. The same app: nothing is written. */
export interface ChangedApp<T> {
  readonly app: App;
  readonly value: T;
}

/** Keeps apps. All moments are Unix milliseconds. */
export interface AppStore {
  app(appKey: string): Promise<App | undefined>;
  apps(): Promise<readonly App[]>;
  saveApp(app: App): Promise<void>;
  /**
   * Finds, changes and saves an app in one step, isolated from every other change of it, also by other processes. Undefined
   * when there is no such app. `change` may be called more than once; only its last result counts.
   */
  updateApp<T>(appKey: string, change: (app: App) => ChangedApp<T>): Promise<T | undefined>;
  /** Removes the app and everything that was kept for it, counts of refused sends too. */
  deleteApp(appKey: string): Promise<void>;
}
