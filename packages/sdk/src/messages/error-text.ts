// What to tell a person about an error: by its code where that has a sentence of its own, else by its kind. The widget says
// the same.
import type { TelProofError } from "../errors.ts";
import { formatCountdown } from "./format-countdown.ts";
import { messages as english } from "./generated/en.ts";
import { endSentence, joinSentences } from "./join-sentences.ts";
import type { ErrorSentences, Messages } from "./messages.ts";
import { fill, plural } from "./plural.ts";

/** What of an error is told. */
export type ToldError = Pick<TelProofError, "code" | "kind" | "field" | "retryIn" | "guessesLeft">;

/**
 * The sentence for an error, to be shown to the person who verifies; null where there is nothing, or nothing any more, to
 * tell: no error, a call that the page itself has ended, a wait that is over. Nothing in it is a number or a code.
 *
 * Without messages it is English. While a session counts down, give the seconds that it shows.
 *
 * @example
 * const messages = await loadMessages("de-CH");
 * const { error, retryIn } = session.getState();
 * hint.textContent = errorText(error && { ...error, retryIn }, messages);
 */
export function errorText(error: ToldError | null, messages: Messages = english): string | null {
  if (error === null) return null;
  const { strings } = messages;
  switch (error.code) {
    case "aborted":
      return null;
    case "network":
    case "timeout":
      return strings.unreachable;
    case "invalid_number":
      return strings.numberInvalid;
    case "country_not_allowed":
      return strings.countryRefused;
    case "unknown_channel":
    case "channel_unavailable":
      return strings.channelRefused;
    case "resend_too_soon":
      return describeWait(error, messages);
    case "too_many_guesses":
      return strings.limitReached;
    case "wrong_code":
      return describeWrongCode(error, messages);
    case "unknown_app":
    case "origin_not_allowed":
      return endSentence(strings.setupTitle, strings);
    default:
      return describeKind(error, strings);
  }
}

function describeWait({ retryIn }: ToldError, { strings, language }: Messages): string | null {
  if (retryIn === undefined) return strings.limitReached;
  return retryIn > 0 ? fill(strings.wait, { time: formatCountdown(retryIn, language) }) : null;
}

function describeWrongCode({ guessesLeft }: ToldError, { strings, language }: Messages): string {
  if (!guessesLeft) return strings.codeWrong;
  return joinSentences([strings.codeWrong, plural(strings.guessesLeft, guessesLeft, language)]);
}

/** The sentence for a code that has none of its own, or is newer than this version. */
function describeKind({ kind, field }: ToldError, strings: ErrorSentences): string {
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
