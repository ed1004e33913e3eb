// Every field of the native API, named here and nowhere else. The server's types and validation, the
// OpenAPI document and the SDK's types all come from these schemas. No behaviour lives here.
import { z } from "zod";
import { readable, readableLines } from "../../core/readable-text.ts";

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

export const services = z
  .enum(["sms", "voice", "whatsapp", "viber"])
  .meta({ id: "Service", description: "How a code travels to the phone." });

/** A request field: one non-empty string of at most `max` characters. */
const field = (max: number, description: string) => z.string().max(max).regex(readable).meta({ description });

const locale = (description: string) =>
  z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/)
    .meta({ description });

const token = field(128, "The session's token, as the first answer gave it.");
const phone = field(
  64,
  "The phone number as its owner writes it; international (`+44 …`) unless `country` is given.",
);
const secretKey = field(
  128,
  "The app's secret key. From a back end only: a request that also has an Origin is refused.",
);
const credentials = {
  secret_key: secretKey.optional(),
  api_key: field(128, "RingCaptcha's name for the same credential: takes the secret key.").optional(),
};

/** A whole number, which forms write as text. */
const whole = (least: number, most: number, description: string) =>
  z.coerce.number().int().min(least).max(most).meta({ description });

const sender = z
  .string()
  .regex(/^(?:\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ]{0,10})$/)
  .meta({ description: "Who the message comes from: a number, or 1 to 11 letters and digits." });

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

const seconds = (description: string) => z.int().nonnegative().meta({ description });
const unixTime = (description: string) => z.int().nonnegative().meta({ description });

/** Carried by every answer of a session, refusals included. */
export const timing = {
  expires_in: seconds("Seconds until the session ends without use. 0 when there is none."),
  retry_in: seconds("Seconds until another message may be asked for."),
  retry_at: unixTime("The moment of `retry_in` in Unix seconds."),
  attempt: z.int().nonnegative().meta({ description: "Messages sent in this verification so far." }),
};

export const channelOffer = z
  .object({
    service: services,
    available: z.boolean().meta({ description: "False when this number cannot be reached this way." }),
  })
  .meta({ id: "ChannelOffer" });

const success = { status: z.literal("SUCCESS") };
const id = z.string().meta({ description: "The verification's id, for logs and reconciliation." });
const e164 = z.string().meta({ description: "The number in E.164, with `+`." });
const proof = z.string().meta({
  description: "A JWT (EdDSA) that says who holds the number. Check it through `siteverify` or offline.",
});
const channels = z.array(channelOffer).meta({ description: "Channels in the order to offer them." });

export const verificationState = z
  .enum(["pending", "verified", "failed", "expired", "canceled"])
  .meta({ id: "VerificationState" });

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

export const configAnswer = z
  .object({
    ...success,
    app_key: z.string().meta({ description: "The app that was asked for." }),
    name: z.string().meta({ description: "The app's name, as messages show it." }),
    test: z.boolean().meta({ description: "A test app: messages go to its inbox, never to a phone." }),
    channels,
    countries: z
      .array(z.string())
      .meta({ description: "Countries allowed, ISO 3166-1 alpha-2. Empty: all." }),
    preferred: z.array(z.string()).meta({ description: "Countries to list first." }),
    country: z
      .object({
        code: z.string().nullable(),
        confidence: z.enum(["high", "low", "none"]),
      })
      .meta({
        description:
          "Where the visitor likely is: `high` from the network, `low` from the browser's language.",
      }),
    metadata: z
      .record(z.string(), z.unknown())
      .meta({ description: "libphonenumber metadata of the likely and preferred countries." }),
    names: z.record(z.string(), z.string()).meta({
      description:
        "Country names in `locale`: of likely countries, or of all if browsers are known to lack them.",
    }),
    code_length: z.int().positive().meta({ description: "Digits in a code." }),
    host: z
      .string()
      .nullable()
      .meta({ description: "Host in the `@host #code` line of messages, for WebOTP." }),
    locale: z.string().meta({ description: "BCP 47 language that was asked for, or the browser's." }),
  })
  .meta({ id: "ConfigAnswer" });

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

export type CodeRequest = z.infer<typeof codeRequest>;
export type VerifyRequest = z.infer<typeof verifyRequest>;
export type SessionRequest = z.infer<typeof sessionRequest>;
export type ProofRequest = z.infer<typeof proofRequest>;
export type NormalizeRequest = z.infer<typeof normalizeRequest>;
export type SentAnswer = z.infer<typeof sentAnswer>;
export type VerifiedAnswer = z.infer<typeof verifiedAnswer>;
export type StatusAnswer = z.infer<typeof statusAnswer>;
export type CanceledAnswer = z.infer<typeof canceledAnswer>;
export type ProofAnswer = z.infer<typeof proofAnswer>;
export type SiteverifyAnswer = z.infer<typeof siteverifyAnswer>;
export type NormalizeAnswer = z.infer<typeof normalizeAnswer>;
export type ConfigAnswer = z.infer<typeof configAnswer>;
export type RefusalAnswer = z.infer<typeof refusalAnswer>;
export type InboxAnswer = z.infer<typeof inboxAnswer>;
export type WorkflowStep = z.infer<typeof workflowStep>;
