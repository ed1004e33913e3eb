// What one app used up today: messages of every kind, wrong guesses, numbers verified. Pure arithmetic; days are UTC.
import { isPhoneBlocked, type PhoneRules } from "./access-rules.ts";
import type { PhoneLedger } from "./phone-ledger.ts";
import type { Refusal } from "./refusal.ts";

const dayMs = 86_400_000;

/** What bounds an app as a whole, whatever the numbers, sessions, addresses and dialects. */
export interface AppLimits {
  /** Messages per day (UTC); null: any number of them. */
  readonly messagesPerDay: number | null;
  /** Wrong guesses per day (UTC) after which each number takes only one more; see `appGuessRefusal`. */
  readonly wrongGuessesPerDay: number;
  /** Whether its owner stopped its messages. Default: no. */
  readonly paused?: boolean;
  /** Numbers that the operator blocked or allowed. Default: none. */
  readonly phoneRules?: PhoneRules;
}

/** Why no message may go to this number at all, if so. */
export const operatorRefusal = (phone: string, { paused, phoneRules }: AppLimits): Refusal | null => {
  if (paused) return { reason: "app_paused" };
  return phoneRules && isPhoneBlocked(phoneRules, phone) ? { reason: "number_blocked" } : null;
};

/** An app's counts of one day. */
export interface AppDay {
  /** Days since 1970 (UTC). */
  readonly day: number;
  readonly messages: number;
  readonly wrongGuesses: number;
  /** Numbers that were verified; each is counted once in 24 hours. */
  readonly verified: number;
}

/** An app that has done nothing yet. */
export const emptyAppDay: AppDay = { day: 0, messages: 0, wrongGuesses: 0, verified: 0 };

/** A day that is still to come was counted by a clock that was ahead: its counts are today's. */
const currentDay = (it: AppDay, now: number): AppDay => {
  const day = Math.floor(now / dayMs);
  return it.day < day ? { ...emptyAppDay, day } : { ...it, day };
};

/** Why no message may leave for this app now, if so. */
export const appSendRefusal = (it: AppDay, { messagesPerDay }: AppLimits, now: number): Refusal | null => {
  const { day, messages } = currentDay(it, now);
  return messagesPerDay !== null && messages >= messagesPerDay
    ? { reason: "app_limit_reached", retryAt: (day + 1) * dayMs }
    : null;
};

/** The day after one more message. */
export const countMessage = (it: AppDay, now: number): AppDay => {
  const today = currentDay(it, now);
  return { ...today, messages: today.messages + 1 };
};

/** Wrong guesses that each number which was verified today allows besides: more than honest people make. */
const perVerified = 5;
/** Codes of fewer digits are guessed ten times more easily, or more. */
const longCode = 6;
const shortCodePart = 0.1;
/** So many times the allowance is the end for all. */
const emergency = 10;

/**
 * Why nobody may guess now, if so. Wrong guesses of honest people come with successes, those of a machine that tries
 * codes on many numbers do not. Beyond the allowance a number that has a wrong guess already takes no more that day,
 * so that everybody still has a first guess, and each guess of the machine costs it a message; ten times the allowance
 * is the end of guesses for the day.
 */
export const appGuessRefusal = (
  it: AppDay,
  { wrongGuessesPerDay }: AppLimits,
  {
    ledger,
    codeLength,
    now,
  }: { readonly ledger: PhoneLedger; readonly codeLength: number; readonly now: number },
): Refusal | null => {
  const { day, wrongGuesses, verified } = currentDay(it, now);
  const part = codeLength < longCode ? shortCodePart : 1;
  const allowance = wrongGuessesPerDay * part + perVerified * verified;
  if (wrongGuesses < allowance) return null;
  const isFirst = !ledger.wrongGuesses.some((at) => at > now - dayMs);
  return isFirst && wrongGuesses < allowance * emergency
    ? null
    : { reason: "too_many_guesses", per: "app", retryAt: (day + 1) * dayMs };
};

/** The day after one more wrong guess. */
export const countWrongGuess = (it: AppDay, now: number): AppDay => {
  const today = currentDay(it, now);
  return { ...today, wrongGuesses: today.wrongGuesses + 1 };
};

/** The day after a success. A number that was verified within 24 hours counts no more: its owner could repeat it. */
export const countVerified = (it: AppDay, { verifiedAt }: PhoneLedger, now: number): AppDay => {
  const today = currentDay(it, now);
  const isNew = verifiedAt === null || verifiedAt <= now - dayMs;
  return isNew ? { ...today, verified: today.verified + 1 } : today;
};
