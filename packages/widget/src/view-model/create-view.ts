// The view machine: session, configuration and the widget's own state to what is to be seen. Pure, and it decides
// everything that is shown; the templates only draw.
import { isSetupFault } from "./error-kinds.ts";
import { showPhone } from "./phone-view.ts";
import type { Scene } from "./widget-state.ts";
import { showSetup } from "./setup-view.ts";
import { showStep } from "./step-view.ts";
import type { View } from "./view.ts";

/** What is to be seen now. */
export function show(scene: Scene): View {
  const { session, ui } = scene;
  const fault = ui.setup ?? session.error;
  if (fault && isSetupFault(fault)) return showSetup(fault, scene);
  return session.step === "phone" ? showPhone({ ...scene, session }) : showStep({ ...scene, session });
}
