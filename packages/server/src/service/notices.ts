// What a webhook is told: the events of a verification as Standard Webhooks bodies. Codes are no part of them.
// Format: https://github.com/standard-webhooks/standard-webhooks (`type`, `timestamp`, `data`).
import { type News, newsOf } from "../core/verification/news.ts";
import type { Verification } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import type { Decided, Delivery, Notice } from "./store.ts";
import { callbacksOf } from "./vonage-callbacks.ts";

/** How long a process may be at work on one notice before another takes it over, in ms. */
export const noticeLease = 30_000;

/** What a delivery's settlement adds to the news of the machine. */
interface Sent {
  readonly kind: "sent";
  readonly message: number;
}

/** The notices of what became of a verification; none for an app that wants to hear nothing. */
export const noticesOf = (
  app: App,
  { before, after }: Readonly<Record<"before" | "after", Verification | undefined>>,
  now: number,
): Decided<unknown>["notices"] => {
  const own = after && app.webhook ? newsOf(before, after).map((news) => noticeOf(after, news, now)) : [];
  const notices = [...own, ...callbacksOf(app, { before, after }, now)];
  return notices.length === 0 ? undefined : { notices, leasedUntil: now + noticeLease };
};

/** The notice that a provider took a message. */
export const sentNotice = (
  app: App,
  { verification, delivery }: { readonly verification: Verification; readonly delivery: Delivery },
  now: number,
): Decided<unknown>["notices"] =>
  app.webhook === null
    ? undefined
    : {
        notices: [noticeOf(verification, { kind: "sent", message: delivery.message }, now)],
        leasedUntil: now + noticeLease,
      };

/** One notice. Its id is made of what it says, so that the same event never gets two. */
const noticeOf = (it: Verification, news: News | Sent, now: number): Notice => {
  const message = "message" in news ? news.message : undefined;
  const data = {
    id: it.id,
    app_key: it.appKey,
    phone: it.phone,
    country: it.country,
    state: it.state,
    service: channelOf(it, message),
    ...(message === undefined ? {} : { attempt: message }),
    reference: it.reference,
  };
  const number = message === undefined ? it.createdAt.toString(36) : String(message);
  const id = `msg_${it.id}_${news.kind}_${number}`;
  const type = `verification.${news.kind}`;
  const format = "standard";
  return { id, appKey: it.appKey, format, type, data: JSON.stringify(data), createdAt: now, tries: 0 };
};

const channelOf = (it: Verification, message: number | undefined): string => {
  const sent = it.trail.find((entry) => entry.event === "sent" && entry.message === message);
  return sent?.event === "sent" ? sent.channel : it.channel;
};
