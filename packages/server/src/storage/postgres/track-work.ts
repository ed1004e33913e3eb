// Knows what has begun and not ended, so that closing can wait for it.

/** Tracks work. */
export const trackWork = () => {
  const underWay = new Set<Promise<unknown>>();
  return {
    /** Returns the same promise. */
    track: <T>(work: Promise<T>): Promise<T> => {
      const end = (): void => void underWay.delete(work);
      underWay.add(work);
      work.then(end, end);
      return work;
    },
    /** Resolves when nothing is under way, however it ended. */
    untilIdle: async (): Promise<void> => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
};
