// What is shown when a verification ended without success.
import type { EndedStep } from "@telproof/sdk";
import { fill } from "../strings/fill.ts";
import type { Strings } from "../strings/strings.ts";
import { formatCountdown } from "./countdown.ts";
import { isConnectionFault } from "./error-kinds.ts";
import { createErrorNote } from "./error-sentence.ts";
import { createAgainAction, createOtherActions } from "./send-actions.ts";
import type { EndedView, Note, SendAction } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

function describeReason(reason: EndedStep["reason"], strings: Strings): Pick<EndedView, "title" | "text"> {
  switch (reason) {
    case "too_many_guesses":
      return { title: strings.tooManyGuessesTitle, text: strings.tooManyGuessesText };
    case "expired":
      return { title: strings.expiredTitle, text: strings.expiredText };
    case "canceled":
      return { title: strings.canceledTitle, text: strings.canceledText };
  }
}

/** Too many guesses are what the title says. */
function createResendNote(state: WidgetState<EndedStep>): Note | null {
  const isNews = state.session.error?.code !== "too_many_guesses";
  return isNews && state.ui.action === "resend" ? createErrorNote(state) : null;
}

function createNewCodeAction(state: WidgetState<EndedStep>): SendAction {
  const { session, wording } = state;
  const { strings } = wording;
  const wait = fill(strings.newCodeIn, { time: formatCountdown(session.retryIn, wording.language) });
  const ready = isConnectionFault(session.error) ? strings.tryAgain : strings.newCode;
  const label = session.busy ? strings.sending : session.retryIn > 0 ? wait : ready;
  return { ...createAgainAction(state), label };
}

export function createEndedView(state: WidgetState<EndedStep>): EndedView {
  const { session, ui, wording } = state;
  const again = createNewCodeAction(state);
  return {
    kind: "ended",
    ...describeReason(session.reason, wording.strings),
    change: wording.strings.changeNumber,
    again,
    others: createOtherActions(session.channels, { ...again, tried: session.channel, wording }),
    busy: session.busy !== null,
    disabled: ui.disabled,
    note: createResendNote(state),
    validationMessage: wording.strings.requiredPhone,
  };
}
