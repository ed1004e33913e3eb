// How providers are doing, as this process saw it: a circuit breaker per provider, and how many of its messages arrive,
// per country. Forgets with the process; a healthy provider is known as such after one message.
import type { Clock } from "../service/clock.ts";
import type { Journal } from "../service/journal.ts";

/** How providers are doing. */
export interface Health {
  /** Whether to try it now. After an outage one message at a time is let through, to see. */
  admits(provider: string): boolean;
  /** How a try went; `failed` when the provider could not be spoken to, not when it refused a number. */
  recordAttempt(provider: string, result: "worked" | "failed"): void;
  /** A receipt came. */
  heardOf(provider: string, country: string, delivered: boolean): void;
  /** Whether most of what it took for this country lately did not arrive. */
  losesMost(provider: string, country: string): boolean;
}

const failuresUntilOpen = 5;
const firstPause = 15_000;
const longestPause = 240_000;
const remembered = 20;
const least = 10;
/** Who comes last is hardly tried, so only forgetting gives it another chance, in ms. */
const rememberedFor = 3_600_000;

interface Circuit {
  readonly failures: number;
  /** Unix milliseconds; null while closed. */
  readonly openUntil: number | null;
  readonly pause: number;
  /** Whether a message was let through to see, and its result is not known yet. */
  readonly probing: boolean;
}

const closed: Circuit = { failures: 0, openUntil: null, pause: firstPause, probing: false };

interface Arrival {
  readonly at: number;
  readonly delivered: boolean;
}

/** Nothing is known yet: every provider is taken for healthy. */
export const createHealth = ({
  clock,
  journal,
}: {
  readonly clock: Clock;
  readonly journal: Pick<Journal, "note" | "fault">;
}): Health => {
  const circuits = new Map<string, Circuit>();
  const arrivals = new Map<string, readonly Arrival[]>();

  const countFailure = (provider: string, it: Circuit): void => {
    const failures = it.failures + 1;
    if (failures < failuresUntilOpen) return void circuits.set(provider, { ...it, failures });
    // What was under way when it opened fails after it: that is the same outage, not a longer one.
    if (it.openUntil !== null && !it.probing) return;
    if (it.openUntil === null) journal.note({ event: "provider_down", provider });
    const pause = it.openUntil === null ? firstPause : Math.min(it.pause * 2, longestPause);
    circuits.set(provider, { failures, pause, openUntil: clock.now() + pause, probing: false });
  };

  const recentArrivals = (provider: string, country: string): readonly Arrival[] =>
    (arrivals.get(`${provider} ${country}`) ?? []).filter(({ at }) => at > clock.now() - rememberedFor);

  return {
    admits: (provider) => {
      const it = circuits.get(provider) ?? closed;
      if (it.openUntil === null) return true;
      if (clock.now() < it.openUntil) return false;
      // The one message that is let through; until its result is known the others go elsewhere.
      circuits.set(provider, { ...it, openUntil: clock.now() + it.pause, probing: true });
      return true;
    },
    recordAttempt: (provider, result) => {
      const it = circuits.get(provider) ?? closed;
      if (result === "failed") return countFailure(provider, it);
      if (it.openUntil !== null) journal.note({ event: "provider_up", provider });
      circuits.delete(provider);
    },
    heardOf: (provider, country, delivered) => {
      const arrival = { at: clock.now(), delivered };
      arrivals.set(
        `${provider} ${country}`,
        [...recentArrivals(provider, country), arrival].slice(-remembered),
      );
    },
    losesMost: (provider, country) => {
      const heard = recentArrivals(provider, country);
      return heard.length >= least && heard.filter(({ delivered }) => !delivered).length * 2 > heard.length;
    },
  };
};
