// What is shown where the page's own settings are at fault.
import type { TelProofError } from "@telproof/sdk";
import { fill } from "../strings/fill.ts";
import type { Strings } from "../strings/strings.ts";
import type { MisconfiguredView } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

/** A sandboxed frame has the origin `null`, which nobody can allow: what to do is for its developer to know. */
function describeFault({ code }: TelProofError, strings: Strings, origin: string): string {
  if (code !== "origin_not_allowed") return strings.setupKey;
  return origin === "null" ? "" : fill(strings.setupOrigin, { origin });
}

export function createMisconfiguredView(
  error: TelProofError,
  { wording, origin, ui }: WidgetState,
): MisconfiguredView {
  const { strings } = wording;
  return {
    kind: "misconfigured",
    title: strings.setupTitle,
    text: describeFault(error, strings, origin),
    disabled: ui.disabled,
    note: null,
    validationMessage: strings.setupTitle,
  };
}
