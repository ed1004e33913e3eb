// Keeps a link to an SMSC: opens it at once, because receipts may be waiting there, and again after each loss, ever later
// while that fails.
import type { Link, Opening } from "./link.ts";

/** A link that comes back. */
export interface Line {
  /** The link, or why there is none. Waits only while one is being opened. */
  link(): Promise<Opening>;
  /** Hangs up for good. */
  close(): Promise<void>;
}

/** How long to wait before the next try, in ms, after so many that failed in a row. */
export const pauseAfter = (failures: number): number => Math.min(1000 * 2 ** Math.min(failures, 5), 30_000);

/** A line over links that `open` opens; the signal tells it to give up. */
export const createLine = (open: (signal: AbortSignal) => Promise<Opening>): Line => {
  const closing = new AbortController();
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<Opening>;

  const rest = (why: string): void => {
    current = Promise.resolve({ kind: "failed", why });
    if (closing.signal.aborted) return;
    timer = setTimeout(dial, pauseAfter(failures));
    failures += 1;
  };
  const watch = (link: Link): void => {
    failures = 0;
    void link.gone.then(rest);
  };
  const dial = (): void => {
    current = open(closing.signal).then((opening) => {
      if (opening.kind === "bound") watch(opening.link);
      else rest(opening.why);
      return opening;
    });
  };
  dial();
  return {
    link: () => current,
    close: async () => {
      closing.abort();
      clearTimeout(timer);
      const opening = await current;
      if (opening.kind === "bound") await opening.link.close();
    },
  };
};
