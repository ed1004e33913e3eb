// What to tell a person about an error: by its code where that has a sentence of its own, else by its kind.
import type { TelProofError } from "@telproof/sdk";
import { fill } from "../strings/fill.ts";
import { joinSentences } from "../strings/join-sentences.ts";
import { plural } from "../strings/plural.ts";
import type { Strings } from "../strings/strings.ts";
import { formatCountdown } from "./countdown.ts";
import type { Note } from "./view.ts";
import type { WidgetState } from "./widget-state.ts";

function describeWrongCode({ session, wording }: WidgetState): string {
  const { strings, language } = wording;
  if (session.step !== "code" || session.guessesLeft === null) return strings.codeWrong;
  return joinSentences([strings.codeWrong, plural(strings.guessesLeft, session.guessesLeft, language)]);
}

/** What is said of an error below its field; null where there is nothing (or nothing any more) to say. */
export function createErrorNote(state: WidgetState, error = state.session.error): Note | null {
  const text = error && describeError(error, state);
  return text === null ? null : { tone: "error", text };
}

/** The sentence for an error; null where there is nothing (or nothing any more) to tell. */
function describeError(error: TelProofError, state: WidgetState): string | null {
  const { strings, language } = state.wording;
  const { retryIn } = state.session;
  switch (error.code) {
    case "network":
    case "timeout":
      return state.ui.online ? strings.unreachable : strings.offline;
    case "invalid_number":
      return strings.numberInvalid;
    case "country_not_allowed":
      return strings.countryRefused;
    case "unknown_channel":
    case "channel_unavailable":
      return strings.channelRefused;
    case "resend_too_soon":
      if (retryIn === 0) return null;
      return fill(strings.wait, { time: formatCountdown(retryIn, language) });
    case "too_many_guesses":
      return strings.limitReached;
    case "wrong_code":
      return describeWrongCode(state);
    case "aborted":
      return null;
    default:
      return describeKind(error, strings);
  }
}

/** The sentence for a code that has none of its own, or is newer than this widget. */
function describeKind({ kind, field }: TelProofError, strings: Strings): string {
  switch (kind) {
    case "ended":
      return strings.sessionLost;
    case "wait":
      return strings.limitReached;
    case "input":
      return field === "phone" ? strings.numberInvalid : strings.failed;
    case "network":
    case "setup":
    case "server":
      return strings.failed;
  }
}
