// Reads what is true of a verification now, without changing anything.
import type { CurrentState } from "../core/verification/decision.ts";
import { asOf } from "../core/verification/life.ts";
import { boundKnown } from "../core/verification/times-ahead.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { Clock } from "./clock.ts";
import type { Found, Ref, VerificationStore } from "./verification-store.ts";

/** What a look-up finds. `now`: the moment that it is true at, in Unix milliseconds. */
export interface FoundState extends CurrentState {
  readonly now: number;
}

/** The current state: a session that has run out is expired, and no time is further ahead than its policy allows. */
export const readCurrent = async (
  { store, clock }: { readonly store: Pick<VerificationStore, "find">; readonly clock: Clock },
  ref: Ref,
): Promise<FoundState> => {
  const now = clock.now();
  const { verification, ledger, appDay } = interpretFound(ref, await store.find(ref), now);
  const current: Verification | undefined = asOf(verification, now);
  return { verification: current, ledger, appDay, now };
};

/**
 * What a store found, as commands may use it: no time is further ahead than its policy allows, and a phone's newest
 * verification is left out if its number has been changed since.
 */
export const interpretFound = (ref: Ref, found: Found, now: number): Found => {
  const { verification, request } = found;
  const isNamed = ref.id !== undefined || request !== undefined;
  const meant = isNamed || verification?.phone === ref.phone ? verification : undefined;
  return boundKnown({ ...found, verification: meant }, now);
};
