// Keeps a link to an SMSC: opens it at once, because receipts may be waiting there, and again after each loss, ever later
// while that fails.
import type { Link, LinkResult } from "./link.ts";

/** A link that comes back. */
export interface ReconnectingLink {
  /** The link, or why there is none. Waits only while one is being opened. */
  link(): Promise<LinkResult>;
  /** Hangs up for good. */
  close(): Promise<void>;
}

/** How long to wait before the next try, in ms, after so many that failed in a row. */
export const retryDelay = (failures: number): number => Math.min(1000 * 2 ** Math.min(failures, 5), 30_000);

/** A reconnecting link over links that `open` opens; the signal ends an attempt. */
export const createReconnectingLink = (
  open: (signal: AbortSignal) => Promise<LinkResult>,
): ReconnectingLink => {
  const closing = new AbortController();
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<LinkResult>;

  const scheduleRetry = (why: string): void => {
    current = Promise.resolve({ kind: "failed", why });
    if (closing.signal.aborted) return;
    timer = setTimeout(connect, retryDelay(failures));
    failures += 1;
  };
  const watchLink = (link: Link): void => {
    failures = 0;
    void link.gone.then(scheduleRetry);
  };
  const connect = (): void => {
    current = open(closing.signal).then((opening) => {
      if (opening.kind === "bound") watchLink(opening.link);
      else scheduleRetry(opening.why);
      return opening;
    });
  };
  connect();
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
