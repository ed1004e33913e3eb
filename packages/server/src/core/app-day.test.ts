// The app's day of guesses: honest people never meet the limit, and a machine that tries codes on many numbers does.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AppDay,
  appGuessRefusal,
  appSendRefusal,
  countMessage,
  countVerified,
  countWrongGuess,
  emptyAppDay,
} from "./app-day.ts";
import { emptyLedger, type PhoneLedger } from "./phone-ledger.ts";

const now = 1_700_000_000_000;
const limits = { messagesPerDay: null, wrongGuessesPerDay: 1000 };

const refusalOf = (it: AppDay, ledger: PhoneLedger, codeLength = 6) =>
  appGuessRefusal(it, limits, { ledger, codeLength, now });

/** Guesses wrong on each of `numbers` as often as it may, at most 25 times; returns how many were compared. */
const guessBlindly = (numbers: number, codeLength: number): number => {
  let day = emptyAppDay;
  let compared = 0;
  for (let number = 0; number < numbers; number += 1) {
    let ledger = emptyLedger;
    while (ledger.wrongGuesses.length < 25 && refusalOf(day, ledger, codeLength) === null) {
      compared += 1;
      day = countWrongGuess(day, now);
      ledger = { ...ledger, wrongGuesses: [...ledger.wrongGuesses, now] };
    }
  }
  return compared;
};

describe("The guesses of an app", () => {
  it("are not limited where each number needs at most five wrong ones", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 500, maxLength: 2000 }), (people) => {
        let day = emptyAppDay;
        for (const wrong of people) {
          let ledger = emptyLedger;
          for (let guess = 0; guess < wrong; guess += 1) {
            expect(refusalOf(day, ledger)).toBeNull();
            day = countWrongGuess(day, now);
            ledger = { ...ledger, wrongGuesses: [...ledger.wrongGuesses, now] };
          }
          expect(refusalOf(day, ledger)).toBeNull();
          day = countVerified(day, ledger, now);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("of a machine on many numbers end: one a number beyond the allowance, none beyond ten times of it", () => {
    expect(guessBlindly(2000, 6)).toBe(1000 + 1960);
    expect([guessBlindly(60_000, 6), guessBlindly(60_000, 4)]).toEqual([10_000, 1000]);
  });

  it("leave every number its first guess beyond the allowance", () => {
    const day = { ...emptyAppDay, day: Math.floor(now / 86_400_000), wrongGuesses: 1000 };
    const guessed = { ...emptyLedger, wrongGuesses: [now - 1] };
    expect(refusalOf(day, emptyLedger)).toBeNull();
    expect(refusalOf(day, guessed)).toMatchObject({ reason: "too_many_guesses", per: "app" });
    expect(
      appGuessRefusal(day, limits, { ledger: guessed, codeLength: 6, now: now + 86_400_000 }),
    ).toBeNull();
  });

  it("gain nothing by one number that is verified again and again", () => {
    const once = countVerified(emptyAppDay, emptyLedger, now);
    const again = countVerified(once, { ...emptyLedger, verifiedAt: now - 1000 }, now);
    expect([once.verified, again.verified]).toEqual([1, 1]);
  });
});

describe("A day that a clock ahead of this one has counted", () => {
  it("is today's, so that a clock that comes back neither gives the messages anew nor blocks beyond midnight", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 40 }), (days, messages) => {
        let ahead = emptyAppDay;
        for (let sent = 0; sent < messages; sent += 1) ahead = countMessage(ahead, now + days * 86_400_000);
        const refusal = (messagesPerDay: number) => appSendRefusal(ahead, { ...limits, messagesPerDay }, now);
        const midnight = Math.ceil(now / 86_400_000) * 86_400_000;
        expect(refusal(messages)).toEqual({ reason: "app_limit_reached", retryAt: midnight });
        expect(refusal(messages + 1)).toBeNull();
        expect(countMessage(ahead, now)).toMatchObject({
          day: Math.floor(now / 86_400_000),
          messages: messages + 1,
        });
      }),
    );
  });
});
