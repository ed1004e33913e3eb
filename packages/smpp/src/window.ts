// How many messages may be on the way to an SMSC unanswered at once. Who finds no place waits, in order, as long as its
// signal lets it.

/** Places for messages on the way. */
export interface Window {
  /** Takes a place; false if `signal` aborted first. */
  acquire(signal: AbortSignal): Promise<boolean>;
  /** Gives a place back. */
  release(): void;
}

/** A window with `size` places. */
export const createWindow = (size: number): Window => {
  let free = size;
  const waiting = new Set<() => void>();
  return {
    acquire: (signal) => {
      if (signal.aborted) return Promise.resolve(false);
      if (free > 0) {
        free -= 1;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const giveUp = () => {
          waiting.delete(goIn);
          resolve(false);
        };
        const goIn = () => {
          signal.removeEventListener("abort", giveUp);
          resolve(true);
        };
        waiting.add(goIn);
        signal.addEventListener("abort", giveUp, { once: true });
      });
    },
    release: () => {
      const [first] = waiting;
      if (first === undefined) {
        free += 1;
        return;
      }
      waiting.delete(first);
      first();
    },
  };
};
