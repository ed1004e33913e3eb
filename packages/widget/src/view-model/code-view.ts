// What the code step shows.
import type { CodeStep } from "@telproof/sdk";
import { plural } from "../strings/plural.ts";
import { findActiveError, isConnectionFault } from "./error-kinds.ts";
import { createErrorNote } from "./error-sentence.ts";
import { createAgainAction, createOtherActions } from "./send-actions.ts";
import type { Action, CodeView } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

/** A button where nothing happens by itself, and after a fault that another try can mend. */
function createCheckAction(state: WidgetState<CodeStep>): Action | null {
  const { session, ui, wording } = state;
  const { strings } = wording;
  if (isConnectionFault(findActiveError(state)))
    return { label: strings.tryAgain, enabled: session.busy === null && !ui.disabled };
  if (ui.autoCheck) return null;
  const complete = ui.code.length === session.codeLength;
  return { label: strings.checkCode, enabled: complete && session.busy === null && !ui.disabled };
}

export function createCodeView(state: WidgetState<CodeStep>): CodeView {
  const { session, ui, wording } = state;
  const { strings, language } = wording;
  const error = findActiveError(state);
  const again = createAgainAction(state);
  return {
    kind: "code",
    label: plural(strings.codeLabel, session.codeLength, language),
    sent: session.busy === "sending" ? strings.sending : strings.codeSentTo[session.channel],
    phone: ui.numbering.format(session.phone),
    change: strings.changeNumber,
    messagesSent: session.messagesSent,
    length: session.codeLength,
    busy: session.busy === "checking",
    invalid: error?.code === "wrong_code",
    check: createCheckAction(state),
    again,
    others: createOtherActions(session.channels, { ...again, tried: session.channel, wording }),
    disabled: ui.disabled,
    note: createErrorNote(state, error),
    validationMessage: strings.requiredCode,
  };
}
