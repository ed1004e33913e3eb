// A limit per requester on what browsers ask of live apps: their address, and the networks that one visitor may own. In
// memory, so that it costs little; the limits that must never fail are in the store.
import { networksOf } from "./ip-address.ts";

/** How much one address may ask for; its larger networks may ask for some times as much, see `networksOf`. */
export interface RequesterRate {
  /** At once. */
  readonly burst: number;
  /** Milliseconds until one more. */
  readonly refillMs: number;
  /** Networks that are remembered; the one that asked longest ago is forgotten first. Default 50,000. */
  readonly mostNetworks?: number;
}

/** Tells whether a requester may go on. */
export interface RequesterLimit {
  /** Seconds to wait; 0 when the address may go on, which then counts for it and its networks. */
  take(address: string, now: number): number;
  /** Counts for so much less from now on, though never for less than nothing. */
  giveBack(address: string, amount: number, now: number): void;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** No address at all is a requester too. */
const unknown = [{ name: "unknown", share: 1 }] as const;

/** A limit that no address has used yet. Each call costs the same, however many addresses there are. */
export const createRequesterLimit = ({
  burst,
  refillMs,
  mostNetworks = 50_000,
}: RequesterRate): RequesterLimit => {
  // In the order of their last use: a Map keeps the order in which keys were added.
  const buckets = new Map<string, Bucket>();

  const levelsOf = (address: string, now: number) => {
    const networks = networksOf(address);
    return (networks.length === 0 ? unknown : networks).map(({ name, share }) => {
      const { tokens, at } = buckets.get(name) ?? { tokens: burst * share, at: now };
      const refilled = (Math.max(0, now - at) * share) / refillMs;
      return { name, share, tokens: Math.min(burst * share, tokens + refilled) };
    });
  };
  const keep = (name: string, bucket: Bucket): void => {
    buckets.delete(name);
    buckets.set(name, bucket);
    if (buckets.size <= mostNetworks) return;
    const [oldest] = buckets.keys();
    if (oldest !== undefined) buckets.delete(oldest);
  };

  return {
    take: (address, now) => {
      const levels = levelsOf(address, now);
      const waits = levels.map(({ share, tokens }) => ((1 - tokens) * refillMs) / share);
      const wait = Math.max(...waits);
      // Who is refused takes nothing, and adds nothing to memory.
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const { name, tokens } of levels) keep(name, { tokens: tokens - 1, at: now });
      return 0;
    },
    giveBack: (address, amount, now) => {
      for (const { name, share, tokens } of levelsOf(address, now))
        if (buckets.has(name)) keep(name, { tokens: Math.min(burst * share, tokens + amount), at: now });
    },
  };
};
