// How long a proof in a form is still good, told without asking anyone. It never checks a proof.

/** Lifetime of a proof that does not say its own, in seconds. */
const usualLifetime = 600;

/** A proof must be good for this many seconds more to be posted: the back end needs time to look at it. */
const margin = 60;

/** Two readings of clocks, in milliseconds: one that sleep stops, one that a person can set. */
export type Clocks = readonly [number, number];

/** Seconds from issue to expiry, as the proof's own claims say. */
export function lifetimeOf(proof: string): number {
  try {
    const claims: unknown = JSON.parse(
      atob((proof.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/")),
    );
    const { iat, exp } = claims as { readonly iat?: unknown; readonly exp?: unknown };
    return typeof iat === "number" && typeof exp === "number" ? exp - iat : usualLifetime;
  } catch {
    return usualLifetime;
  }
}

/** Whether a proof that arrived at `since` has to be renewed before it is posted. */
export function isStale(proof: string, since: Clocks, now: Clocks): boolean {
  const age = Math.max(now[0] - since[0], now[1] - since[1]) / 1000;
  return age > lifetimeOf(proof) - margin;
}
