// A limit per requester on what browsers ask of live apps: their address, and the networks that one visitor may own. The store
// keeps what is left, so that all processes that share one count together.
import type { Bucket, RequesterStore } from "../service/requester-store.ts";
import { networksOf } from "./ip-address.ts";

/** How much one address may ask for; its larger networks may ask for some times as much, see `networksOf`. */
export interface RequesterRate {
  /** What is asked for: limits of other things count apart. */
  readonly of: string;
  /** At once. */
  readonly burst: number;
  /** Milliseconds until one more. */
  readonly refillMs: number;
}

/** Tells whether a requester may go on. */
export interface RequesterLimit {
  /** Seconds to wait; 0 when the address may go on, which then counts for it and its networks. */
  take(address: string, now: number): Promise<number>;
  /** Counts for so much less from now on, though never for less than nothing. */
  giveBack(address: string, amount: number, now: number): Promise<void>;
}

/** No address at all is a requester too. */
const unknown = [{ name: "unknown", share: 1 }] as const;

/** A limit whose buckets a store keeps. Each call costs the same, however many addresses there are. */
export const createRequesterLimit = (
  { of, burst, refillMs }: RequesterRate,
  { changeBuckets }: RequesterStore,
): RequesterLimit => {
  const bucketsOf = (address: string) => {
    const networks = networksOf(address);
    return (networks.length === 0 ? unknown : networks).map(({ name, share }) => ({
      ...{ name: `${of} ${name}`, share },
    }));
  };
  const tokensAt = (bucket: Bucket | undefined, share: number, now: number): number => {
    const { tokens, at } = bucket ?? { tokens: burst * share, at: now };
    const refilled = (Math.max(0, now - at) * share) / refillMs;
    return Math.min(burst * share, tokens + refilled);
  };

  return {
    take: (address, now) => {
      const networks = bucketsOf(address);
      return changeBuckets(namesOf(networks), (found) => {
        const levels = networks.map(({ name, share }) => ({
          ...{ name, share, tokens: tokensAt(found.get(name), share, now) },
        }));
        const wait = Math.max(...levels.map(({ share, tokens }) => ((1 - tokens) * refillMs) / share));
        // Who is refused takes nothing, and adds nothing to the store.
        if (wait > 0) return { value: Math.ceil(wait / 1000), changed: new Map() };
        return {
          value: 0,
          changed: new Map(levels.map(({ name, tokens }) => [name, { tokens: tokens - 1, at: now }])),
        };
      });
    },
    giveBack: (address, amount, now) => {
      const networks = bucketsOf(address);
      return changeBuckets(namesOf(networks), (found) => ({
        value: undefined,
        changed: new Map(
          networks
            .filter(({ name }) => found.has(name))
            .map(({ name, share }) => {
              const tokens = Math.min(burst * share, tokensAt(found.get(name), share, now) + amount);
              return [name, { tokens, at: now }];
            }),
        ),
      }));
    },
  };
};

const namesOf = (networks: readonly { readonly name: string }[]): readonly string[] =>
  networks.map(({ name }) => name);
