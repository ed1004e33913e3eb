// Why a call did not give what it was asked for. Never thrown: errors are values. No message holds a phone number, a code
// or a key.
import type { ChannelOffer } from "./answers.ts";
import type { components } from "./v1.ts";

/** A refusal of the server: the `code` of its problem. */
export type ProblemCode = components["schemas"]["ProblemCode"];

/**
 * Every way in which a call can fail: the server's refusals, and four that arise on this side.
 * `network`: no answer came. `timeout`: none came in time. `aborted`: the caller's signal ended the call.
 * `bad_response`: an answer came that is not what the contract says (a proxy's page, another server).
 *
 * A newer server can answer with a code that is not listed here yet: handle what you do not know by its `kind`.
 */
export type ErrorCode = ProblemCode | "network" | "timeout" | "aborted" | "bad_response";

/**
 * What to do about an error; this list stays as it is. `input`: the person can enter something else. `wait`: the same can
 * be tried later, after `retryIn` seconds if given. `ended`: the verification or proof is over, begin again. `network`: no
 * answer came. `setup`: the site is at fault (key, origin, options). `server`: the server is at fault.
 */
export type ErrorKind = "input" | "wait" | "ended" | "network" | "setup" | "server";

/** What else is known about an error. What is unknown is absent. */
export interface ErrorFacts {
  /** Status of the HTTP answer; absent when none came. 0: a redirect, which a browser hides. */
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
  /** More about why, as a word. */
  readonly reason?: string;
  /** What to do about it, in English, for developers. */
  readonly detail?: string;
  /** Channels that can be offered instead, in order. */
  readonly channels?: readonly ChannelOffer[];
}

/** What went wrong, as data. Switch on `code`, and on `kind` for all others. */
export interface TelProofError extends ErrorFacts {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
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

/** Codes whose kind does not follow from their HTTP status. */
const kinds: { readonly [Code in ErrorCode]?: ErrorKind } = {
  country_not_allowed: "input",
  unknown_session: "ended",
  already_verified: "ended",
  proof_already_used: "ended",
  too_many_guesses: "ended",
};

/** Providers can be for some countries only: where a channel is offered, another one or another number may help. */
const offersChannel = ({ channels = [] }: ErrorFacts): boolean => channels.some(({ available }) => available);

/** The kind of an error, also of a code that is newer than this SDK. */
const kindOf = (code: ErrorCode, facts: ErrorFacts): ErrorKind => {
  const { httpStatus = 0, field, reason = "" } = facts;
  if (/^(network|timeout|aborted)$/.test(code)) return "network";
  // The app sends nothing at all: no other number or channel would help.
  if (reason === "app_paused" || (reason === "no_provider" && !offersChannel(facts))) return "setup";
  const known = Object.hasOwn(kinds, code) && kinds[code];
  if (known) return known;
  if (httpStatus > 499) return "server";
  if (httpStatus === 429) return "wait";
  // What a stranger's answer says of a verification is not the server's word.
  if (code === "bad_response") return "setup";
  if (httpStatus === 410) return "ended";
  return httpStatus === 422 || field === "phone" || field === "code" ? "input" : "setup";
};

/** A failure with this code. A server or gateway that fails, or has too much to do, is worth another try whatever it says. */
export const failure = (code: ErrorCode, facts: ErrorFacts = {}): Failure => {
  const kind = kindOf(code, facts);
  return {
    ok: false,
    error: {
      code,
      kind,
      message: `Telproof: ${code}${facts.field ? ` (${facts.field})` : ""}`,
      retryable: code !== "aborted" && /network|server|wait/.test(kind),
      ...facts,
    },
  };
};
