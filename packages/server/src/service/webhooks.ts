// Posts events to apps' servers: at least once, again with growing pauses until the server accepts. Each request was
// stored together with the event that it reports, so a crash loses none. Knows no format.
import type { App } from "./app.ts";
import type { AppStore } from "./app-store.ts";
import type { Clock } from "./clock.ts";
import type { Journal } from "./journal.ts";
import type { Lease } from "./lease.ts";
import type { WebhookRequest, WebhookStore } from "./webhook-store.ts";
import {
  longestPost,
  type SignedRequest,
  type WebhookSubscriber,
  webhookLease,
} from "./webhook-subscriber.ts";

/** Posts a request; resolves with the receiver's status, or null if it could not be reached or took too long. */
export type Post = (request: SignedRequest) => Promise<number | null>;

/** What webhooks work with. */
export interface WebhookPorts {
  readonly store: WebhookStore & Pick<AppStore, "app">;
  readonly clock: Clock;
  readonly subscribers: readonly WebhookSubscriber[];
  readonly journal: Pick<Journal, "note" | "fault">;
  readonly post: Post;
}

/** Posts webhook requests. */
export interface Webhooks {
  /** Begins to post requests that were committed just now. Never throws, never waits. */
  post(app: App, requests: readonly WebhookRequest[], leasedUntil: number): void;
  /** Posts requests whose process died or whose receiver failed before; returns how many. */
  takeOver(): Promise<number>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
}

const minute = 60_000;
const hour = 60 * minute;
/** Pauses after each failed try: those that the specification proposes, and longer ones. */
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
/** The longest wait of a request in ms, by the tries made so far: its pause, or the lease of the process that posts it. */
export const webhookWaits: readonly number[] = pauses.map((pause) => Math.max(pause, webhookLease));
const batch = 50;
const mostAtOnce = 200;
const mostPerApp = 40;
/** Pause of a request whose app has too many under way, in ms. */
const turnPause = 1000;
/** Webhooks over their ports. */
export const createWebhooks = (ports: WebhookPorts): Webhooks => {
  const running = new Set<Promise<void>>();
  const perApp = new Map<string, number>();

  /** Whether one more request of this app may be posted now: a dead receiver must not hold up other apps. */
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

  const resume = async (request: WebhookRequest, leasedUntil: number): Promise<void> => {
    const app = await ports.store.app(request.appKey);
    const lease = { id: request.id, leasedUntil };
    await (app
      ? attempt(ports, app, { request, lease })
      : ports.store.settleWebhook(lease, { kind: "done" }));
  };

  return {
    post: (app, requests, leasedUntil) => {
      // The others stay in the store until their lease has run out.
      for (const request of requests)
        if (room(app.appKey))
          track(app.appKey, attempt(ports, app, { request, lease: { id: request.id, leasedUntil } }));
    },
    takeOver: async () => {
      if (running.size >= mostAtOnce) return 0;
      const now = ports.clock.now();
      const leasedUntil = now + webhookLease;
      const taken = await ports.store.claimWebhooks(now, leasedUntil, batch);
      const later = { kind: "deferred", at: now + turnPause } as const;
      for (const request of taken)
        if (room(request.appKey)) track(request.appKey, resume(request, leasedUntil));
        else await ports.store.settleWebhook({ id: request.id, leasedUntil }, later);
      return taken.length;
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};

interface Held {
  readonly request: WebhookRequest;
  readonly lease: Lease;
}

const attempt = async (ports: WebhookPorts, app: App, { request, lease }: Held): Promise<void> => {
  const { store, clock, journal } = ports;
  // Reading took so long that another process might post it at the same time: it is posted when the lease has run out.
  if (clock.now() >= lease.leasedUntil - longestPost) return undefined;
  const { id, appKey } = request;
  const subscriber = ports.subscribers.find(({ name }) => name === request.subscriber);
  const signed = subscriber?.signRequest(app, request);
  if (!subscriber || !signed) return store.settleWebhook(lease, { kind: "done" });
  const status = await ports.post(signed);
  const why = status === null ? "unreachable" : String(status);
  if (status !== null && status >= 200 && status < 300) {
    journal.note({ event: "webhook_accepted", appKey, id, why });
    return store.settleWebhook(lease, { kind: "done" });
  }
  journal.note({ event: "webhook_failed", appKey, id, why });
  const isFinal = status !== null && subscriber.isFinal(status);
  const pause = isFinal ? undefined : pauses[request.tries];
  return store.settleWebhook(
    lease,
    pause === undefined ? { kind: "done" } : { kind: "again", at: clock.now() + pause },
  );
};
