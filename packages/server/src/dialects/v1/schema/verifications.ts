// What is answered about a verification.
import { z } from "zod";
import { channels } from "./fields.ts";
import { dateTime, e164, seconds, timing } from "./timing.ts";

export const channelOffer = z
  .object({
    channel: channels,
    available: z.boolean().meta({ description: "False when this number cannot be reached this way." }),
  })
  .meta({ id: "ChannelOffer" });

export const verificationState = z
  .enum(["pending", "verified", "failed", "expired", "canceled"])
  .meta({ id: "VerificationState" });

export const verification = {
  id: z.string().meta({ description: "The verification's id, for its paths, logs and reconciliation." }),
  state: verificationState,
  phone: e164,
  country: z.string().nullable().meta({ description: "ISO 3166-1 alpha-2; null for numbers of no country." }),
  channel: channels.meta({ description: "Channel of the last message." }),
};

export const sentCode = z
  .object({
    ...verification,
    token: z.string().optional().meta({
      description: "The session's token, in the answer that begins it only: what its page sends from now on.",
    }),
    ...timing,
    code_length: z.int().positive().meta({ description: "Characters of the code." }),
    code_expires_in: seconds("Seconds until the code itself expires; never more than `expires_in`."),
    channels: z.array(channelOffer).meta({ description: "Channels in the order to offer them." }),
  })
  .meta({ id: "SentCode" });

const proof = z.string().meta({
  description: "A JWT (EdDSA) that says who holds the number. Redeem it, or check it offline.",
});

export const verifiedPhone = z
  .object({
    ...verification,
    phone_type: z.enum(["mobile", "landline", "voip", "unknown"]),
    carrier: z.string().nullable().meta({
      description: "The operator the range was first given to, where open data knows it.",
    }),
    verified_at: dateTime("When the number was verified."),
    proof,
    ...timing,
  })
  .meta({ id: "VerifiedPhone" });

export const freshProof = z.object({ ...verification, proof, ...timing }).meta({ id: "FreshProof" });

export const verificationEvent = z
  .object({
    event: z.enum([
      "started",
      "sent",
      "accepted",
      "unanswered",
      "delivered",
      "undeliverable",
      "wrong_code",
      "verified",
      "failed",
      "expired",
      "canceled",
    ]),
    at: dateTime("When."),
    message: z.int().positive().optional().meta({ description: "Which message, counted from 1." }),
    channel: channels.optional(),
    code: z
      .enum(["same", "new"])
      .optional()
      .meta({ description: "Whether the message repeated the running code." }),
    provider: z.string().optional().meta({ description: "Who took the message." }),
    reason: z.string().optional().meta({ description: "Why it failed, in the provider's words." }),
  })
  .meta({ id: "VerificationEvent" });

export const verificationStatus = z
  .object({
    ...verification,
    created_at: dateTime("When it was begun."),
    verified_at: dateTime("When the number was verified.").nullable(),
    verified_until: dateTime("Until when the number counts as verified.").nullable(),
    action: z.string().nullable().meta({ description: "What it was begun for." }),
    reference: z.string().nullable().meta({ description: "What the site gave when it was begun." }),
    guesses_left: z
      .int()
      .nonnegative()
      .nullable()
      .meta({ description: "Guesses left for the running code; null when none is running." }),
    code_length: sentCode.shape.code_length,
    code_expires_in: sentCode.shape.code_expires_in,
    next_step: z
      .object({ channel: channels, in: seconds("Seconds until this step is carried out.") })
      .nullable()
      .meta({ description: "The workflow's next step, if it has one." }),
    channels: sentCode.shape.channels,
    events: z
      .array(verificationEvent)
      .optional()
      .meta({ description: "For back ends: everything that happened, oldest first." }),
    ...timing,
  })
  .meta({ id: "VerificationStatus" });

export const numberStatus = z
  .object({
    phone: e164,
    verified: z.boolean().meta({ description: "Whether the number counts as verified now." }),
    verified_at: verificationStatus.shape.verified_at,
    verified_until: verificationStatus.shape.verified_until,
    latest: verificationStatus.nullable().meta({ description: "The number's newest verification." }),
    retry_in: timing.retry_in,
  })
  .meta({ id: "NumberStatus" });

export const canceledVerification = z
  .object({ ...verification, ...timing })
  .meta({ id: "CanceledVerification" });

export type SentCode = z.infer<typeof sentCode>;
export type VerifiedPhone = z.infer<typeof verifiedPhone>;
export type FreshProof = z.infer<typeof freshProof>;
export type VerificationEvent = z.infer<typeof verificationEvent>;
export type VerificationStatus = z.infer<typeof verificationStatus>;
export type NumberStatus = z.infer<typeof numberStatus>;
export type CanceledVerification = z.infer<typeof canceledVerification>;
