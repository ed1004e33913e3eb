// Every limit and lifetime that an app's owner may set, in one table: the command line's options, their validation, its
// help and the guide are made from it. A setting that is not stored has its default.
import type { AppLimits } from "../core/app-day.ts";
import { defaultPolicy, type Policy } from "../core/policy.ts";
import type { App } from "./app.ts";
import type { Caller } from "./caller.ts";
import type { LimitSettings } from "./limit-settings.ts";

/** The name of a figure. */
export type LimitName = keyof LimitSettings;

/** What one figure may be, and how people read of it. */
export interface LimitRule {
  /** Of the command line, without its dashes. */
  readonly option: string;
  readonly least: number;
  readonly most: number;
  readonly byDefault: string;
  readonly meaning: string;
}

/** Messages per day of a live app whose owner says nothing else. */
const defaultMessagesPerDay = 500;

/** Wrong guesses per day of a live app, and of a test app, whose tests make them. */
const defaultWrongGuesses = { live: 1000, test: 10_000 } as const;

/** Every figure. Nothing weakens the bound of 25 wrong guesses per number and day, nor a code of four digits. */
export const limitRules: Readonly<Record<LimitName, LimitRule>> = {
  codeLength: {
    option: "code-length",
    least: 4,
    most: 10,
    byDefault: String(defaultPolicy.codeLength),
    meaning: "digits in a code; with fewer than 6, fewer guesses are taken",
  },
  codeTtl: {
    option: "code-ttl",
    least: 60,
    most: 3600,
    byDefault: String(defaultPolicy.codeTtl),
    meaning: "seconds for which a code is valid",
  },
  sessionTtl: {
    option: "session-ttl",
    least: 60,
    most: 86_400,
    byDefault: String(defaultPolicy.sessionTtl),
    meaning: "seconds for which a session lives without use",
  },
  guessesPerCode: {
    option: "guesses-per-code",
    least: 1,
    most: 10,
    byDefault: String(defaultPolicy.guessesPerCode),
    meaning: "guesses per code",
  },
  sendsPerVerification: {
    option: "sends-per-verification",
    least: 1,
    most: 10,
    byDefault: String(defaultPolicy.sendsPerVerification),
    meaning: "messages per verification, fallbacks included",
  },
  retryWaits: {
    option: "retry-waits",
    least: 15,
    most: 86_400,
    byDefault: defaultPolicy.retryWaits.join(","),
    meaning: "seconds before a number's next message, growing; the last one repeats",
  },
  sendsPerPhoneDay: {
    option: "sends-per-phone-day",
    least: 1,
    most: 100,
    byDefault: String(defaultPolicy.sendsPerPhoneDay),
    meaning: "messages per number in 24 hours",
  },
  guessesPerPhoneDay: {
    option: "guesses-per-phone-day",
    least: 1,
    most: defaultPolicy.guessesPerPhoneDay,
    byDefault: String(defaultPolicy.guessesPerPhoneDay),
    meaning: "wrong guesses per number in 24 hours",
  },
  verifiedFor: {
    option: "verified-for",
    least: 60,
    most: 366 * 86_400,
    byDefault: String(defaultPolicy.verifiedFor),
    meaning: "seconds for which look-ups call a number verified",
  },
  messagesPerDay: {
    option: "messages-per-day",
    least: 1,
    most: 10_000_000,
    byDefault: String(defaultMessagesPerDay),
    meaning: "messages of the app per day (UTC), of every kind; a test app's default is any number",
  },
  wrongGuessesPerDay: {
    option: "wrong-guesses-per-day",
    least: 100,
    most: 100_000,
    byDefault: String(defaultWrongGuesses.live),
    meaning: "wrong guesses of the app per day (UTC) after which each number takes only one",
  },
};

/** The figures' names, in the table's order. */
export const limitNames = Object.keys(limitRules) as readonly LimitName[];

/** Limits for codes that are guessed more easily, where the owner set no others. */
const shortCodeLimits = { guessesPerCode: 3, guessesPerPhoneDay: 15 } as const;

/** What bounds the app as a whole. */
export const appLimits = ({ limits, test, paused }: Pick<App, "limits" | "test" | "paused">): AppLimits => ({
  paused,
  messagesPerDay: limits.messagesPerDay ?? (test ? null : defaultMessagesPerDay),
  wrongGuessesPerDay: limits.wrongGuessesPerDay ?? defaultWrongGuesses[test ? "test" : "live"],
});

/** What bounds a verification of the app: the default policy with the owner's figures. */
export const appPolicy = ({ limits }: Pick<App, "limits">): Policy => {
  const { messagesPerDay: _messages, wrongGuessesPerDay: _guesses, ...own } = limits;
  const short = (own.codeLength ?? defaultPolicy.codeLength) < defaultPolicy.codeLength;
  const policy: Policy = { ...defaultPolicy, ...(short ? shortCodeLimits : {}), ...own };
  return { ...policy, repeatCodeWhile: Math.min(policy.repeatCodeWhile, policy.codeTtl / 2) };
};

/** Which policy a caller's verifications have; a wire format decides it from the app and the caller alone. */
export type PolicyChoice = (app: App, caller: Caller) => Policy;

/** A dialect's choice: its documented policy for a back end, and nothing weaker than the app's own for a browser. */
export const dialectChoice =
  (dialect: Policy): PolicyChoice =>
  (app, caller) =>
    caller.kind === "browser" ? browserPolicy(app, dialect) : dialect;

/**
 * A dialect's policy for a browser: none of its figures is weaker than the app's, since anybody can choose a path. The
 * length of the codes is the app's.
 */
const browserPolicy = (app: Pick<App, "limits">, dialect: Policy): Policy => {
  const own = appPolicy(app);
  const lesser = (
    name: "codeTtl" | "guessesPerCode" | "sendsPerVerification" | "verifiedFor" | "proofsFor",
  ) => Math.min(own[name], dialect[name]);
  return {
    ...dialect,
    codeLength: own.codeLength,
    codeTtl: lesser("codeTtl"),
    sessionTtl: Math.min(own.sessionTtl ?? Infinity, dialect.sessionTtl ?? Infinity),
    guessesPerCode: lesser("guessesPerCode"),
    sendsPerVerification: lesser("sendsPerVerification"),
    retryWaits: own.retryWaits,
    sendsPerPhoneDay: Math.min(own.sendsPerPhoneDay, dialect.sendsPerPhoneDay),
    guessesPerPhoneDay: Math.min(own.guessesPerPhoneDay, dialect.guessesPerPhoneDay),
    verifiedFor: lesser("verifiedFor"),
    proofsFor: lesser("proofsFor"),
    repeatCodeWhile: Math.min(own.repeatCodeWhile, dialect.repeatCodeWhile),
  };
};
