// Figures for Prometheus. Labels are app keys, channels, routes and reasons; never a number or a code.
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { nameEvent, type VerificationEvent } from "../core/verification/event.ts";
import type { Journal } from "../service/journal.ts";

/** Counts what happens. */
export interface Metrics extends Pick<Journal, "note" | "record"> {
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
    help: "Events of verifications.",
    labelNames: ["event", "app", "country", "channel", "provider"],
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
    note: createNoteCounters(registers),
    record: ({ appKey, country, events: recorded }) => {
      for (const event of recorded)
        events.labels(nameEvent(event), appKey, country, channelOf(event), providerOf(event)).inc();
    },
    request: ({ route, method, status, seconds: took }) =>
      seconds.labels(method, route, String(status)).observe(took),
    page: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

const channelOf = (event: VerificationEvent): string => ("channel" in event ? event.channel : "");

const providerOf = (event: VerificationEvent): string => ("provider" in event ? (event.provider ?? "") : "");

/** Counters of what is no event of a verification: each label means one thing. */
const createNoteCounters = (registers: Registry[]): Metrics["note"] => {
  const counter = (name: string, help: string, labelNames: readonly string[]) =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const refusals = counter("telproof_refusals_total", "Requests that were refused.", [
    "app",
    "command",
    "reason",
    "country",
  ]);
  const webhooks = counter("telproof_webhook_requests_total", "Webhook requests by outcome.", [
    "app",
    "outcome",
  ]);
  const providers = counter(
    "telproof_provider_signals_total",
    "What providers' answers and receipts showed.",
    ["provider", "signal"],
  );
  return (event) => {
    switch (event.event) {
      case "refused":
        return refusals.labels(event.appKey, event.command, event.reason, event.country ?? "").inc();
      case "webhook_accepted":
        return webhooks.labels(event.appKey, "accepted").inc();
      case "webhook_failed":
        return webhooks.labels(event.appKey, "failed").inc();
      case "provider_down":
      case "provider_up":
      case "provider_busy":
      case "receipt_unknown":
        return providers.labels(event.provider, event.event).inc();
      case "store_writable":
      case "clock_off":
      case "clock_right":
        return;
    }
  };
};
