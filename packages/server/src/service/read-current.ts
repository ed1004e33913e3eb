// Reads what is true of a verification now, without changing anything.
import type { CurrentState } from "../core/verification/decision.ts";
import { asOf } from "../core/verification/life.ts";
import { boundKnown } from "../core/verification/times-ahead.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { Clock } from "./clock.ts";
import type { Ref, VerificationStore } from "./verification-store.ts";

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
  const { verification, ledger, appDay } = boundKnown(await store.find(ref), now);
  const current: Verification | undefined = asOf(verification, now);
  return { verification: current, ledger, appDay, now };
};
