// Requests about a verification of the direct API that has begun, and their answers.
import { z } from "zod";
import {
  channels,
  credentials,
  e164,
  field,
  id,
  phone,
  proof,
  seconds,
  services,
  success,
  timing,
  token,
  unixTime,
  verificationState,
} from "./direct-fields.ts";

export const verifyRequest = z
  .object({
    ...credentials,
    code: field(16, "The code that the person entered. Spaces and dashes are ignored."),
    token: token.optional(),
    phone: phone.optional().meta({
      description:
        "Instead of `token`, from a back end only: the number whose running verification is meant.",
    }),
  })
  .meta({ id: "VerifyRequest" });

export const sessionRequest = z
  .object({
    ...credentials,
    token: token.optional(),
    id: field(64, "Instead of `token`, from a back end only: the verification's id.").optional(),
    phone: phone.optional().meta({
      description: "Instead of `token`, from a back end only: the number.",
    }),
  })
  .meta({ id: "SessionRequest" });

export const proofRequest = z.object({ token }).meta({ id: "ProofRequest" });

export const verifiedAnswer = z
  .object({
    ...success,
    id,
    phone: e164,
    service: z.string().meta({ description: "Channel of the last message, in capitals." }),
    phone_type: z.string().meta({ description: "MOBILE, LANDLINE, VOIP or UNKNOWN." }),
    carrier: z.string().nullable().meta({
      description: "The operator the range was first given to, where open data knows it.",
    }),
    country: z.string().meta({ description: "ISO 3166-1 alpha-2." }),
    dialing_code: z.string().meta({ description: "Country calling code, digits only." }),
    token: token.optional().meta({ description: "The session's token, when the request had it." }),
    geolocation: z.literal(0).meta({ description: "Whether the person was located. Never." }),
    threat_level: z
      .enum(["LOW", "MEDIUM", "HIGH"])
      .meta({ description: "How suspicious the number's traffic is." }),
    roaming: z.null().meta({ description: "Whether the phone is abroad. Nobody knows." }),
    device: z.null().meta({ description: "The person's device. Not looked at." }),
    isp: z.null().meta({ description: "The person's network provider. Not looked at." }),
    referer: z.string().nullable().meta({
      description: "Origin of the page on which the number was entered; null from a back end.",
    }),
    proof,
    ...timing,
  })
  .meta({ id: "VerifiedAnswer" });

export const historyEvent = z
  .object({
    event: z.enum([
      "created",
      "sent",
      "handed-over",
      "unanswered",
      "delivered",
      "undeliverable",
      "wrong-guess",
      "verified",
      "failed",
      "expired",
      "canceled",
    ]),
    at: unixTime("When, in Unix seconds."),
    attempt: z.int().positive().optional().meta({ description: "Which message, counted from 1." }),
    service: services.optional(),
    code: z
      .enum(["same", "new"])
      .optional()
      .meta({ description: "Whether the message repeated the running code." }),
    provider: z.string().optional().meta({ description: "Who took the message." }),
    reason: z.string().optional().meta({ description: "Why it failed, in the provider's words." }),
  })
  .meta({ id: "HistoryEvent" });

export const statusAnswer = z
  .object({
    ...success,
    id: id.optional(),
    phone: e164,
    state: verificationState.optional(),
    verified: z.boolean().meta({ description: "Whether the number counts as verified now." }),
    verified_at: unixTime("When it was verified, in Unix seconds.").nullable(),
    verified_until: unixTime("Until when it counts as verified, in Unix seconds.").nullable(),
    service: z.string().optional().meta({ description: "Channel of the last message, in capitals." }),
    reference: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "What the site gave when it was begun." }),
    guesses_left: z
      .int()
      .nonnegative()
      .optional()
      .meta({ description: "Guesses left for the running code." }),
    code_length: z.int().positive().optional().meta({
      description: "Characters of the code: how hard it is, or was, to guess.",
    }),
    code_expires_in: seconds("Seconds until the code itself expires.").optional(),
    next: z
      .object({ service: services, in: seconds("Seconds until this step is carried out.") })
      .nullable()
      .optional()
      .meta({ description: "The workflow's next step, if it has one." }),
    channels: channels.optional(),
    events: z
      .array(historyEvent)
      .optional()
      .meta({ description: "For back ends: everything that happened, oldest first." }),
    ...timing,
  })
  .meta({ id: "StatusAnswer" });

export const canceledAnswer = z
  .object({ ...success, id, phone: e164, state: verificationState, ...timing })
  .meta({ id: "CanceledAnswer" });

export const proofAnswer = z
  .object({ ...success, id, phone: e164, proof, ...timing })
  .meta({ id: "ProofAnswer" });

export type VerifyRequest = z.infer<typeof verifyRequest>;
export type SessionRequest = z.infer<typeof sessionRequest>;
export type ProofRequest = z.infer<typeof proofRequest>;
export type VerifiedAnswer = z.infer<typeof verifiedAnswer>;
export type StatusAnswer = z.infer<typeof statusAnswer>;
export type CanceledAnswer = z.infer<typeof canceledAnswer>;
export type ProofAnswer = z.infer<typeof proofAnswer>;
