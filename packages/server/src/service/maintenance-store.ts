// Port to a store: upkeep that the scheduler calls from time to time, and closing.

/** What to forget: what ended before `before`, and ledgers that say nothing any more at `now`; some of each. */
export interface PurgeOrder {
  readonly now: number;
  readonly before: number;
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
