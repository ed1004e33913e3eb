// What to tell the developer of a page whose widget cannot work. Never a key.
import type { TelproofError } from "@telproof/sdk";
import type { ConnectionSettings } from "./controller.ts";

export interface SetupWarningContext {
  readonly connection: ConnectionSettings;
}

/** A line for the console; null for an error that is not the page's fault. */
export function setupWarning(error: TelproofError, { connection }: SetupWarningContext): string | null {
  if (error.code !== "invalid_app_key" && error.code !== "invalid_domain") return null;
  return `Telproof: ${connection.baseUrl} refuses this page. ${error.reason ?? error.message}`;
}
