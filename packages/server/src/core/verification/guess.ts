// The guess. It is counted before it is compared, so however many arrive at once, no code is compared too often.
import { appGuessRefusal, countVerified, countWrongGuess } from "../app-day.ts";
import { guessesExhausted, guessesFreeAt, withSuccess, withWrongGuess } from "../phone-ledger.ts";
import type { Refusal } from "../refusal.ts";
import {
  accept,
  type CurrentState,
  type Decision,
  type DecisionContext,
  type Rejection,
  refuse,
} from "./decision.ts";
import type { VerificationEvent } from "./event.ts";
import { endVerification, extendSession, markVerified, overBecause } from "./life.ts";
import { lastMessage, type Pending, type Verified } from "./verification.ts";

/** Checks a code that somebody entered. */
export const guess = (entered: string, known: CurrentState, context: DecisionContext): Decision<Verified> => {
  const { now } = context;
  const { verification: it } = known;
  if (it?.state !== "pending") return refuse(known, overBecause(it));
  if (it.scenario === "expired-code" || now >= it.code.expiresAt)
    return refuse(known, { reason: "code_expired" });
  if (it.policy.concurrency === "replaced" && known.ledger.latest !== it.id)
    return refuse(known, { reason: "code_expired" });
  const refusal = limitReached(it, known, context);
  if (refusal) return refuse(known, refusal);
  const right = context.vault.matches(it.id, it.code.sealed, entered) && it.scenario !== "wrong-code";
  const kept = it.policy.keepsGuesses ? context.vault.seal(it.id, entered) : null;
  const counted: Pending = { ...extendSession(it, now), code: { ...it.code, guesses: it.code.guesses + 1 } };
  const guessed: Guessed = { kind: "guessed", at: now, right, entered: kept };
  return right
    ? acceptGuess(counted, known, { context, guessed })
    : refuseGuess(counted, known, { context, guessed });
};

type Guessed = Extract<VerificationEvent, { kind: "guessed" }>;

interface Compared {
  readonly context: DecisionContext;
  readonly guessed: Guessed;
}

/** The requester's share first, then the number's day, then the app's: what is nearest to the person is told first. */
const limitReached = (
  it: Pending,
  { ledger, appDay }: CurrentState,
  { now, network, limits }: DecisionContext,
): Refusal | null => {
  const free = guessesFreeAt(ledger, it.policy, { requester: { session: it.id, network }, now });
  if (free !== null) return { reason: "too_many_guesses", per: "requester", retryAt: free };
  if (guessesExhausted(ledger, it.policy, now)) return { reason: "too_many_guesses", per: "phone" };
  return appGuessRefusal(appDay, limits, { ledger, codeLength: it.policy.codeLength, now });
};

const acceptGuess = (
  it: Pending,
  { ledger, appDay }: CurrentState,
  { context, guessed }: Compared,
): Decision<Verified> => {
  const { now, network } = context;
  const known = {
    verification: markVerified(it, guessed.entered, now),
    ledger: withSuccess(ledger, it.policy, { requester: { session: it.id, network }, now }),
    appDay: countVerified(appDay, ledger, now),
  };
  const { channel } = lastMessage(it);
  return accept(known, { events: [guessed, { kind: "verified", at: now, channel }] });
};

const refuseGuess = (counted: Pending, before: CurrentState, { context, guessed }: Compared): Rejection => {
  const { now, network } = context;
  const requester = { session: counted.id, network };
  const ledger = withWrongGuess(before.ledger, { requester, now });
  const known = { ledger, appDay: countWrongGuess(before.appDay, now) };
  const guessesLeft = counted.policy.guessesPerCode - counted.code.guesses;
  return guessesLeft > 0
    ? refuse({ ...known, verification: counted }, { reason: "wrong_code", guessesLeft }, [guessed])
    : refuse(
        { ...known, verification: endVerification(counted, "failed", now) },
        { reason: "too_many_guesses", per: "code", ended: "now" },
        [guessed, { kind: "failed", at: now }],
      );
};
