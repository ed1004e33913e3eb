// Bounds how much is done at the same time.

/** Does work as soon as less than the most is under way, in the order in which it was asked for. */
export const createAtMost = (most: number) => {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (underWay >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await work();
    } finally {
      // The next one takes this one's place.
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
};
