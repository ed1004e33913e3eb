// The view machine: session, configuration and the widget's own state to what is to be seen. Pure, and it decides
// everything that is shown; the templates only draw.
import type { TelproofError } from "@telproof/sdk";
import { fill } from "../strings/plural.ts";
import { isSetupFault } from "./errors.ts";
import { showPhone } from "./phone.ts";
import type { Scene } from "./scene.ts";
import type { SetupView, View } from "./view.ts";

function showSetup(error: TelproofError, { wording, origin, ui }: Scene): SetupView {
  const { strings } = wording;
  return {
    kind: "setup",
    title: strings.setupTitle,
    text: error.code === "invalid_domain" ? fill(strings.setupOrigin, { origin }) : strings.setupKey,
    disabled: ui.disabled,
    note: null,
  };
}

/** What is to be seen now. */
export function show(scene: Scene): View {
  const { session, ui, steps } = scene;
  if (ui.setup) return showSetup(ui.setup, scene);
  if (session.error && isSetupFault(session.error)) return showSetup(session.error, scene);
  if (session.step === "phone") return showPhone({ ...scene, session });
  if (steps) return steps.showStep({ ...scene, session });
  throw new Error("A session is never further than what can show it.");
}
