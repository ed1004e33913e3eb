// The view machine's part that follows the phone step.
import type { VerifiedStep } from "@telproof/sdk";
import { createCodeView } from "./code-view.ts";
import { createEndedView } from "./ended-view.ts";
import { createErrorNote } from "./error-sentence.ts";
import type { StepView, VerifiedView } from "./view.ts";
import type { FurtherState, WidgetState } from "./widget-state.ts";

function createVerifiedView(state: WidgetState<VerifiedStep>): VerifiedView {
  const { session, wording, ui } = state;
  const { verified, change } = wording.strings;
  return {
    kind: "verified",
    title: verified,
    phone: ui.numbering.format(session.phone),
    change,
    disabled: ui.disabled,
    // A proof that could not be renewed is remarked on when it holds up the form.
    note: ui.action === "post" ? createErrorNote(state) : null,
    validationMessage: null,
  };
}

/** What a step after the phone step shows. */
export function createStepView(state: WidgetState<FurtherState>): StepView {
  const { session } = state;
  switch (session.step) {
    case "code":
      return createCodeView({ ...state, session });
    case "ended":
      return createEndedView({ ...state, session });
    case "verified":
      return createVerifiedView({ ...state, session });
  }
}
