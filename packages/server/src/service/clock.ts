// The port to time: the server's only source of the current time.

/** Time and timers. */
export interface Clock {
  /** Unix milliseconds; never goes back. For stored times and durations. */
  now(): number;
  /** The machine's clock in Unix milliseconds, which may be set back. For times that leave the server. */
  wall(): number;
  /** Calls `run` once after `ms`; the returned function cancels that. */
  after(ms: number, run: () => void): () => void;
}
