// What to tell a person about an error. Every code of the SDK has its sentence; a new one does not compile until it has.
import type { TelproofError } from "@telproof/sdk";
import { fill, plural } from "../strings/plural.ts";
import { joinSentences } from "../strings/join-sentences.ts";
import type { Wording } from "../strings/wording.ts";
import { minutesAndSeconds } from "./countdown.ts";

/** What a sentence can depend on. */
export interface Circumstances {
  readonly wording: Wording;
  readonly retryIn: number;
  readonly guessesLeft: number | null;
  readonly online: boolean;
}

function wrongCode({ wording, guessesLeft }: Circumstances): string {
  const { strings, language } = wording;
  if (guessesLeft === null) return strings.codeWrong;
  return joinSentences([strings.codeWrong, plural(strings.guessesLeft, guessesLeft, language)]);
}

/** The sentence for an error; null where there is nothing (or nothing any more) to tell. */
export function errorSentence(error: TelproofError, circumstances: Circumstances): string | null {
  const { strings, language } = circumstances.wording;
  switch (error.code) {
    case "network":
    case "timeout":
      return circumstances.online ? strings.unreachable : strings.offline;
    case "invalid_number":
    case "invalid_number_length":
      return strings.numberInvalid;
    case "country_not_supported":
      return strings.countryRefused;
    case "invalid_service":
    case "service_not_available":
      return strings.channelRefused;
    case "wait_to_retry":
      if (circumstances.retryIn === 0) return null;
      return fill(strings.wait, { time: minutesAndSeconds(circumstances.retryIn, language) });
    case "max_attempts_reached":
    case "max_validations_reached":
    case "too_many_requests":
      return strings.limitReached;
    case "invalid_pin_code":
      return wrongCode(circumstances);
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
