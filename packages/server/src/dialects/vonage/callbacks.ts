// What a client of Vonage's API is told of its requests: an `event` when a channel is done with, a `summary` at the end,
// signed with the app's secret key. Codes are no part of it.
// Source: Vonage Verify v2, "Event callback" and "Summary callback"; "Signed webhooks".
import { lastMessage, type SentMessage, type Verification } from "../../core/verification/verification.ts";
import type { App } from "../../service/app.ts";
import type { WebhookRequest } from "../../service/webhook-store.ts";
import type {
  SubscriberPorts,
  VerificationChange,
  WebhookSubscriber,
} from "../../service/webhook-subscriber.ts";
import { createCallbackToken } from "./callback-token.ts";
import { type Application, readVonageSettings } from "./settings.ts";

/** Name of this subscriber in the store. */
export const vonageCallbacks = "vonage";

/** The subscriber that writes Vonage's callbacks. */
export const createVonageCallbacks = (ports: SubscriberPorts): WebhookSubscriber => ({
  name: vonageCallbacks,
  createRequests,
  signRequest: (app, { data }) => {
    const { application } = readVonageSettings(app);
    if (application === null || application.callbackUrl === null) return undefined;
    const said: unknown = JSON.parse(data, (name, value: unknown) =>
      name.endsWith("_at") && typeof value === "number" ? ports.iso(value) : value,
    );
    const body = JSON.stringify(said);
    const token = signBody(ports, { app, application, body });
    if (token === undefined) return undefined;
    return {
      url: application.callbackUrl,
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body,
    };
  },
  // Vonage documents no status that asks for no further attempts.
  isFinal: () => false,
});

/** The token by which a client knows a callback's body as genuine; undefined if the app's secret is not kept. */
const signBody = (
  { signingKeysOf, newId, clock }: SubscriberPorts,
  {
    app,
    application: { applicationId },
    body,
  }: { readonly app: App; readonly application: Application; readonly body: string },
): string | undefined => {
  const [secretKey] = signingKeysOf(app);
  if (secretKey === undefined) return undefined;
  const it = { body, appKey: app.appKey, applicationId, id: newId(), now: clock.wall() };
  return createCallbackToken(secretKey, it);
};

/** How a channel came out. */
type ChannelEnd = "completed" | "failed" | "expired";

const createRequests = ({ app, before, after, now }: VerificationChange): readonly WebhookRequest[] => {
  if (after.callbacks !== vonageCallbacks) return [];
  if (readVonageSettings(app).application?.callbackUrl == null) return [];
  const request = (type: string, name: string, said: object): WebhookRequest => ({
    id: `vonage_${after.id}_${name}`,
    appKey: app.appKey,
    subscriber: vonageCallbacks,
    type,
    data: JSON.stringify(said),
    createdAt: now,
    tries: 0,
  });
  const finished = after.messages.flatMap((message, index) => {
    const end = endOf(after, index);
    return end === undefined || (before && endOf(before, index) !== undefined)
      ? []
      : [request("event", String(index + 1), eventOf(after, { message, index, end, now }))];
  });
  const over = after.state !== "pending" && before?.state === "pending";
  return [...finished, ...(over ? [request("summary", "summary", summaryOf(after))] : [])];
};

/** A channel is done with when the next one's turn has come, its message cannot be delivered, or all is over. */
const endOf = (it: Verification, index: number): ChannelEnd | undefined => {
  const message = it.messages[index];
  if (!message) return undefined;
  const last = message === lastMessage(it);
  if (last && it.state === "verified") return "completed";
  if (message.delivery === "failed") return "failed";
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

interface FinishedChannel {
  readonly message: SentMessage;
  readonly index: number;
  readonly end: ChannelEnd;
  readonly now: number;
}

/** An event knows no `expired`: a channel that brought no success in time has failed. */
const eventOf = (it: Verification, { message, index, end, now }: FinishedChannel) => ({
  request_id: it.id,
  triggered_at: message.at,
  type: "event",
  channel: message.channel,
  status: end === "completed" ? "completed" : "failed",
  finalized_at: index === it.messages.length - 1 ? overAt(it, now) : now,
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
    const message = it.messages[index];
    return message
      ? { channel, initiated_at: message.at, status: endOf(it, index) ?? "expired" }
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
