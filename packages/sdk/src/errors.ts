// Why a call did not give what it was asked for: one closed union of codes, taken from the API contract by type.
// Never thrown: errors are values. No message holds a phone number, a code or a key.
import type { ChannelOffer } from "./answers.ts";
import type { components } from "./api.ts";

type Unprefixed<Wire extends string> = Wire extends `ERROR_${infer Name}` ? Lowercase<Name> : never;

/** A refusal of the server: the contract's `ERROR_INVALID_PIN_CODE` is `"invalid_pin_code"` here. */
export type RefusalCode = Unprefixed<components["schemas"]["ErrorCode"]>;

/**
 * Every way in which a call can fail: the server's refusals, and four that arise on this side.
 * `network`: no answer came. `timeout`: none came in time. `aborted`: the caller's signal ended the call.
 * `bad_response`: an answer came that is not what the contract says (a proxy's page, another server).
 */
export type ErrorCode = RefusalCode | "network" | "timeout" | "aborted" | "bad_response";

/** What else is known about an error. All optional. */
export interface ErrorFacts {
  /** Status of the HTTP answer; absent when none came. */
  readonly httpStatus?: number;
  /** Seconds until another message may be asked for, or until the server takes this call again. */
  readonly retryIn?: number;
  /** Seconds until the session ends without use. */
  readonly expiresIn?: number;
  /** Guesses left for the code that was sent last. */
  readonly guessesLeft?: number;
  /** Messages sent in this verification so far. */
  readonly messagesSent?: number;
  /** The request's field that is at fault, by its name in the API. */
  readonly field?: string;
  /** More about why, in the server's words. */
  readonly reason?: string;
  /** Channels that can be offered instead, in order. */
  readonly channels?: readonly ChannelOffer[];
}

/** What went wrong, as data. Switch on `code`; it is a closed union. */
export interface TelProofError extends ErrorFacts {
  readonly code: ErrorCode;
  /** English, for developers and logs; never holds a number or a code. Not for the people who verify. */
  readonly message: string;
  /** Whether the same call can succeed later (after `retryIn` seconds, if given). */
  readonly retryable: boolean;
}

/** What every call of the SDK gives: a value, or an error as a value. Narrow on `ok`. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: TelProofError };

/** A failed {@link Result}. */
export type Failure = Extract<Result<never>, { ok: false }>;

/** Every code there is, and whether the same call can succeed later. */
export const retryable: Readonly<Record<ErrorCode, boolean>> = {
  network: true,
  timeout: true,
  aborted: false,
  bad_response: false,
  invalid_parameters: false,
  invalid_app_key: false,
  invalid_secret_key: false,
  invalid_api_key: false,
  not_authorized: false,
  invalid_domain: false,
  invalid_number: false,
  invalid_number_length: false,
  country_not_supported: false,
  invalid_service: false,
  service_not_available: false,
  wait_to_retry: true,
  max_attempts_reached: true,
  max_validations_reached: false,
  invalid_session: false,
  session_expired: false,
  invalid_pin_code: false,
  no_next_step: false,
  not_verified: false,
  idempotency_conflict: false,
  too_many_requests: true,
  not_found: false,
  method_not_allowed: false,
  body_too_large: false,
  overloaded: true,
  internal_server_error: true,
};

/** A failure with this code. A server or gateway that fails, or has too much to do, is worth another try whatever it says. */
export const failure = (code: ErrorCode, facts: ErrorFacts = {}): Failure => ({
  ok: false,
  error: {
    code,
    message: `Telproof: ${code}${facts.field ? ` (${facts.field})` : ""}`,
    retryable: retryable[code] || facts.httpStatus === 429 || Number(facts.httpStatus) > 499,
    ...facts,
  },
});
