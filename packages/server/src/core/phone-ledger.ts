// What one phone went through with one app: messages, wrong guesses, success. Pure arithmetic over moments in ms.
import {
  type Charge,
  networkOf,
  type Requester,
  shareFreeAt,
  shareOf,
  withCharge,
  withoutCharges,
} from "./charges.ts";
import type { Policy } from "./policy.ts";
import type { Refusal } from "./refusal.ts";

const day = 86_400_000;

/** One app's memory of one phone. Moments are Unix milliseconds, oldest first. */
export interface PhoneLedger {
  readonly sends: readonly number[];
  /** When the next message may be asked for, as the policy of the last one decided. */
  readonly nextSendAt: number;
  readonly wrongGuesses: readonly number[];
  /** The same messages and guesses by who caused them. A success clears those of the requester who verified the number. */
  readonly charges: readonly Charge[];
  readonly verifiedAt: number | null;
  readonly verifiedUntil: number | null;
  /** Id of the phone's newest verification. */
  readonly latest: string | null;
}

/** A phone that the app has never met. */
export const emptyLedger: PhoneLedger = {
  sends: [],
  nextSendAt: 0,
  wrongGuesses: [],
  charges: [],
  verifiedAt: null,
  verifiedUntil: null,
  latest: null,
};

const withinDay = (moments: readonly number[], now: number) => moments.filter((at) => at > now - day);

/** Clocks of processes on one machine differ by less than this, in ms. */
export const clockTolerance = 1000;

/**
 * The ledger without moments that are still to come, which a clock that was ahead has left. They count as now, so that what
 * follows them is waited for as long as it would have been, and not until that moment.
 */
export const withoutFuture = (ledger: PhoneLedger, now: number): PhoneLedger => {
  const { sends, wrongGuesses, nextSendAt, verifiedAt, verifiedUntil } = ledger;
  const ahead = Math.max(sends.at(-1) ?? 0, wrongGuesses.at(-1) ?? 0, verifiedAt ?? 0) - now;
  if (ahead <= clockTolerance) return ledger;
  const past = (at: number) => Math.min(at, now);
  return {
    ...ledger,
    sends: sends.map(past),
    wrongGuesses: wrongGuesses.map(past),
    charges: ledger.charges.map((charge) => ({ ...charge, at: past(charge.at) })),
    nextSendAt: nextSendAt - ahead,
    verifiedAt: verifiedAt === null ? null : past(verifiedAt),
    verifiedUntil: verifiedUntil === null ? null : verifiedUntil - Math.max(0, (verifiedAt ?? now) - now),
  };
};

/** When the next message to this phone may be asked for; a moment that has passed means now. */
export const retryAt = ({ nextSendAt }: PhoneLedger, now: number): number => Math.max(now, nextSendAt);

/** Why no message may go to this phone now, if so. Steps of a workflow keep their own waits: `asked` is false for them. */
export const sendRefusal = (
  ledger: PhoneLedger,
  policy: Policy,
  { now, asked, requester }: { readonly now: number; readonly asked: boolean; readonly requester: Requester },
): Refusal | null => {
  const freeAt = (moments: readonly number[]) => (withinDay(moments, now)[0] ?? now) + day;
  if (guessesExhausted(ledger, policy, now))
    return { reason: "too_many_messages", per: "phone", retryAt: freeAt(ledger.wrongGuesses) };
  if (withinDay(ledger.sends, now).length >= policy.sendsPerPhoneDay)
    return { reason: "too_many_messages", per: "phone", retryAt: freeAt(ledger.sends) };
  const free = asked ? requesterFreeAt(ledger, policy, { requester, now }) : null;
  if (free !== null) return { reason: "too_many_messages", per: "requester", retryAt: free };
  const at = retryAt(ledger, now);
  return asked && at > now ? { reason: "resend_too_soon", retryAt: at } : null;
};

interface Asking {
  readonly requester: Requester;
  readonly now: number;
}

/** When the requester may ask for a message again; null for now. A message is of no use without a guess. */
const requesterFreeAt = (ledger: PhoneLedger, policy: Policy, { requester, now }: Asking): number | null => {
  const most = shareOf(policy.sendsPerPhoneDay, policy.sendsPerVerification);
  return (
    shareFreeAt(ledger.charges, requester, { of: "send", most, now }) ??
    guessesFreeAt(ledger, policy, { requester, now })
  );
};

/** When the requester may guess again; null for now. */
export const guessesFreeAt = (
  ledger: PhoneLedger,
  policy: Policy,
  { requester, now }: Asking,
): number | null => {
  const most = shareOf(policy.guessesPerPhoneDay, policy.guessesPerCode);
  return shareFreeAt(ledger.charges, requester, { of: "guess", most, now });
};

/** Whether every wrong guess that this phone has in 24 h is spent. */
export const guessesExhausted = (ledger: PhoneLedger, policy: Policy, now: number): boolean =>
  withinDay(ledger.wrongGuesses, now).length >= policy.guessesPerPhoneDay;

/** From when on the ledger says no more than an empty one. */
export const forgetAt = (ledger: PhoneLedger): number =>
  Math.max(
    (ledger.sends.at(-1) ?? 0) + day,
    (ledger.wrongGuesses.at(-1) ?? 0) + day,
    ledger.verifiedUntil ?? 0,
  );

/** The ledger after the operator ended the number's waits: what it verified stays, the counts of the day are gone. */
export const releasedLedger = (ledger: PhoneLedger): PhoneLedger => ({
  ...ledger,
  sends: [],
  nextSendAt: 0,
  wrongGuesses: [],
  charges: [],
});

/** The ledger after a message of a verification. */
export const withSend = (
  ledger: PhoneLedger,
  { id, policy }: { readonly id: string; readonly policy: Policy },
  { now, network }: { readonly now: number; readonly network: string | null },
): PhoneLedger => {
  const sends = [...withinDay(ledger.sends, now), now];
  const { retryWaits } = policy;
  const wait = retryWaits[Math.min(sends.length, retryWaits.length) - 1] ?? retryWaits[0];
  // A step of the workflow is charged to the network that began the session.
  const by = network ?? networkOf(ledger.charges, id);
  const charges = withCharge(ledger.charges, { at: now, of: "send", session: id, network: by });
  return { ...ledger, sends, charges, nextSendAt: now + wait * 1000, latest: id };
};

/** The ledger after a wrong guess. */
export const withWrongGuess = (ledger: PhoneLedger, { requester, now }: Asking): PhoneLedger => ({
  ...ledger,
  charges: withCharge(ledger.charges, { at: now, of: "guess", ...requester }),
  wrongGuesses: [...withinDay(ledger.wrongGuesses, now), now],
});

/** The ledger after a success. */
export const withSuccess = (
  ledger: PhoneLedger,
  policy: Policy,
  { requester, now }: Asking,
): PhoneLedger => ({
  ...ledger,
  charges: withoutCharges(ledger.charges, requester),
  verifiedAt: now,
  verifiedUntil: now + policy.verifiedFor * 1000,
});
