// What an app's webhook URL gets, named here and nowhere else. No behaviour lives here.
import { z } from "zod";
import { channels } from "./fields.ts";
import { verificationState, verificationStatus } from "./verifications.ts";

/** The kinds of events that webhooks report, without their prefix `verification.`. */
export const webhookKinds = [
  "started",
  "accepted",
  "delivered",
  "undeliverable",
  "verified",
  "failed",
  "expired",
  "canceled",
] as const;

/** What each type of webhook reports. */
export const webhookMeanings: Readonly<Record<(typeof webhookKinds)[number], string>> = {
  started: "A verification began, or began again for another number.",
  accepted: "A provider accepted a message.",
  delivered: "A message reached the phone, as the provider's receipt says.",
  undeliverable: "A message cannot reach the phone.",
  verified: "The right code was entered: the number is verified.",
  failed: "Too many wrong codes were entered.",
  expired: "The session ended without use.",
  canceled: "A page or a back end canceled the verification.",
};

const { created_at, verified_at, action, reference, country, id, messages_sent } = verificationStatus.shape;

export const webhookData = z
  .object({
    id,
    app_key: z.string().meta({ description: "The app's public key." }),
    state: verificationState,
    phone: z.string().meta({ description: "The number in E.164, with `+`." }),
    country,
    channel: channels.meta({ description: "Channel of the event's message, else of the last message." }),
    message: z
      .int()
      .positive()
      .optional()
      .meta({ description: "For events of a message: which one, counted from 1." }),
    messages_sent,
    action,
    reference,
    created_at,
    verified_at,
  })
  .meta({ id: "WebhookData" });

export const webhookEvent = z
  .object({
    type: z.enum(webhookKinds.map((kind) => `verification.${kind}` as const)),
    timestamp: z.iso.datetime().meta({ description: "When it happened." }),
    data: webhookData,
  })
  .meta({ id: "WebhookEvent" });

export type WebhookEvent = z.infer<typeof webhookEvent>;
