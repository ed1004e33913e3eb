// What one phone went through with one app: messages, wrong guesses, success. Pure arithmetic over moments in ms.
import type { Policy } from "./policy.ts";
import type { Refusal } from "./refusal.ts";

const day = 86_400_000;

/** One app's memory of one phone. Moments are Unix milliseconds, oldest first. */
export interface PhoneLedger {
  readonly sends: readonly number[];
  readonly wrongGuesses: readonly number[];
  readonly verifiedAt: number | null;
  readonly verifiedUntil: number | null;
  /** Id of the phone's newest verification. */
  readonly latest: string | null;
}

/** A phone that the app has never met. */
export const emptyLedger: PhoneLedger = {
  sends: [],
  wrongGuesses: [],
  verifiedAt: null,
  verifiedUntil: null,
  latest: null,
};

const recent = (moments: readonly number[], now: number) => moments.filter((at) => at > now - day);

/** When the next message to this phone may be asked for; a moment that has passed means now. */
export const retryAt = (ledger: PhoneLedger, policy: Policy, now: number): number => {
  const sends = recent(ledger.sends, now);
  const last = sends.at(-1);
  if (last === undefined) return now;
  const wait =
    policy.retryWaits[Math.min(sends.length, policy.retryWaits.length) - 1] ?? policy.retryWaits[0];
  return Math.max(now, last + wait * 1000);
};

/** Why no message may go to this phone now, if so. Steps of a workflow keep their own waits: `asked` is false for them. */
export const sendRefusal = (
  ledger: PhoneLedger,
  policy: Policy,
  { now, asked }: { readonly now: number; readonly asked: boolean },
): Refusal | null => {
  const freeAt = (moments: readonly number[]) => (recent(moments, now)[0] ?? now) + day;
  if (guessesExhausted(ledger, policy, now))
    return { reason: "too_many_sends", per: "phone", retryAt: freeAt(ledger.wrongGuesses) };
  if (recent(ledger.sends, now).length >= policy.sendsPerPhoneDay)
    return { reason: "too_many_sends", per: "phone", retryAt: freeAt(ledger.sends) };
  const at = retryAt(ledger, policy, now);
  return asked && at > now ? { reason: "wait_to_retry", retryAt: at } : null;
};

/** Whether every wrong guess that this phone has in 24 h is spent. */
export const guessesExhausted = (ledger: PhoneLedger, policy: Policy, now: number): boolean =>
  recent(ledger.wrongGuesses, now).length >= policy.guessesPerPhoneDay;

/** From when on the ledger says no more than an empty one. */
export const forgetAt = (ledger: PhoneLedger): number =>
  Math.max(
    (ledger.sends.at(-1) ?? 0) + day,
    (ledger.wrongGuesses.at(-1) ?? 0) + day,
    ledger.verifiedUntil ?? 0,
  );

/** The ledger after a message of the verification `latest`. */
export const withSend = (ledger: PhoneLedger, latest: string, now: number): PhoneLedger => ({
  ...ledger,
  sends: [...recent(ledger.sends, now), now],
  latest,
});

/** The ledger after a wrong guess. */
export const withWrongGuess = (ledger: PhoneLedger, now: number): PhoneLedger => ({
  ...ledger,
  wrongGuesses: [...recent(ledger.wrongGuesses, now), now],
});

/** The ledger after a success. */
export const withSuccess = (ledger: PhoneLedger, policy: Policy, now: number): PhoneLedger => ({
  ...ledger,
  verifiedAt: now,
  verifiedUntil: now + policy.verifiedFor * 1000,
});
