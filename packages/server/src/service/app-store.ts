// Port to a store: apps with their settings.
import type { App } from "./app.ts";

/** Keeps apps. All moments are Unix milliseconds. */
export interface AppStore {
  app(appKey: string): Promise<App | undefined>;
  apps(): Promise<readonly App[]>;
  saveApp(app: App): Promise<void>;
  /** Removes the app and everything that was kept for it, counts of refused sends too. */
  deleteApp(appKey: string): Promise<void>;
}
