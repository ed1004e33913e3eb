// What is shown where the page's own settings are at fault.
import type { TelproofError } from "@telproof/sdk";
import { fill } from "../strings/plural.ts";
import type { Scene } from "./scene.ts";
import type { SetupView } from "./view.ts";

export function showSetup(error: TelproofError, { wording, origin, ui }: Scene): SetupView {
  const { strings } = wording;
  return {
    kind: "setup",
    title: strings.setupTitle,
    text: error.code === "invalid_domain" ? fill(strings.setupOrigin, { origin }) : strings.setupKey,
    disabled: ui.disabled,
    note: null,
  };
}
