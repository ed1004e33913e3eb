// What the SDK takes from its surroundings. Each can be given as an argument; nothing else touches a global,
// and nothing does before the first call.
import { requireFunction, requireOptions } from "./options.ts";
import { present } from "./present.ts";

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

/** Ports to use instead of the platform's. */
export type GivenPorts = { readonly [Name in keyof Ports]?: Ports[Name] | undefined };

const sleep: Ports["sleep"] = (milliseconds, signal) =>
  new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    // With 25 days or more a platform's timer rings at once.
    const timer = setTimeout(wake, Math.min(milliseconds, 2e9));
    signal.addEventListener("abort", wake);
    if (signal.aborted) wake();
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

/** The platform's own, but for what is given. */
export const portsWith = (given: GivenPorts): Ports => {
  requireOptions(given);
  const ports = { ...platform, ...present(given) };
  for (const name of Object.keys(platform)) requireFunction(name, ports[name as keyof Ports]);
  return ports;
};
