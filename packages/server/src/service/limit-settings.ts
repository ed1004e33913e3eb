// The limits and lifetimes that an app keeps. Types only; their rules and defaults are in app-limits.ts.
import type { Policy } from "../core/policy.ts";

/** The figures that an owner may set. Durations in seconds. */
export interface LimitSettings {
  readonly codeLength: number;
  readonly codeTtl: number;
  readonly sessionTtl: number;
  readonly guessesPerCode: number;
  readonly sendsPerVerification: number;
  readonly retryWaits: Policy["retryWaits"];
  readonly sendsPerPhoneDay: number;
  readonly guessesPerPhoneDay: number;
  readonly verifiedFor: number;
  readonly messagesPerDay: number;
  readonly wrongGuessesPerDay: number;
}
