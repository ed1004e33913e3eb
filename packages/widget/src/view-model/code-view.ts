// What the code step shows.
import type { CodeStep } from "@telproof/sdk";
import { plural } from "../strings/plural.ts";
import { againAction, otherActions } from "./send-actions.ts";
import { isConnectionFault } from "./error-kinds.ts";
import type { Scene } from "./widget-state.ts";
import { errorSentence } from "./error-sentence.ts";
import type { Action, CodeView, Note } from "./view.ts";

function codeNote({ session, ui, wording }: Scene<CodeStep>): Note | null {
  if (session.error && session.error !== ui.mended) {
    const { retryIn, guessesLeft } = session;
    const text = errorSentence(session.error, { wording, retryIn, guessesLeft, online: ui.online });
    if (text !== null) return { tone: "error", text };
  }
  return null;
}

/** A button where nothing happens by itself, and after a fault that another try can mend. */
function checkAction({ session, ui, wording }: Scene<CodeStep>): Action | null {
  const { strings } = wording;
  const failed = isConnectionFault(session.error) && session.error !== ui.mended;
  if (failed) return { label: strings.tryAgain, enabled: session.busy === null && !ui.disabled };
  if (ui.autoCheck) return null;
  const complete = ui.code.length === session.codeLength;
  return { label: strings.checkCode, enabled: complete && session.busy === null && !ui.disabled };
}

export function showCode(scene: Scene<CodeStep>): CodeView {
  const { session, ui, wording } = scene;
  const { strings, language } = wording;
  const wrong = session.error?.code === "invalid_pin_code" && session.error !== ui.mended;
  return {
    kind: "code",
    label: plural(strings.codeLabel, session.codeLength, language),
    sent: session.busy === "sending" ? strings.sending : strings.sent[session.service],
    phone: ui.numbering.shown(session.phone),
    change: strings.changeNumber,
    attempt: session.attempt,
    length: session.codeLength,
    busy: session.busy === "checking",
    invalid: wrong,
    check: checkAction(scene),
    again: againAction(scene),
    others: otherActions(scene),
    disabled: ui.disabled,
    note: codeNote(scene),
    validationMessage: strings.requiredCode,
  };
}
