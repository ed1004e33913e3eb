// What the SDK takes from its surroundings. Each can be given as an argument; nothing else touches a global,
// and nothing does before the first call.

/** The outside world, replaceable for tests and unusual platforms. */
export interface Ports {
  /** Default: the global `fetch`. */
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds, and at once when `signal` aborts. Never rejects. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A number from 0 up to 1, for the jitter of retries. */
  readonly random: () => number;
  /** Unix milliseconds, to read a `Retry-After` that is a date. */
  readonly now: () => number;
  /** An unguessable string of at least 16 characters. */
  readonly newKey: () => string;
}

const sleep: Ports["sleep"] = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", wake, { once: true });
  });

// Not crypto.randomUUID: pages that are not served over https do not have it.
const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

/** The platform's own, looked up at each use: a page or test may replace them. */
export const platform: Ports = {
  fetch: (input, init) => fetch(input, init),
  sleep,
  random: () => Math.random(),
  now: () => Date.now(),
  newKey,
};
