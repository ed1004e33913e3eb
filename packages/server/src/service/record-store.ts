// Port to a store: what an operator looks up and erases.
import type { PhoneLedger } from "../core/phone-ledger.ts";
import type { Verification } from "../core/verification/verification.ts";

/** Which verifications to find. */
export interface VerificationQuery {
  readonly appKey?: string | undefined;
  readonly id?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
  readonly reference?: string | undefined;
  readonly state?: Verification["state"] | undefined;
  readonly limit: number;
}

/** Looks up and erases what is known of verifications and numbers. All moments are Unix milliseconds. */
export interface RecordStore {
  /** Verifications that match all that is given, the last one that began first, whatever the clock said. */
  verifications(query: VerificationQuery): Promise<readonly Verification[]>;
  /** What each app knows of a number, in any order; only apps that exist and know it. */
  ledgersOf(phone: string): Promise<readonly { readonly appKey: string; readonly ledger: PhoneLedger }[]>;
  /** Ends the number's waits and daily counts with one app: it can get a message and guess again at once. */
  releasePhone(appKey: string, phone: string): Promise<void>;
  /**
   * Erases the number and everything attached to it, of one app or of all: its verifications with their events, requests and
   * webhook requests, and its ledgers, deliveries and inbox messages. Webhook requests whose data names it as `phone` go too:
   * they tell of it from before the person changed the number. Returns how many records of these kinds went.
   */
  forgetPhone(phone: string, appKey?: string): Promise<number>;
}
