// What to tell the developer of a page whose widget cannot work. Never a key.
import type { TelproofError } from "@telproof/sdk";
import type { Ports, Settings } from "./ports.ts";

export interface Surroundings {
  readonly settings: Settings;
  readonly ports: Ports;
}

/** A line for the console; null for an error that is not the page's fault. */
export function setupWarning(error: TelproofError, { settings, ports }: Surroundings): string | null {
  if (error.code === "invalid_app_key") return `Telproof: ${settings.baseUrl} does not know this app key.`;
  if (error.code !== "invalid_domain") return null;
  return `Telproof: the app does not allow the origin ${ports.origin}.`;
}
