// The view machine: session, configuration and the widget's own state to what is to be seen. Pure, and it decides
// everything that is shown; the templates only draw.
import { isSetupFault } from "./error-kinds.ts";
import { createPhoneView } from "./phone-view.ts";
import { createSetupView } from "./setup-view.ts";
import { createStepView } from "./step-view.ts";
import type { View } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

/** What is to be seen now. */
export function createView(state: WidgetState): View {
  const { session, ui } = state;
  const fault = ui.setup ?? session.error;
  if (fault && isSetupFault(fault)) return createSetupView(fault, state);
  return session.step === "phone"
    ? createPhoneView({ ...state, session })
    : createStepView({ ...state, session });
}
