// The port to time. The house asks this and nothing else what time it is.

/** Time and timers. */
export interface Clock {
  /** Unix milliseconds; never goes back. */
  now(): number;
  /** Calls `run` once after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}
