// A limit per address on what browsers ask of live apps, so that one visitor cannot spend a site's messages.
// In memory: it is the outer wall; the limits that must never fail are in the store.

interface Bucket {
  tokens: number;
  at: number;
}

const burst = 20;
const refillMs = 6000;
const most = 50_000;

/** Tells whether an address may go on. */
export interface AddressLimit {
  /** Seconds to wait; 0 when it may go on, which then counts. */
  take(address: string, now: number): number;
}

/** Twenty requests at once per address, then one every six seconds. */
export const createAddressLimit = (): AddressLimit => {
  const buckets = new Map<string, Bucket>();
  return {
    take: (address, now) => {
      if (buckets.size >= most) buckets.clear();
      const key = network(address);
      const bucket = buckets.get(key) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / refillMs);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * refillMs) / 1000);
    },
  };
};

/** An IPv6 customer has a /64 to choose addresses from, so that counts as one. */
const network = (address: string): string => {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [head = "", tail = ""] = address.split("::");
  const groups = head.split(":");
  const missing = 8 - groups.length - (tail === "" ? 0 : tail.split(":").length);
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0")].slice(0, 4).join(":");
};
