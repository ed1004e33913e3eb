// What a client of Vonage's API is told of its requests: an `event` when a channel is done with, a `summary` at the end.
// Moments are Unix milliseconds here and written out when they are told. Codes are no part of it.
// Source: Vonage Verify v2, "Event callback" and "Summary callback".
import type { TrailEntry } from "../core/verification/trail.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import type { Notice } from "./store.ts";

type Sent = Extract<TrailEntry, { event: "sent" }>;
type Change = Readonly<Record<"before" | "after", Verification | undefined>>;

/** How a channel came out. */
type ChannelEnd = "completed" | "failed" | "expired";

/** The callbacks that a change brings about; none where the app wants none or the request came from elsewhere. */
export const callbacksOf = (app: App, { before, after }: Change, now: number): readonly Notice[] => {
  if (app.vonage?.callbackUrl == null || after?.callbacks !== "vonage") return [];
  const notice = (type: string, name: string, said: object): Notice => ({
    id: `vonage_${after.id}_${name}`,
    appKey: app.appKey,
    format: "vonage",
    type,
    data: JSON.stringify(said),
    createdAt: now,
    tries: 0,
  });
  const done = messagesOf(after).filter((it) => endOf(after, it) && !(before && endOf(before, it)));
  const over = after.state !== "pending" && before?.state === "pending";
  return [
    ...done.map((it) => notice("event", String(it.message), eventOf(after, it, now))),
    ...(over ? [notice("summary", "summary", summaryOf(after))] : []),
  ];
};

const messagesOf = ({ trail }: Verification): readonly Sent[] =>
  trail.flatMap((entry) => (entry.event === "sent" ? [entry] : []));

/** A channel is done with when the next one's turn has come, its message cannot be delivered, or all is over. */
const endOf = (it: Verification, { message }: Sent): ChannelEnd | undefined => {
  const last = message === it.sends;
  if (last && it.state === "verified") return "completed";
  if (it.trail.some((entry) => entry.event === "undeliverable" && entry.message === message)) return "failed";
  if (!last) return "expired";
  switch (it.state) {
    case "pending":
    case "verified":
      return undefined;
    case "failed":
    case "canceled":
      return "failed";
    case "expired":
      return "expired";
  }
};

/** An event knows no `expired`: a channel that brought no success in time has failed. */
const eventOf = (it: Verification, sent: Sent, now: number) => ({
  request_id: it.id,
  triggered_at: sent.at,
  type: "event",
  channel: sent.channel,
  status: endOf(it, sent) === "completed" ? "completed" : "failed",
  finalized_at: sent.message === it.sends ? overAt(it, now) : now,
  ...reference(it),
});

const overAt = (it: Verification, now: number): number => {
  switch (it.state) {
    case "pending":
      return now;
    case "verified":
      return it.verifiedAt;
    case "failed":
    case "canceled":
    case "expired":
      return it.endedAt;
  }
};

/** Every message is a step of its own, in the workflow's order. */
const summaryOf = (it: Verification) => ({
  request_id: it.id,
  submitted_at: it.createdAt,
  status: overall(it),
  type: "summary",
  channel_timeout: it.workflow[0].validFor,
  workflow: it.workflow.map(({ channel }, index) => {
    const sent = messagesOf(it)[index];
    return sent
      ? { channel, initiated_at: sent.at, status: endOf(it, sent) ?? "expired" }
      : { channel, status: "unused" };
  }),
  ...reference(it),
});

const overall = ({ state }: Verification): ChannelEnd => {
  switch (state) {
    case "verified":
      return "completed";
    case "failed":
    case "canceled":
      return "failed";
    case "expired":
    case "pending":
      return "expired";
  }
};

const reference = (it: Verification) => (it.reference === null ? {} : { client_ref: it.reference });
