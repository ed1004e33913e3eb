// What is shown of a verified number.
import type { VerifiedStep } from "@telproof/sdk";
import { createErrorNote } from "./error-sentence.ts";
import type { VerifiedView } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

export function createVerifiedView(state: WidgetState<VerifiedStep>): VerifiedView {
  const { session, wording, ui } = state;
  const { verified, changeVerified } = wording.strings;
  return {
    kind: "verified",
    title: verified,
    phone: ui.numbering.format(session.phone),
    change: changeVerified,
    disabled: ui.disabled,
    // A proof that could not be renewed is remarked on when it holds up the form.
    note: ui.action === "post" ? createErrorNote(state) : null,
    validationMessage: null,
  };
}
