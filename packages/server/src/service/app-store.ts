// Port to a store: apps with their settings.
import type { App } from "./app.ts";

/** What becomes of an app, and the change's own value. The same app: nothing is written. */
export interface ChangedApp<T> {
  readonly app: App;
  readonly value: T;
}

/** How much is kept for an app. */
export interface AppContent {
  readonly verifications: number;
  /** Verifications that have not ended. */
  readonly running: number;
  /** Phone numbers of which something is known. */
  readonly numbers: number;
}

/** Keeps apps. All moments are Unix milliseconds. */
export interface AppStore {
  /** An app. On PostgreSQL another process's changes may show up to 100 ms later. */
  app(appKey: string): Promise<App | undefined>;
  apps(): Promise<readonly App[]>;
  saveApp(app: App): Promise<void>;
  /**
   * Finds, changes and saves an app in one step, isolated from every other change of it, also by other processes. Undefined
   * when there is no such app. `change` may be called more than once; only its last result counts.
   */
  updateApp<T>(appKey: string, change: (app: App) => ChangedApp<T>): Promise<T | undefined>;
  appContent(appKey: string): Promise<AppContent>;
  /** Removes the app and everything that was kept for it, counts of refused sends too. */
  deleteApp(appKey: string): Promise<void>;
}
