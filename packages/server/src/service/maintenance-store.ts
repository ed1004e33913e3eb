// Port to a store: upkeep that the scheduler calls from time to time, and closing.

/** What to remove: at most `limit` records of each kind; a verification's events go with it, however many. */
export interface PurgeOrder {
  /** Ledgers go that make no difference from now on (`forgetAt`), and apps' replaced secret keys that stopped working. */
  readonly now: number;
  /**
   * Verifications go that ended before, settled deliveries, webhook requests, inbox messages and requests that were made before,
   * and proofs that were redeemed before. Pending verifications and open deliveries stay, however old.
   */
  readonly before: number;
  /** Counts of refused sends go of the days before this one (days since 1970). */
  readonly refusalsBefore: number;
  readonly limit: number;
}

/** How long things may wait from `now` on. */
export interface WaitBounds {
  readonly now: number;
  /** The longest wait of a webhook request in ms, by the tries made so far. */
  readonly webhookWaits: readonly number[];
  readonly limit: number;
}

/** Keeps a store small, correct and writable. All moments are Unix milliseconds. */
export interface MaintenanceStore {
  /** How many records of each kind to remove at once, so that no request notices. */
  readonly purgeBatch: number;
  /**
   * Removes what need not be kept any longer. Returns how many records went, events included; counts of refused sends and replaced
   * secret keys are not counted.
   */
  purge(order: PurgeOrder): Promise<number>;
  /**
   * Bounds waits that only a clock ahead of `now` can have set: of a verification by its policy and workflow, of a webhook
   * request by the longest one after its number of tries. Bounds at most `limit` of each kind; returns 0 when none is left.
   */
  boundWaits(order: WaitBounds): Promise<number>;
  /** Writes something. Throws when that is impossible, or would be lost. */
  ping(): Promise<void>;
  /** Unix milliseconds by the clock that all processes of the store share; null where they share this machine's. */
  sharedTime(): Promise<number | null>;
  /** Gives back the space that a burst took, if it is quiet now; changes no content. An engine without such space does nothing. */
  tidy(): Promise<void>;
  /** Ends the store's use. What was asked for before is written, also where nobody waits for it; it is there at the next opening. */
  close(): Promise<void>;
}
