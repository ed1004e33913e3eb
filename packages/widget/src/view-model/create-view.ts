// The view machine: session, configuration and the widget's own state to what is to be seen. Pure, and it decides
// everything that is shown; the templates only draw.
import { createCodeView } from "./code-view.ts";
import { createEndedView } from "./ended-view.ts";
import { isSetupFault } from "./error-kinds.ts";
import { createMisconfiguredView } from "./misconfigured-view.ts";
import { createPhoneView } from "./phone-view.ts";
import { createVerifiedView } from "./verified-view.ts";
import type { View } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

/** What is to be seen now. */
export function createView(state: WidgetState): View {
  const { session, ui } = state;
  const fault = ui.setup ?? session.error;
  if (fault && isSetupFault(fault)) return createMisconfiguredView(fault, state);
  switch (session.step) {
    case "phone":
      return createPhoneView({ ...state, session });
    case "code":
      return createCodeView({ ...state, session });
    case "ended":
      return createEndedView({ ...state, session });
    case "verified":
      return createVerifiedView({ ...state, session });
  }
}
