// The view machine: session, configuration and the widget's own state to what is to be seen. Pure, and it decides
// everything that is shown; the templates only draw.
import { isSetupFault } from "./errors.ts";
import { showPhone } from "./phone.ts";
import type { Scene } from "./scene.ts";
import type { View } from "./view.ts";

/** What is to be seen now. */
export function show(scene: Scene): View {
  const { session, ui, steps } = scene;
  const fault = ui.setup ?? session.error;
  if (steps && fault && isSetupFault(fault)) return steps.showSetup(fault, scene);
  if (session.step === "phone") return showPhone({ ...scene, session });
  if (steps) return steps.showStep({ ...scene, session });
  throw new Error("A session is never further than what can show it.");
}
