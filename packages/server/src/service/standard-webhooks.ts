// Events as Standard Webhooks, for the URL that an app's owner set. They contain no codes. An event of a message to a number
// that the person has changed since is not reported.
// Format: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
import { type EventKind, formerCountryOf, type VerificationEvent } from "../core/verification/event.ts";
import { lastMessage, type Verification } from "../core/verification/verification.ts";
import { secretPrefix, webhookContext } from "./webhook-secret.ts";
import type { WebhookRequest } from "./webhook-store.ts";
import type { SubscriberPorts, WebhookSubscriber } from "./webhook-subscriber.ts";

const gone = 410;

/** The subscriber that writes Standard Webhooks. */
export const createStandardWebhooks = (
  ports: Pick<SubscriberPorts, "clock" | "seal" | "iso" | "hmac">,
): WebhookSubscriber => ({
  name: "standard",
  createRequests: ({ app, after, events, now }) =>
    app.webhook === null
      ? []
      : events.flatMap((event) => createRequest(after, event, { now, iso: ports.iso })),
  signRequest: ({ appKey, webhook }, request) => {
    if (webhook === null) return undefined;
    const body = `{"type":"${request.type}","timestamp":"${ports.iso(request.createdAt)}","data":${request.data}}`;
    const key = ports.seal.open(webhook.sealedSecret, webhookContext(appKey)).slice(secretPrefix.length);
    const at = Math.floor(ports.clock.wall() / 1000);
    return {
      url: webhook.url,
      headers: {
        "content-type": "application/json",
        "webhook-id": request.id,
        "webhook-timestamp": String(at),
        "webhook-signature": `v1,${ports.hmac(key, `${request.id}.${at}.${body}`)}`,
      },
      body,
    };
  },
  isFinal: (status) => status === gone,
});

/**
 * The request of an event that webhooks report. Its id is made of the event, so the same event never gets two; and of when the
 * verification began, because a session whose number was erased may begin again.
 */
const createRequest = (
  it: Verification,
  event: VerificationEvent,
  { now, iso }: { readonly now: number; readonly iso: SubscriberPorts["iso"] },
): readonly WebhookRequest[] => {
  // A message to a number that was changed since is not the new number's, and the old one is not kept.
  if (!reported.has(event.kind) || formerCountryOf(it, event) !== undefined) return [];
  const message = "message" in event ? event.message : undefined;
  const data = {
    id: it.id,
    app_key: it.appKey,
    state: it.state,
    phone: it.phone,
    country: it.country === "" ? null : it.country,
    channel: "channel" in event ? event.channel : lastMessage(it).channel,
    ...(message === undefined || event.kind === "started" ? {} : { message }),
    messages_sent: it.messages.length,
    action: it.action ?? null,
    reference: it.reference,
    created_at: iso(it.createdAt),
    verified_at: it.state === "verified" ? iso(it.verifiedAt) : null,
  };
  return [
    {
      id: `msg_${it.id}_${it.createdAt.toString(36)}_${event.kind}_${message ?? 0}`,
      appKey: it.appKey,
      subscriber: "standard",
      type: `verification.${event.kind}`,
      data: JSON.stringify(data),
      createdAt: now,
      tries: 0,
    },
  ];
};

/** Kinds of events that webhooks report. */
const reported: ReadonlySet<EventKind> = new Set([
  "started",
  "accepted",
  "delivered",
  "undeliverable",
  "verified",
  "failed",
  "expired",
  "canceled",
]);
