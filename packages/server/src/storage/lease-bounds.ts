// How long the lease of a delivery can be by right, for every engine.

/** A delivery created this far in the future, in ms, is from a clock that was ahead, and so is its lease. */
export const clockAhead = 60_000;

/** No delivery is postponed for longer than this, in ms: no code lives longer. */
export const longestPause = 3_600_000;
