// Asking the direct API for a message, and its answer.
import { z } from "zod";
import { readableLines } from "../../core/readable-text.ts";
import {
  channels,
  credentials,
  e164,
  field,
  id,
  locale,
  phone,
  seconds,
  sender,
  services,
  success,
  timing,
  token,
  whole,
} from "./direct-fields.ts";

export const workflowStep = z
  .object({
    channel: services,
    order: whole(0, 99, "Place among the steps. Default: as listed.").optional(),
    wait: whole(5, 3600, "Seconds after the step before it. Default: 30. The first never waits.").optional(),
    code: z.enum(["same", "new", "same-if-valid"]).optional().meta({
      description:
        "Repeat the running code and prolong it (default), bring a new one, or repeat it only while it is valid.",
    }),
    ttl: whole(30, 3600, "Seconds for which the code is valid from this step on. Default: `ttl`.").optional(),
    language: locale("BCP 47 language of this message.").optional(),
    sender: sender.optional(),
  })
  .meta({ id: "WorkflowStep" });

export const workflowSteps = z.array(workflowStep).min(1).max(5);

export const codeRequest = z
  .object({
    ...credentials,
    phone: phone.optional().meta({
      description: "The number to verify. May be left out when `token` continues a session.",
    }),
    country: field(2, "ISO 3166-1 alpha-2 country of a number written nationally.").optional(),
    token: token.optional(),
    locale: locale(
      "BCP 47 language of the message. Default, and for languages without a text: that of the number's country, else English.",
    ).optional(),
    code: z
      .string()
      .regex(/^(?=.*[A-Za-z0-9].*[A-Za-z0-9].*[A-Za-z0-9].*[A-Za-z0-9])[A-Za-z0-9-]{4,10}$/)
      .optional()
      .meta({
        description:
          "From a back end only, when it begins a verification: its own code, 4 to 10 letters, digits or dashes.",
      }),
    code_length: whole(
      4,
      10,
      "From a back end only: digits in the code. Default: what the app's owner chose, else 6.",
    ).optional(),
    ttl: whole(
      30,
      3600,
      "From a back end only, when it begins a verification: seconds for which the code is valid. An app's own workflow has its own.",
    ).optional(),
    template: z
      .string()
      .max(480)
      .regex(/\{(?:code|token)\}/)
      .regex(readableLines)
      .optional()
      .meta({
        description:
          "From a back end only, when it begins a verification: the message's text with `{code}` or `{token}`, `{brand}` and `{minutes}`.",
      }),
    brand: field(40, "From a back end only: name in the message instead of the app's.").optional(),
    sender: sender.optional().meta({ description: "From a back end only: who the message comes from." }),
    app_hash: z
      .string()
      .regex(/^[A-Za-z0-9+/]{11}$/)
      .optional()
      .meta({
        description:
          "From a back end only: hash of the Android app that may read the SMS by itself (SMS Retriever).",
      }),
    workflow: z
      .union([workflowSteps, z.string().max(4096)])
      .optional()
      .meta({
        description:
          "From a back end only, when it begins a verification: its steps, the first on the path's channel; forms send it as JSON text.",
      }),
    reference: field(64, "Anything the site wants to find again in `status`.").optional(),
    idempotency_key: field(
      64,
      "Makes a repeated request one message. At least 16 characters from a browser. Also as header `Idempotency-Key`.",
    ).optional(),
  })
  .refine(({ phone, token }) => phone !== undefined || token !== undefined, { path: ["phone"] })
  .meta({ id: "CodeRequest" });

export const sentAnswer = z
  .object({
    ...success,
    id,
    token: z
      .string()
      .meta({ description: "The session's token. Absent when asked for by `id` or `phone`." })
      .optional(),
    phone: e164,
    service: z
      .string()
      .meta({ description: "Channel of the message, in capitals as RingCaptcha writes it." }),
    ...timing,
    code_length: z.int().positive().meta({ description: "Digits in the code." }),
    code_expires_in: seconds("Seconds until the code itself expires; never more than `expires_in`."),
    channels,
  })
  .meta({ id: "SentAnswer" });

export type WorkflowStep = z.infer<typeof workflowStep>;
export type CodeRequest = z.infer<typeof codeRequest>;
export type SentAnswer = z.infer<typeof sentAnswer>;
