// What to tell a person about an error. Every code of the SDK has its sentence; a new one does not compile until it has.
import type { TelProofError } from "@telproof/sdk";
import { joinSentences } from "../strings/join-sentences.ts";
import { fill, plural } from "../strings/plural.ts";
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
    case "invalid_number_length":
      return strings.numberInvalid;
    case "country_not_supported":
      return strings.countryRefused;
    case "invalid_service":
    case "service_not_available":
      return strings.channelRefused;
    case "wait_to_retry":
      if (retryIn === 0) return null;
      return fill(strings.wait, { time: formatCountdown(retryIn, language) });
    case "max_attempts_reached":
    case "max_validations_reached":
    case "too_many_requests":
      return strings.limitReached;
    case "invalid_pin_code":
      return describeWrongCode(state);
    case "invalid_session":
    case "session_expired":
    case "not_verified":
    case "no_next_step":
      return strings.sessionLost;
    case "aborted":
      return null;
    case "invalid_parameters":
      return error.field === "phone" ? strings.numberInvalid : strings.failed;
    case "invalid_app_key":
    case "invalid_domain":
    case "invalid_secret_key":
    case "invalid_api_key":
    case "not_authorized":
    case "idempotency_conflict":
    case "not_found":
    case "method_not_allowed":
    case "body_too_large":
    case "overloaded":
    case "internal_server_error":
    case "bad_response":
      return strings.failed;
  }
}
