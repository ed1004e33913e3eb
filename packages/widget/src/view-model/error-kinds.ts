// Which kind an error is. What to tell a person about one is in `error-sentence.ts`, with the steps.
import type { TelProofError } from "@telproof/sdk";
import type { WidgetState } from "./widget-state.ts";

/** The site is at fault, not the person: nothing on this page can work until its owner mends it. */
export function isSetupFault(error: TelProofError): boolean {
  return error.code === "unknown_app" || error.code === "origin_not_allowed";
}

/** No answer came: the same thing can be tried again. */
export function isConnectionFault(error: TelProofError | null): boolean {
  return error?.code === "network" || error?.code === "timeout";
}

/** The error that the person has not begun to correct. */
export const findActiveError = ({
  session,
  ui,
}: Pick<WidgetState, "session" | "ui">): TelProofError | null =>
  session.error === ui.dismissedError ? null : session.error;
