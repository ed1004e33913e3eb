// Figures for Prometheus. Labels are app keys, channels, routes and reasons; never a number or a code.
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { JournalEvent } from "../service/journal.ts";

/** Counts what happens. */
export interface Metrics {
  event(event: JournalEvent): void;
  request(it: {
    readonly route: string;
    readonly method: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  /** Everything in Prometheus' text format. */
  page(): Promise<string>;
  readonly contentType: string;
}

/** Fresh figures. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const events = new Counter({
    name: "telproof_events_total",
    help: "What happened to verifications.",
    labelNames: ["event", "app", "detail"],
    registers,
  });
  const seconds = new Histogram({
    name: "telproof_request_seconds",
    help: "Time from a request to its answer.",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers,
  });
  return {
    event: (event) =>
      events.labels(event.event, "appKey" in event ? event.appKey : "", detailOf(event)).inc(),
    request: ({ route, method, status, seconds: took }) =>
      seconds.labels(method, route, String(status)).observe(took),
    page: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

const detailOf = (it: JournalEvent): string => {
  switch (it.event) {
    case "sent":
    case "verified":
    case "undeliverable":
      return it.channel;
    case "ended":
      return it.state;
    case "refused":
      return it.reason;
    case "handed-over":
    case "handed-over-again":
    case "unanswered":
    case "delivered":
    case "receipt-unknown":
    case "provider-down":
    case "provider-up":
    case "provider-busy":
      return it.provider;
    case "store-writable":
      return "";
    case "notice-sent":
    case "notice-failed":
      return it.why;
  }
};
