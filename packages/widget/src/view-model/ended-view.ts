// What is shown when a verification ended without success.
import type { EndedStep } from "@telproof/sdk";
import { fill } from "../strings/plural.ts";
import type { Strings } from "../strings/strings.ts";
import { againAction, otherActions } from "./send-actions.ts";
import { isConnectionFault } from "./error-kinds.ts";
import type { Scene } from "./widget-state.ts";
import { errorSentence } from "./error-sentence.ts";
import { minutesAndSeconds } from "./countdown.ts";
import type { EndedView, Note, SendAction } from "./view.ts";

function words(reason: EndedStep["reason"], strings: Strings): Pick<EndedView, "title" | "text"> {
  switch (reason) {
    case "too-many-guesses":
      return { title: strings.lockedTitle, text: strings.lockedText };
    case "expired":
      return { title: strings.expiredTitle, text: strings.expiredText };
    case "canceled":
      return { title: strings.canceledTitle, text: strings.canceledText };
  }
}

function endedNote({ session, ui, wording }: Scene<EndedStep>): Note | null {
  if (!session.error || session.error.code === "max_validations_reached") return null;
  const circumstances = { wording, retryIn: session.retryIn, guessesLeft: null, online: ui.online };
  const text = ui.action === "resend" ? errorSentence(session.error, circumstances) : null;
  return text === null ? null : { tone: "error", text };
}

function newCode(scene: Scene<EndedStep>): SendAction {
  const { session, wording } = scene;
  const { strings } = wording;
  const wait = fill(strings.newCodeIn, { time: minutesAndSeconds(session.retryIn, wording.language) });
  const ready = isConnectionFault(session.error) ? strings.tryAgain : strings.newCode;
  const label = session.busy ? strings.sending : session.retryIn > 0 ? wait : ready;
  return { ...againAction(scene), label };
}

export function showEnded(scene: Scene<EndedStep>): EndedView {
  const { session, ui, wording } = scene;
  return {
    kind: "ended",
    ...words(session.reason, wording.strings),
    change: wording.strings.changeNumber,
    again: newCode(scene),
    others: otherActions(scene),
    busy: session.busy !== null,
    disabled: ui.disabled,
    note: endedNote(scene),
    validationMessage: wording.strings.requiredPhone,
  };
}
