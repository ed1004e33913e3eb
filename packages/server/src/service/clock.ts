// The port to time. The house asks this and nothing else what time it is.

/** Time and timers. */
export interface Clock {
  /** Unix milliseconds; never goes back. What is stored and how long it lasts is measured with this. */
  now(): number;
  /** Unix milliseconds as others see them, whichever way the machine's clock was set: for what leaves the server. */
  wall(): number;
  /** Calls `run` once after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}
