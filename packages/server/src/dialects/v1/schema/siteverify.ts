// The fields of siteverify, which are those of captcha services.
import { z } from "zod";
import { action, channels, field } from "./fields.ts";

export const siteverifyRequest = z
  .object({
    secret_key: field(
      128,
      "The app's secret key. May be sent as `Authorization: Bearer` instead.",
    ).optional(),
    secret: field(128, "Alias of `secret_key`, as captcha services name it.").optional(),
    proof: field(4096, "The proof that the page posted.").optional(),
    response: field(4096, "Alias of `proof`, as captcha services name it.").optional(),
    action: action.optional().meta({
      description: "What the proof must be for. A proof for another action, or for none, is refused.",
    }),
    idempotency_key: field(64, "Lets the same call be repeated after a lost answer.").optional(),
  })
  .meta({ id: "SiteverifyRequest" });

export const siteverifyErrors = z
  .enum([
    "missing-input-secret",
    "invalid-input-secret",
    "missing-input-response",
    "invalid-input-response",
    "bad-request",
    "timeout-or-duplicate",
  ])
  .meta({ id: "SiteverifyErrorCode" });

export const siteverifyAnswer = z
  .object({
    success: z
      .boolean()
      .meta({ description: "Whether the proof is genuine, in time and redeemed for the first time." }),
    "error-codes": z.array(siteverifyErrors).meta({ description: "Why not. Empty on success." }),
    phone: z.string().optional().meta({ description: "The number in E.164, with `+`." }),
    country: z
      .string()
      .optional()
      .meta({ description: "ISO 3166-1 alpha-2; empty for numbers of no country." }),
    channel: channels.optional(),
    hostname: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "Host of the page it was done on; null from a back end." }),
    challenge_ts: z.iso.datetime().optional().meta({ description: "When the number was verified." }),
    verification_id: z.string().optional().meta({ description: "The verification that the proof is of." }),
    code_length: z.int().positive().optional().meta({
      description: "Characters of the code that was entered: how hard it was to guess.",
    }),
    action: z.string().nullable().optional().meta({ description: "What the number was verified for." }),
    reference: z
      .string()
      .nullable()
      .optional()
      .meta({ description: "What the site gave when it was begun." }),
  })
  .meta({ id: "SiteverifyAnswer" });

export type SiteverifyAnswer = z.infer<typeof siteverifyAnswer>;
