// What only back ends ask the direct API besides verifications: redemption of a proof, a number's parts, the inbox.
import { z } from "zod";
import { credentials, e164, field, phone, secretKey, services, success } from "./direct-fields.ts";

export const siteverifyRequest = z
  .object({
    secret_key: secretKey.optional(),
    secret: field(128, "Alias of `secret_key`, as captcha services name it.").optional(),
    proof: field(4096, "The proof that the browser posted.").optional(),
    response: field(4096, "Alias of `proof`, as captcha services name it.").optional(),
    idempotency_key: field(64, "Lets the same call be repeated after a lost answer.").optional(),
    action: field(64, "What the proof must be for. A proof for another action is refused.").optional(),
  })
  .meta({ id: "SiteverifyRequest" });

export const normalizeRequest = z
  .object({
    ...credentials,
    phone,
    country: field(2, "ISO 3166-1 alpha-2 country of a number written nationally.").optional(),
  })
  .meta({ id: "NormalizeRequest" });

export const siteverifyErrors = z
  .enum([
    "missing-input-secret",
    "invalid-input-secret",
    "missing-input-response",
    "invalid-input-response",
    "bad-request",
    "timeout-or-duplicate",
    "internal-error",
  ])
  .meta({ id: "SiteverifyErrorCode" });

export const siteverifyAnswer = z
  .object({
    success: z
      .boolean()
      .meta({ description: "Whether the proof is genuine, in time and redeemed for the first time." }),
    "error-codes": z.array(siteverifyErrors).meta({ description: "Why not. Empty on success." }),
    phone: e164.optional(),
    country: z.string().optional(),
    channel: services.optional(),
    hostname: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "Host of the page it was done on; null from a back end." }),
    challenge_ts: z.string().optional().meta({ description: "When the number was verified (ISO 8601)." }),
    verification_id: z.string().optional().meta({ description: "The verification that the proof is of." }),
    code_length: z.int().positive().optional().meta({
      description: "Characters of the code that was entered: how hard it was to guess.",
    }),
  })
  .meta({ id: "SiteverifyAnswer" });

export const normalizeAnswer = z
  .object({
    ...success,
    phone: e164,
    country: z
      .string()
      .nullable()
      .meta({ description: "ISO 3166-1 alpha-2; null for numbers of no country." }),
    area: z.string().nullable().meta({ description: "Area code, where the number's plan has one." }),
    block: z.string().nullable().meta({ description: "Exchange code, where the number's plan has one." }),
    subscriber: z.string().nullable().meta({ description: "The rest of the number." }),
    type: z.string().meta({ description: "MOBILE, LANDLINE, VOIP or UNKNOWN." }),
    carrier: z
      .string()
      .nullable()
      .meta({ description: "The operator the range was first given to, where open data knows it." }),
  })
  .meta({ id: "NormalizeAnswer" });

export const inboxAnswer = z
  .object({
    messages: z.array(
      z.object({
        id: z.string(),
        phone: e164,
        channel: services,
        code: z.string(),
        text: z.string(),
        created_at: z.string().meta({ description: "ISO 8601." }),
      }),
    ),
  })
  .meta({ id: "InboxAnswer" });

export type NormalizeRequest = z.infer<typeof normalizeRequest>;
export type SiteverifyAnswer = z.infer<typeof siteverifyAnswer>;
export type NormalizeAnswer = z.infer<typeof normalizeAnswer>;
export type InboxAnswer = z.infer<typeof inboxAnswer>;
