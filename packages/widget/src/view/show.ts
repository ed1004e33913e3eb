// The view machine: session, configuration and the widget's own state to what is to be seen. Pure, and it decides
// everything that is shown; the templates only draw.
import { isSetupFault } from "./errors.ts";
import { showPhone } from "./phone.ts";
import type { Scene } from "./scene.ts";
import { showSetup } from "./setup.ts";
import { showStep } from "./steps.ts";
import type { View } from "./view.ts";

/** What is to be seen now. */
export function show(scene: Scene): View {
  const { session, ui } = scene;
  const fault = ui.setup ?? session.error;
  if (fault && isSetupFault(fault)) return showSetup(fault, scene);
  return session.step === "phone" ? showPhone({ ...scene, session }) : showStep({ ...scene, session });
}

/** Shows one scene after another. A scene whose parts are the same is not shown anew: one drawing asks several times. */
export function createShow(): (scene: Scene) => View {
  let known: { readonly scene: Scene; readonly view: View } | null = null;
  return (scene) => {
    const parts = Object.entries(scene) as readonly [keyof Scene, unknown][];
    if (!known || parts.some(([name, part]) => part !== known?.scene[name]))
      known = { scene, view: show(scene) };
    return known.view;
  };
}
