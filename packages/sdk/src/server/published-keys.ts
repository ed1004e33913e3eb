// The keys that a Telproof server publishes, fetched when first needed and kept: a proof costs no request of its own.
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";
import { readText } from "../read-text.ts";

type Fetch = typeof fetch;

const platformFetch: Fetch = (input, init) => fetch(input, init);

/** Milliseconds until the keys have to be there, body included. */
const timeout = 5_000;

/** Fetches a key set in a limited time and size, whatever `fetch` makes of its signal. */
const limitTime =
  (fetch: Fetch) =>
  async (address: string, init: RequestInit): Promise<Response> => {
    const signal = init.signal ?? AbortSignal.timeout(timeout);
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    const ending = new AbortController();
    const read = async () => {
      const response = await fetch(address, { ...init, signal: AbortSignal.any([signal, ending.signal]) });
      return new Response(await readText(response), { status: response.status });
    };
    return Promise.race([read(), ended]).finally(() => ending.abort());
  };

const known = new WeakMap<Fetch, Map<string, JWTVerifyGetKey>>();

/** Finds the key of a proof at this address. Keys are fetched anew after ten minutes, or for a key id never seen. */
export const publishedKeys = (address: string, fetch: Fetch = platformFetch): JWTVerifyGetKey => {
  const byAddress = known.get(fetch) ?? new Map<string, JWTVerifyGetKey>();
  known.set(fetch, byAddress);
  const keys =
    byAddress.get(address) ??
    createRemoteJWKSet(new URL(address), { [customFetch]: limitTime(fetch), timeoutDuration: timeout });
  byAddress.set(address, keys);
  return keys;
};
