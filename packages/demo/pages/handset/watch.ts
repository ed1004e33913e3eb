// Looks into the inbox again and again, but only while somebody can see the page and for as long as a session
// can last. It draws nothing.
import { fetchInbox, type Inbox } from "./message.ts";

/** Milliseconds between two looks, and until an idle page stops looking. */
const every = 800;
const patience = 15 * 60_000;

interface Watcher {
  readonly onInbox: (inbox: Inbox) => void;
  readonly onFault: () => void;
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });

const untilVisible = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look, { signal });
    look();
  });

/** Watches one number's inbox until the signal aborts. */
export const watchInbox = async (phone: string, watcher: Watcher, signal: AbortSignal): Promise<void> => {
  const end = performance.now() + patience;
  while (!signal.aborted && performance.now() < end) {
    await untilVisible(signal);
    const inbox = await fetchInbox(phone, signal).catch(() => null);
    if (signal.aborted) return;
    if (inbox === null) watcher.onFault();
    else watcher.onInbox(inbox);
    await pause(every, signal);
  }
};
