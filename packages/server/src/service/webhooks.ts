// Tells apps' receivers what happened: at least once, again with growing pauses until the receiver takes it. What is told
// was written with the change that it tells of, so a crash loses none. Knows no format.
import type { App } from "./app.ts";
import type { Journal } from "./journal.ts";
import { type LetterPorts, letterOf } from "./letters.ts";
import { noticeLease } from "./notices.ts";
import type { Notice, Store } from "./store.ts";

/** Posts a body; what the receiver answered, or null when it could not be reached or took too long. */
export type Post = (
  url: string,
  it: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
) => Promise<number | null>;

/** What webhooks work with. */
export interface WebhookPorts extends LetterPorts {
  readonly store: Store;
  readonly journal: Journal;
  readonly post: Post;
}

/** The notices that this process is at work on. */
export interface Webhooks {
  /** Begins to send notices that were committed just now. Never throws, never waits. */
  notify(app: App, notices: readonly Notice[]): void;
  /** Sends notices whose process died or whose receiver asked for later; returns how many. */
  takeOver(): Promise<number>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
}

const minute = 60_000;
const hour = 60 * minute;
/** Pauses after each failed try, as the specification proposes them, with a little on top for receivers that sleep long. */
const pauses = [
  5000,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
/** The longest wait of a notice in ms, by the tries made so far: its pause, or the lease of whoever is at work on it. */
export const noticeWaits: readonly number[] = pauses.map((pause) => Math.max(pause, noticeLease));
const batch = 50;
const mostAtOnce = 200;
const mostPerApp = 40;
/** When a notice is looked at again whose app had too many under way, in ms. */
const turnPause = 1000;
/** By this answer a receiver of Standard Webhooks says that it wants no more of this. Vonage's know no such answer. */
const gone = 410;

/** Webhooks over their ports. */
export const createWebhooks = (ports: WebhookPorts): Webhooks => {
  const running = new Set<Promise<void>>();
  const perApp = new Map<string, number>();

  /** Whether there is room for one more of this app's: a dead receiver must not be in the way of the others. */
  const room = (appKey: string): boolean =>
    running.size < mostAtOnce && (perApp.get(appKey) ?? 0) < mostPerApp;

  const track = (appKey: string, work: Promise<void>): void => {
    perApp.set(appKey, (perApp.get(appKey) ?? 0) + 1);
    const done = work
      .catch((fault: unknown) => ports.journal.fault("webhook", fault))
      .finally(() => {
        running.delete(done);
        const left = (perApp.get(appKey) ?? 1) - 1;
        if (left > 0) perApp.set(appKey, left);
        else perApp.delete(appKey);
      });
    running.add(done);
  };

  const resume = async (notice: Notice): Promise<void> => {
    const app = await ports.store.app(notice.appKey);
    await (app ? tell(ports, app, notice) : ports.store.settleNotice(notice.id, { kind: "done" }));
  };

  return {
    notify: (app, notices) => {
      // What there is no room for waits in the store until its lease has run out.
      for (const notice of notices) if (room(app.appKey)) track(app.appKey, tell(ports, app, notice));
    },
    takeOver: async () => {
      if (running.size >= mostAtOnce) return 0;
      const now = ports.clock.now();
      const taken = await ports.store.claimNotices(now, now + noticeLease, batch);
      const later = { kind: "deferred", at: now + turnPause } as const;
      for (const notice of taken)
        if (room(notice.appKey)) track(notice.appKey, resume(notice));
        else await ports.store.settleNotice(notice.id, later);
      return taken.length;
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};

const tell = async (ports: WebhookPorts, app: App, notice: Notice): Promise<void> => {
  const { store, clock, journal } = ports;
  const { id, appKey, format } = notice;
  const letter = letterOf(ports, app, notice);
  if (!letter) return store.settleNotice(id, { kind: "done" });
  const status = await ports.post(letter.url, letter);
  const why = status === null ? "unreachable" : String(status);
  if (status !== null && status >= 200 && status < 300) {
    journal.note({ event: "notice-sent", appKey, id, why });
    return store.settleNotice(id, { kind: "done" });
  }
  journal.note({ event: "notice-failed", appKey, id, why });
  const pause = status === gone && format === "standard" ? undefined : pauses[notice.tries];
  return store.settleNotice(
    id,
    pause === undefined ? { kind: "done" } : { kind: "again", at: clock.now() + pause },
  );
};
