// Which kind an error is. What to tell a person about one is in `sentences.ts`, with the steps.
import type { TelproofError } from "@telproof/sdk";

/** The site is at fault, not the person: nothing on this page can work until its owner mends it. */
export function isSetupFault(error: TelproofError): boolean {
  return error.code === "invalid_app_key" || error.code === "invalid_domain";
}

/** No answer came: the same thing can be tried again. */
export function isConnectionFault(error: TelproofError | null): boolean {
  return error?.code === "network" || error?.code === "timeout";
}
