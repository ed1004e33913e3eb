// A refusal of the direct API, and its error codes.
import { z } from "zod";
import { channels, e164, timing } from "./direct-fields.ts";

/** Every `message` that an answer with `status: "ERROR"` can carry. Names are RingCaptcha's where it has one. */
export const wireErrors = z
  .enum([
    "ERROR_INVALID_PARAMETERS",
    "ERROR_INVALID_APP_KEY",
    "ERROR_INVALID_SECRET_KEY",
    "ERROR_INVALID_API_KEY",
    "ERROR_NOT_AUTHORIZED",
    "ERROR_INVALID_DOMAIN",
    "ERROR_INVALID_NUMBER",
    "ERROR_INVALID_NUMBER_LENGTH",
    "ERROR_COUNTRY_NOT_SUPPORTED",
    "ERROR_INVALID_SERVICE",
    "ERROR_SERVICE_NOT_AVAILABLE",
    "ERROR_WAIT_TO_RETRY",
    "ERROR_MAX_ATTEMPTS_REACHED",
    "ERROR_MAX_VALIDATIONS_REACHED",
    "ERROR_INVALID_SESSION",
    "ERROR_SESSION_EXPIRED",
    "ERROR_INVALID_PIN_CODE",
    "ERROR_NO_NEXT_STEP",
    "ERROR_NOT_VERIFIED",
    "ERROR_IDEMPOTENCY_CONFLICT",
    "ERROR_TOO_MANY_REQUESTS",
    "ERROR_NOT_FOUND",
    "ERROR_METHOD_NOT_ALLOWED",
    "ERROR_BODY_TOO_LARGE",
    "ERROR_OVERLOADED",
    "ERROR_INTERNAL_SERVER_ERROR",
  ])
  .meta({ id: "ErrorCode", description: "Why a request was refused." });
export type WireError = z.infer<typeof wireErrors>;

export const refusalAnswer = z
  .object({
    status: z.literal("ERROR"),
    message: wireErrors,
    field: z.string().optional().meta({ description: "The request field that is at fault." }),
    reason: z.string().optional().meta({
      description:
        "More about why, as a word or a sentence for developers. For a number: `not_a_number`, `too_short`, `too_long`, `unknown_country_code`, `ambiguous` (without its plus it is a number of two countries: write it with `+` and the calling code), `unallocated`, `extension`, `premium_rate` or `not_personal`.",
    }),
    phone: e164.optional(),
    guesses_left: z
      .int()
      .nonnegative()
      .optional()
      .meta({ description: "Guesses left for the running code." }),
    channels: channels.optional(),
    expires_in: timing.expires_in.optional(),
    retry_in: timing.retry_in.optional(),
    retry_at: timing.retry_at.optional(),
    attempt: timing.attempt.optional(),
  })
  .meta({ id: "Refusal" });

export type RefusalAnswer = z.infer<typeof refusalAnswer>;
