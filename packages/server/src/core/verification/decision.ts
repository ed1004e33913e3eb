// What a command works on and what it decides. The machine changes nothing itself: a store saves the decision.
import type { AppDay, AppLimits } from "../app-day.ts";
import type { Channel } from "../channel.ts";
import type { PhoneLedger } from "../phone-ledger.ts";
import type { Refusal } from "../refusal.ts";
import type { VerificationEvent } from "./event.ts";
import type { Verification } from "./verification.ts";

/** The only way to a code. Plain codes never enter the machine. */
export interface CodeVault {
  /** Draws a code of `length` digits that is at least `least`, and seals it under the verification's id. */
  issue(id: string, length: number, least?: number): string;
  /** Seals what was entered. */
  seal(id: string, text: string): string;
  /** Compares in constant time. */
  matches(id: string, sealed: string, guess: string): boolean;
}

/** What a command is given besides its own words. */
export interface DecisionContext {
  /** Unix milliseconds. */
  readonly now: number;
  readonly vault: CodeVault;
  /** What bounds the app as a whole. */
  readonly limits: AppLimits;
  /** Keyed digest of the network that asks; null for a back end and for what falls due. */
  readonly network: string | null;
}

/** What is known when a command arrives. */
export interface CurrentState<V extends Verification | undefined = Verification | undefined> {
  readonly verification: V;
  readonly ledger: PhoneLedger;
  readonly appDay: AppDay;
}

/** A message that has to leave once the decision is saved. */
export interface Message {
  readonly channel: Channel;
}

/** The answer is yes: what is true from now on, what happened, and the message to send. */
export interface Acceptance<V extends Verification | undefined = Verification | undefined>
  extends CurrentState<V> {
  /** What the decision causes, in order. All of it is about `verification`. */
  readonly events: readonly VerificationEvent[];
  readonly message: Message | null;
  readonly refusal: null;
}

/** The answer is no. Even so something may have changed, such as a count of wrong guesses. */
export interface Rejection extends CurrentState {
  readonly events: readonly VerificationEvent[];
  readonly message: null;
  readonly refusal: Refusal;
}

/** A decision. `V`: what an accepted command leaves; one that sends, checks or cancels always has a verification. */
export type Decision<V extends Verification | undefined = Verification | undefined> =
  | Acceptance<V>
  | Rejection;

/** Says no. */
export const refuse = (
  { verification, ledger, appDay }: CurrentState,
  refusal: Refusal,
  events: readonly VerificationEvent[] = [],
): Rejection => ({ verification, ledger, appDay, events, message: null, refusal });

/** Says yes. */
export const accept = <V extends Verification | undefined>(
  { verification, ledger, appDay }: CurrentState<V>,
  { events = [], message = null }: Partial<Pick<Decision, "events" | "message">> = {},
): Acceptance<V> => ({ verification, ledger, appDay, events, message, refusal: null });
