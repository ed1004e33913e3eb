// Tries work again that nobody waits for, while the database does not answer: what a provider has taken must not be sent again
// only because nobody could note it. The pauses end after 6 seconds; each try takes as long as the database's time limits allow.
import { setTimeout as sleep } from "node:timers/promises";
import { StoreOutageError } from "../../service/store-outage.ts";

/** Between one try and the next, in ms. */
const defaultPauses = [100, 200, 400, 800, 1600, 3200];

/** Does the work until it succeeds, fails otherwise than by an outage, or there is no pause left. */
export const retryOutages = async <T>(
  work: () => Promise<T>,
  [pause, ...others]: readonly number[] = defaultPauses,
): Promise<T> => {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof StoreOutageError) || pause === undefined) throw fault;
    await sleep(pause, undefined, { ref: false });
    return retryOutages(work, others);
  }
};
