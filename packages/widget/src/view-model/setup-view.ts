// What is shown where the page's own settings are at fault.
import type { TelproofError } from "@telproof/sdk";
import { fill } from "../strings/plural.ts";
import type { Strings } from "../strings/strings.ts";
import type { Scene } from "./widget-state.ts";
import type { SetupView } from "./view.ts";

/** A sandboxed frame has the origin `null`, which nobody can allow: what to do is for its developer to know. */
function reasonOf({ code }: TelproofError, strings: Strings, origin: string): string {
  if (code !== "invalid_domain") return strings.setupKey;
  return origin === "null" ? "" : fill(strings.setupOrigin, { origin });
}

export function showSetup(error: TelproofError, { wording, origin, ui }: Scene): SetupView {
  const { strings } = wording;
  return {
    kind: "setup",
    title: strings.setupTitle,
    text: reasonOf(error, strings, origin),
    disabled: ui.disabled,
    note: null,
    validationMessage: strings.setupTitle,
  };
}
