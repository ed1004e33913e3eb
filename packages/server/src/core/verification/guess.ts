// The guess. It is counted before it is compared, so however many arrive at once, no code is compared too often.
import { guessesExhausted, withSuccess, withWrongGuess } from "../phone-ledger.ts";
import { accept, type Decision, type Known, type Means, refuse } from "./decision.ts";
import { asOf, ended, extended, overBecause, succeeded } from "./life.ts";
import type { Pending } from "./verification.ts";

/** Checks a code that somebody entered. */
export const guess = (entered: string, known: Known, means: Means): Decision => {
  const { now } = means;
  const it = asOf(known.verification, now);
  if (it?.state !== "pending") return refuse({ ...known, verification: it }, overBecause(it));
  if (it.scenario === "expired-code" || now >= it.code.expiresAt)
    return refuse({ ...known, verification: it }, { reason: "code_expired" });
  if (guessesExhausted(known.ledger, it.policy, now))
    return refuse({ ...known, verification: it }, { reason: "too_many_guesses", per: "phone" });
  const right = means.vault.matches(it.id, it.code.sealed, entered) && it.scenario !== "wrong-code";
  const kept = it.policy.keepsGuesses ? means.vault.seal(it.id, entered) : null;
  const counted: Pending = {
    ...extended(it, now),
    code: { ...it.code, guesses: it.code.guesses + 1 },
    trail: [...it.trail, { event: "guess", at: now, right, entered: kept }],
  };
  return right
    ? accept({
        ...known,
        verification: succeeded(counted, now),
        ledger: withSuccess(known.ledger, it.policy, now),
      })
    : wrong(counted, known, now);
};

const wrong = (counted: Pending, known: Known, now: number): Decision => {
  const ledger = withWrongGuess(known.ledger, now);
  const guessesLeft = counted.policy.guessesPerCode - counted.code.guesses;
  return guessesLeft > 0
    ? refuse({ ...known, verification: counted, ledger }, { reason: "wrong_code", guessesLeft })
    : refuse(
        { ...known, verification: ended(counted, "failed", now), ledger },
        { reason: "too_many_guesses", per: "code", ended: "now" },
      );
};
