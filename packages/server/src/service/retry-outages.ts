// Tries work again that nobody waits for, while the store does not answer: what a provider has taken must not be sent again
// only because nobody could note it, and a receipt comes only once.
import type { Clock } from "./clock.ts";
import { StoreOutageError } from "./store-outage.ts";

/** For how long work is tried again, in ms, however long each try takes. */
export const longestRetry = 30_000;
const firstPause = 100;
/** Short, so that what came of a message is noted before another process, which has noticed too, takes it over. */
const lastPause = 1000;

/** Does the work until it succeeds, fails otherwise than by an outage, or has been tried for `longest` ms. */
export const retryOutages = async <T>(
  work: () => Promise<T>,
  clock: Pick<Clock, "now" | "after">,
  longest = longestRetry,
): Promise<T> => {
  const end = clock.now() + longest;
  for (let pause = firstPause; ; pause = Math.min(2 * pause, lastPause)) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof StoreOutageError) || clock.now() + pause > end) throw fault;
    }
    await new Promise<void>((resolve) => void clock.after(pause, resolve));
  }
};
