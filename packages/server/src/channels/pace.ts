// A provider's rate: so many messages a second and no more, evenly spread. It says when; it does not wait.
import type { Clock } from "../service/clock.ts";

/** Gives turns. */
export interface Pace {
  /** Milliseconds until the turn that is taken with this call; null when the next one is too far away to wait for. */
  turn(): number | null;
}

/** A turn further away than this is not waited for: the message goes back to the outbox. */
export const farthestTurn = 4000;

/** Turns at `rate` a second; without a rate, always at once. */
export const createPace = (clock: Clock, rate: number | null): Pace => {
  let next = 0;
  return {
    turn: () => {
      if (rate === null) return 0;
      const now = clock.now();
      const at = Math.max(now, next);
      if (at - now > farthestTurn) return null;
      next = at + 1000 / rate;
      return at - now;
    },
  };
};
