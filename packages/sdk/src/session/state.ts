// What a headless session shows at any moment. Types only; what leads from one to another is in moves.ts.
import type { Channel, ChannelOffer } from "../answers.ts";
import type { TelProofError } from "../errors.ts";

/** What a session can be busy with. */
export type Busy = "sending" | "checking" | "renewing";

/** Common to every step. */
interface Shown {
  /** Why the last action was refused; cleared when the next action begins. */
  readonly error: TelProofError | null;
  /** Whole seconds until another message may be asked for. Counts down by itself. 0: now. */
  readonly retryIn: number;
  /** What is under way; `renewing` is a proof being fetched. */
  readonly busy: Busy | null;
  /** Whether the step was found again after a reload or on another page, where it had been reached before. */
  readonly restored: boolean;
}

/** A message exists (or existed) for this number. */
interface Addressed {
  /** E.164, as the server cleansed it. */
  readonly phone: string;
  /** Channel of the last message. */
  readonly channel: Channel;
  /** Channels that can be offered next, in order. */
  readonly channels: readonly ChannelOffer[];
}

/** Waiting for a phone number. */
export interface PhoneStep extends Shown {
  readonly step: "phone";
  /** The number of the last try, to be corrected rather than typed again. */
  readonly phone: string | null;
}

/** A code is on its way, or there. */
export interface CodeStep extends Shown, Addressed {
  readonly step: "code";
  /** Continues this verification, for anybody who has it. The site's back end may check the code with it. */
  readonly token: string;
  /** Digits in the code. */
  readonly codeLength: number;
  /** Whole seconds until the code expires. Counts down by itself. At 0 the server is asked whether it has. */
  readonly codeExpiresIn: number;
  /** Guesses left for this code; null until one was refused. */
  readonly guessesLeft: number | null;
  /** Messages sent in this verification so far. */
  readonly messagesSent: number;
}

/** The number is verified and a proof is at hand. */
export interface VerifiedStep extends Shown {
  readonly step: "verified";
  readonly token: string;
  /** The code that was right, for a back end that asks with it once more; empty after a reload. */
  readonly code: string;
  readonly phone: string;
  /** ISO 3166-1 alpha-2; null for numbers of no country. */
  readonly country: string | null;
  /** The signed proof at hand, replaced silently before it goes stale. Post what `Session.getProof` gives instead. */
  readonly proof: string;
}

/** The verification is over without success; `sendCode` begins a new one when `retryIn` is 0. */
export interface EndedStep extends Shown, Addressed {
  readonly step: "ended";
  readonly reason: "too_many_guesses" | "expired" | "canceled";
}

/** State of a session. Narrow on `step`. */
export type SessionState = PhoneStep | CodeStep | VerifiedStep | EndedStep;
