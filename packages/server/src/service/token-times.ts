// When a token is valid. Every token that names its own times is checked here.

/**
 * How far ahead of this clock a token may begin, in ms: clocks of two machines differ, and a clock may be set back. One
 * from a clock that was further ahead is refused, or it would be valid for as long as that clock was ahead.
 */
export const tokenClockTolerance = 60_000;

/** From when until when a token is valid, in Unix milliseconds. */
export interface TokenTimes {
  readonly from: number;
  readonly until: number;
}

/** Whether a token is valid at `now`. */
export const checkTokenTimes = ({ from, until }: TokenTimes, now: number): "valid" | "early" | "expired" => {
  if (now >= until) return "expired";
  return from > now + tokenClockTolerance ? "early" : "valid";
};
