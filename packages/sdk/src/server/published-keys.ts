// The keys that a Telproof server publishes, fetched when first needed and kept: a proof costs no request of its own.
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";

type Fetch = typeof fetch;

const platformFetch: Fetch = (input, init) => fetch(input, init);

const known = new WeakMap<Fetch, Map<string, JWTVerifyGetKey>>();

/** Finds the key of a proof at this address. Keys are fetched anew after ten minutes, or for a key id never seen. */
export const publishedKeys = (address: string, fetch: Fetch = platformFetch): JWTVerifyGetKey => {
  const byAddress = known.get(fetch) ?? new Map<string, JWTVerifyGetKey>();
  known.set(fetch, byAddress);
  const keys = byAddress.get(address) ?? createRemoteJWKSet(new URL(address), { [customFetch]: fetch });
  byAddress.set(address, keys);
  return keys;
};
