// Problems (RFC 9457) and their codes.
import { z } from "zod";
import { timing } from "./timing.ts";
import { sentCode } from "./verifications.ts";

/** Why a request was refused: the `code` of a problem. More may be added in any version. */
export const problemCodes = z
  .enum([
    "invalid_request",
    "invalid_number",
    "wrong_code",
    "unknown_channel",
    "channel_unavailable",
    "country_not_allowed",
    "unauthorized",
    "forbidden",
    "origin_not_allowed",
    "unknown_app",
    "unknown_session",
    "not_found",
    "method_not_allowed",
    "already_verified",
    "not_verified",
    "cannot_cancel",
    "no_next_step",
    "idempotency_conflict",
    "canceled",
    "code_expired",
    "session_expired",
    "proof_expired",
    "proof_already_used",
    "proof_invalid",
    "proof_wrong_app",
    "proof_wrong_action",
    "body_too_large",
    "unsupported_media_type",
    "resend_too_soon",
    "too_many_messages",
    "too_many_guesses",
    "too_many_requests",
    "server_error",
    "server_busy",
  ])
  .meta({ id: "ProblemCode", description: "Why a request was refused." });
export type ProblemCode = z.infer<typeof problemCodes>;

export const problem = z
  .object({
    type: z.string().meta({ description: "Where the guide explains the code." }),
    title: z.string().meta({ description: "The code's meaning, in English." }),
    status: z.int().meta({ description: "The HTTP status." }),
    code: problemCodes,
    detail: z.string().optional().meta({ description: "What to do about it, for developers." }),
    field: z.string().optional().meta({ description: "The request field that is at fault." }),
    reason: z.string().optional().meta({
      description:
        "More about why, as a word. For a number: `not_a_number`, `too_short`, `too_long`, `unknown_country_code`, `ambiguous` (without its plus it is a number of two countries: write it with `+` and the calling code), `unallocated`, `extension`, `premium_rate`, `not_personal` or `number_blocked`.",
    }),
    guesses_left: z
      .int()
      .nonnegative()
      .optional()
      .meta({ description: "Guesses left for the running code." }),
    channels: sentCode.shape.channels.optional(),
    expires_in: timing.expires_in.optional(),
    retry_in: timing.retry_in.optional(),
    messages_sent: timing.messages_sent.optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457. `retry_in` also as the header `Retry-After`." });

export type Problem = z.infer<typeof problem>;
