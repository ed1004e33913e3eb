// Gathers work that arrives close together, so that an engine carries it out in one transaction.

const soonMs = 5;

/** With this many items the work starts without waiting for more, which are carried out afterwards. */
const mostTogether = 512;

/** Hands an item over. What nothing waits for is done `soon`: with the next work, or after a few milliseconds. */
export type Gathering<Item> = (item: Item, when: "now" | "soon") => void;

/** Calls `carryOut` with all that is waiting, once at a time. It must not throw; a promise says when it has ended. */
export const createGathering = <Item>(
  carryOut: (items: readonly Item[]) => void | Promise<void>,
): Gathering<Item> => {
  let waiting: Item[] = [];
  let ordered = false;
  let later: NodeJS.Timeout | undefined;

  const order = (when: "now" | "soon"): void => {
    if (when === "soon") {
      later ??= setTimeout(order, soonMs, "now");
    } else if (!ordered) {
      ordered = true;
      setImmediate(gather, 0);
    }
  };

  // Waits as long as each turn of the event loop brings more work: a transaction costs more than a turn.
  const gather = (before: number): void => {
    if (waiting.length > before && waiting.length < mostTogether) setImmediate(gather, waiting.length);
    else flush();
  };

  const flush = (): void => {
    const items = waiting.slice(0, mostTogether);
    waiting = waiting.slice(mostTogether);
    clearTimeout(later);
    later = undefined;
    const ending = carryOut(items);
    if (ending === undefined) allowNext();
    else void ending.then(allowNext);
  };

  const allowNext = (): void => {
    ordered = false;
    if (waiting.length > 0) order("now");
  };

  return (item, when) => {
    order(when);
    waiting.push(item);
  };
};
