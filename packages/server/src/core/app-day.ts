// What one app used up today: messages of every kind, wrong guesses, numbers verified. Pure arithmetic; days are UTC.
import type { Refusal } from "./refusal.ts";

const dayMs = 86_400_000;

/** What bounds an app as a whole, whatever the numbers, sessions, addresses and dialects. */
export interface AppLimits {
  /** Messages per day (UTC); null: any number of them. */
  readonly messagesPerDay: number | null;
}

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

const currentDay = (it: AppDay, now: number): AppDay => {
  const day = Math.floor(now / dayMs);
  return it.day === day ? it : { ...emptyAppDay, day };
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
