// Limits as data. Every figure that bounds a verification is here or in a dialect's own table; nothing else decides one.

/** What bounds a verification. Durations in seconds. */
export interface Policy {
  /** Digits in a code. */
  readonly codeLength: number;
  /** The least number that a drawn code is, where a dialect's codes never begin with a zero. Default: 0. */
  readonly leastCode?: number | undefined;
  /** How long a code is valid. */
  readonly codeTtl: number;
  /** How long a session lives without use; null: until its workflow's last code has run out, used or not. */
  readonly sessionTtl: number | null;
  /** Guesses compared per code. */
  readonly guessesPerCode: number;
  /** Messages per verification, workflow steps included. */
  readonly sendsPerVerification: number;
  /** Wait before the next message to a phone, by the number of messages it got in 24 h; the last one repeats. */
  readonly retryWaits: readonly [number, ...number[]];
  /** Messages per app and phone in 24 h. */
  readonly sendsPerPhoneDay: number;
  /** Wrong guesses per app and phone in 24 h, whatever the number of codes, sessions and addresses. */
  readonly guessesPerPhoneDay: number;
  /** How long a number counts as verified in look-ups. */
  readonly verifiedFor: number;
  /** How long a verified session may still ask for a fresh proof. */
  readonly proofsFor: number;
  /**
   * What a new verification of the phone does to a running one: `allowed`: nothing; `refused`: the new one is refused if both
   * have this policy; `replaced`: the code of the running one is not accepted any more.
   */
  readonly concurrency: "allowed" | "refused" | "replaced";
  /** When a verification may be canceled: so many seconds after it began, before its message of that number; null: always. */
  readonly cancelWindow: { readonly after: number; readonly beforeMessage: number } | null;
  /** Whether entered codes are kept, sealed, for look-ups that show them. */
  readonly keepsGuesses: boolean;
  /** A code with less than this left to live is replaced, not repeated, when its owner asks again. */
  readonly repeatCodeWhile: number;
}

/** What a back end may choose about the codes of one verification; what is left out stays. */
export interface CodeChoice {
  /** Its own code. Dashes do not count for the length. */
  readonly code?: string | undefined;
  readonly codeLength?: number | undefined;
  /** Seconds. */
  readonly codeTtl: number;
}

/** The policy with these codes: the session lasts at least as long as a code. */
export const withCodes = (base: Policy, { code, codeLength, codeTtl }: CodeChoice): Policy => ({
  ...base,
  codeLength: code?.replaceAll("-", "").length ?? codeLength ?? base.codeLength,
  codeTtl,
  repeatCodeWhile: Math.min(base.repeatCodeWhile, codeTtl / 2),
  sessionTtl: Math.max(base.sessionTtl ?? 0, codeTtl),
});

/** The limits of an app whose owner chose none. */
export const defaultPolicy = {
  codeLength: 6,
  codeTtl: 600,
  sessionTtl: 900,
  guessesPerCode: 5,
  sendsPerVerification: 5,
  retryWaits: [60, 120, 300, 900],
  sendsPerPhoneDay: 20,
  guessesPerPhoneDay: 25,
  verifiedFor: 30 * 86_400,
  proofsFor: 86_400,
  concurrency: "allowed",
  cancelWindow: null,
  keepsGuesses: false,
  repeatCodeWhile: 300,
} as const satisfies Policy;
