// A provider's rate: so many messages a second and no more, evenly spread. A configured rate is the upper limit; a lower
// one is learned from a provider that says it is busy, and kept. It says when; it does not wait.
import type { Clock } from "../service/clock.ts";

/** Gives turns. All durations are milliseconds. */
export interface Pace {
  /** Time until the turn that is taken with this call; null when the next one is too far away to wait for. */
  turn(): number | null;
  /** When a message that got no turn should ask again, in Unix milliseconds. */
  laterTurn(): number;
  /** The provider took a message. */
  noteAccepted(): void;
  /**
   * The provider refused a message because it is busy: no turn before `retryAfter` has passed, and fewer turns from then
   * on. Returns whether this began a busy period, so that it is reported once.
   */
  noteBusy(retryAfter: number | null): boolean;
}

/** A turn further away than this is not waited for: the message goes back to the outbox. */
export const farthestTurn = 4000;

/** The time in which acceptances are counted to learn a rate. */
const window = 1000;
/** The learned rate stays below what was accepted, and is raised a little after each quiet period. */
const caution = 0.95;
const quietPeriod = 10_000;
const speedUp = 1.05;
/** Messages a second of a provider that took none lately. */
const leastRate = 1;
/** A learned rate above this is no limit any more. */
const mostRate = 1000;
/** A provider that doesn't say when to come again is left alone for this long. */
const defaultPause = 500;
/** The longest pause that a provider can ask for. */
const longestPause = 300_000;

/** Turns at `limit` a second at most; without a limit, always at once until the provider says that it is busy. */
export const createPace = (clock: Clock, limit: number | null): Pace => {
  const most = limit ?? Number.POSITIVE_INFINITY;
  const counts = createWindowCount(clock);
  let rate = most;
  let next = 0;
  let pausedUntil = 0;
  let busyAt = Number.NEGATIVE_INFINITY;
  let changedAt = Number.NEGATIVE_INFINITY;

  const change = (to: number): void => {
    rate = to > mostRate ? most : Math.min(most, to);
  };

  /** Without a busy answer for a while the provider is tried a little faster. */
  const relax = (now: number): void => {
    while (rate < most && now - changedAt >= quietPeriod) {
      changedAt += quietPeriod;
      change(rate * speedUp);
    }
  };

  return {
    turn: () => {
      const now = clock.now();
      relax(now);
      const at = Math.max(now, next);
      if (at - now > farthestTurn) return null;
      next = at + 1000 / rate;
      return at - now;
    },
    laterTurn: () => Math.max(clock.now() + farthestTurn, pausedUntil),
    noteAccepted: () => {
      counts.add();
      if (rate < most) change(Math.max(rate, counts.lately() * caution));
    },
    noteBusy: (retryAfter) => {
      const now = clock.now();
      pausedUntil = Math.max(pausedUntil, now + Math.min(retryAfter ?? defaultPause, longestPause));
      next = Math.max(next, pausedUntil);
      // Messages that left together are refused together: that is one lesson, not many.
      if (now - busyAt < window) return false;
      const began = now - busyAt > quietPeriod;
      busyAt = now;
      changedAt = now;
      rate = Math.min(rate, Math.max(counts.lately() * caution, leastRate));
      return began;
    },
  };
};

/** Counts events in the present window of time and the one before it. */
const createWindowCount = (clock: Clock) => {
  let at = 0;
  let present = 0;
  let before = 0;
  const move = (): void => {
    const now = Math.floor(clock.now() / window);
    if (now === at) return;
    before = now === at + 1 ? present : 0;
    present = 0;
    at = now;
  };
  return {
    add: () => {
      move();
      present += 1;
    },
    /** The larger of the two counts. */
    lately: () => {
      move();
      return Math.max(present, before);
    },
  };
};
