// Port to a store: upkeep that the scheduler calls from time to time, and closing.

/** What to remove: at most `limit` rows of each kind. */
export interface PurgeOrder {
  /** Ledgers go that make no difference from now on. */
  readonly now: number;
  /** Everything goes that ended before. */
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
  purge(order: PurgeOrder): Promise<number>;
  /**
   * Bounds waits that only a clock ahead of `now` can have set: of a verification by its policy and workflow, of a webhook
   * request by the longest one after its number of tries. Bounds at most `limit` of each kind; returns 0 when none is left.
   */
  boundWaits(order: WaitBounds): Promise<number>;
  /** Writes something. Throws when that is impossible, or would be lost. */
  ping(): Promise<void>;
  /** Gives back the space that a burst took, if it is quiet now. Called from time to time. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}
