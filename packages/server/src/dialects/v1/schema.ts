// Every field of the API, named here and nowhere else. The server's types and validation, the OpenAPI document and the
// SDK's types all come from these schemas. No behaviour lives here.
import { z } from "zod";

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
    "verification_running",
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
    "resend_too_soon",
    "too_many_messages",
    "too_many_guesses",
    "too_many_requests",
    "server_error",
    "server_busy",
  ])
  .meta({ id: "ProblemCode", description: "Why a request was refused." });
export type ProblemCode = z.infer<typeof problemCodes>;

export const channels = z
  .enum(["sms", "voice", "whatsapp", "viber"])
  .meta({ id: "Channel", description: "How a code reaches the phone." });

/** Neither control characters nor half a surrogate pair: nobody types them, and much software stumbles over them. */
const readable = /^[^\p{Cc}\p{Cs}]+$/u;

/** A request field: one non-empty string of at most `max` characters. */
const field = (max: number, description: string) => z.string().max(max).regex(readable).meta({ description });

/** A whole number, which forms write as text. */
const whole = (least: number, most: number, description: string) =>
  z.coerce.number().int().min(least).max(most).meta({ description });

const locale = (description: string) =>
  z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/)
    .meta({ description });

const country = field(2, "ISO 3166-1 alpha-2 country of a number written nationally.");

/** What a page sends in place of the secret key. */
const pageCredentials = {
  app_key: field(
    64,
    "From a page only: the app's public key. A back end sends `Authorization: Bearer` instead.",
  ).optional(),
  token: field(
    128,
    "From a page only: the session's token, as the answer to its first request gave it.",
  ).optional(),
};

const action = z
  .string()
  .regex(/^[A-Za-z0-9_./:-]{1,64}$/)
  .meta({
    description:
      "What the number is verified for, such as `signup` or `withdraw`: signed into the proof, and compared when the proof is redeemed.",
  });

const sender = z
  .string()
  .regex(/^(?:\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ]{0,10})$/)
  .meta({ description: "Who the message comes from: a number, or 1 to 11 letters and digits." });

export const workflowStep = z
  .object({
    channel: channels,
    wait: whole(5, 3600, "Seconds after the step before it. Default: 30. The first never waits.").optional(),
    code: z.enum(["same", "new", "same_if_valid"]).optional().meta({
      description:
        "Repeat the running code and prolong it (default), bring a new one, or repeat it only while it is valid.",
    }),
    code_ttl: whole(
      30,
      3600,
      "Seconds for which the code is valid from this step on. Default: `code_ttl`.",
    ).optional(),
    locale: locale("BCP 47 language of this message.").optional(),
    sender: sender.optional(),
  })
  .meta({ id: "WorkflowStep" });

export const workflowSteps = z.array(workflowStep).min(1).max(5);

/** What only a back end may choose about a verification. */
const choices = {
  code: z
    .string()
    .regex(/^(?=.*[A-Za-z0-9].*[A-Za-z0-9].*[A-Za-z0-9].*[A-Za-z0-9])[A-Za-z0-9-]{4,10}$/)
    .optional()
    .meta({ description: "From a back end only: its own code, 4 to 10 letters, digits or dashes." }),
  code_length: whole(
    4,
    10,
    "From a back end only: digits in the code. Default: what the app's owner chose, else 6.",
  ).optional(),
  code_ttl: whole(
    30,
    3600,
    "From a back end only: seconds for which the code is valid. An app's own workflow has its own.",
  ).optional(),
  template: z
    .string()
    .max(480)
    .regex(/\{code\}/)
    .optional()
    .meta({
      description: "From a back end only: the message's text with `{code}`, `{brand}` and `{minutes}`.",
    }),
  brand: field(40, "From a back end only: name in the message instead of the app's.").optional(),
  sender: sender.optional().meta({ description: "From a back end only: who the message comes from." }),
  android_app_hash: z
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
      description: "From a back end only: the steps, the first on `channel`; forms send it as JSON text.",
    }),
};

export const startRequest = z
  .object({
    app_key: pageCredentials.app_key,
    phone: field(
      64,
      "The phone number as its owner writes it; international (`+44 …`) unless `country` is given.",
    ),
    country: country.optional(),
    channel: channels.optional().meta({ description: "Channel of the first message. Default: `sms`." }),
    locale: locale(
      "BCP 47 language of the message. Default, and for languages without a text: that of the number's country, else English.",
    ).optional(),
    action: action.optional(),
    reference: field(
      64,
      "Anything the site wants to find again, such as an order number. From a back end it is signed into the proof.",
    ).optional(),
    idempotency_key: field(
      64,
      "Makes a repeated request one message. At least 16 characters from a page. Also as header `Idempotency-Key`.",
    ).optional(),
    ...choices,
  })
  .meta({ id: "StartRequest" });

export const resendRequest = z
  .object({
    ...pageCredentials,
    channel: channels.optional().meta({ description: "Default: the channel of the last message." }),
    idempotency_key: startRequest.shape.idempotency_key,
  })
  .meta({ id: "ResendRequest" });

export const changeNumberRequest = z
  .object({
    ...pageCredentials,
    phone: startRequest.shape.phone,
    country: startRequest.shape.country,
    channel: startRequest.shape.channel,
    idempotency_key: startRequest.shape.idempotency_key,
  })
  .meta({ id: "ChangeNumberRequest" });

export const checkRequest = z
  .object({
    ...pageCredentials,
    code: field(16, "The code that the person entered. Spaces and dashes are ignored."),
  })
  .meta({ id: "CheckRequest" });

export const sessionRequest = z.object({ ...pageCredentials }).meta({ id: "SessionRequest" });

export const redeemRequest = z
  .object({
    proof: field(4096, "The proof that the page posted."),
    action: action.optional().meta({
      description: "What the proof must be for. A proof for another action, or for none, is refused.",
    }),
    idempotency_key: field(64, "Lets the same call be repeated after a lost answer.").optional(),
  })
  .meta({ id: "RedeemRequest" });

export const lookUpNumberRequest = z
  .object({ phone: startRequest.shape.phone, country: startRequest.shape.country })
  .meta({ id: "LookUpNumberRequest" });

export const inboxRequest = z
  .object({
    phone: startRequest.shape.phone.optional().meta({ description: "Messages to this number only." }),
  })
  .meta({ id: "InboxRequest" });

export const configRequest = z
  .object({
    app_key: field(64, "The app's public key."),
    locale: locale("BCP 47 language of names. Default: the browser's.").optional(),
  })
  .meta({ id: "ConfigRequest" });

const seconds = (description: string) => z.int().nonnegative().meta({ description });
const dateTime = (description: string) => z.iso.datetime().meta({ description });
const e164 = z.string().meta({
  description:
    "The number in E.164, with `+`. A page whose back end began the verification gets it masked: `+44•••••••123`.",
});

/** Carried by every answer of a session, and by every problem of one. */
export const timing = {
  expires_in: seconds("Seconds until the session ends without use."),
  retry_in: seconds("Seconds until another message may be asked for."),
  messages_sent: z.int().nonnegative().meta({ description: "Messages sent in this verification so far." }),
};

export const channelOffer = z
  .object({
    channel: channels,
    available: z.boolean().meta({ description: "False when this number cannot be reached this way." }),
  })
  .meta({ id: "ChannelOffer" });

export const verificationState = z
  .enum(["pending", "verified", "failed", "expired", "canceled"])
  .meta({ id: "VerificationState" });

const verification = {
  id: z.string().meta({ description: "The verification's id, for its paths, logs and reconciliation." }),
  state: verificationState,
  phone: e164,
  country: z.string().nullable().meta({ description: "ISO 3166-1 alpha-2; null for numbers of no country." }),
  channel: channels.meta({ description: "Channel of the last message." }),
};

export const sentCode = z
  .object({
    ...verification,
    token: z
      .string()
      .optional()
      .meta({ description: "The session's token: what its page sends from now on." }),
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

export const freshProof = z.object({ id: verification.id, proof, ...timing }).meta({ id: "FreshProof" });

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

export const redeemedProof = z
  .object({
    id: verification.id,
    phone: z.string().meta({ description: "The number in E.164, with `+`." }),
    country: verification.country,
    channel: channels,
    action: z.string().nullable().meta({ description: "What the number was verified for." }),
    reference: z.string().nullable().meta({ description: "What the site gave when it was begun." }),
    hostname: z
      .string()
      .nullable()
      .meta({ description: "Host of the page it was done on; null from a back end." }),
    verified_at: dateTime("When the number was verified."),
    code_length: z
      .int()
      .positive()
      .meta({ description: "Characters of the code that was entered: how hard it was to guess." }),
  })
  .meta({ id: "RedeemedProof" });

export const phoneNumber = z
  .object({
    phone: z.string().meta({ description: "The number in E.164, with `+`." }),
    country: verification.country,
    calling_code: z.string().meta({ description: "Country calling code, digits only." }),
    national_number: z.string().meta({ description: "The rest, digits only." }),
    type: verifiedPhone.shape.phone_type,
    carrier: verifiedPhone.shape.carrier,
  })
  .meta({ id: "PhoneNumber" });

export const widgetConfig = z
  .object({
    app_key: z.string().meta({ description: "The app that was asked for." }),
    name: z.string().meta({ description: "The app's name, as messages show it." }),
    test: z.boolean().meta({ description: "A test app: messages go to its inbox, never to a phone." }),
    channels: sentCode.shape.channels,
    countries: z
      .array(z.string())
      .meta({ description: "Countries allowed, ISO 3166-1 alpha-2. Empty: all." }),
    preferred_countries: z.array(z.string()).meta({ description: "Countries to list first." }),
    visitor_country: z
      .object({ code: z.string().nullable(), confidence: z.enum(["high", "low", "none"]) })
      .meta({
        description:
          "Where the visitor likely is: `high` from the network, `low` from the browser's language.",
      }),
    metadata: z
      .record(z.string(), z.unknown())
      .meta({ description: "libphonenumber metadata of the likely and preferred countries." }),
    country_names: z.record(z.string(), z.string()).meta({
      description:
        "Country names in `locale`: of likely countries, or of all if browsers are known to lack them.",
    }),
    code_length: z.int().positive().meta({ description: "Digits in a code." }),
    autofill_domain: z
      .string()
      .nullable()
      .meta({ description: "Domain in the `@domain #code` line of messages, for WebOTP." }),
    locale: z.string().meta({ description: "BCP 47 language that was asked for, or the browser's." }),
  })
  .meta({ id: "WidgetConfig" });

export const inbox = z
  .object({
    messages: z.array(
      z.object({
        id: z.string(),
        phone: z.string(),
        channel: channels,
        code: z.string(),
        text: z.string(),
        created_at: dateTime("When it was sent."),
      }),
    ),
  })
  .meta({ id: "Inbox" });

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

export type StartRequest = z.infer<typeof startRequest>;
export type ResendRequest = z.infer<typeof resendRequest>;
export type ChangeNumberRequest = z.infer<typeof changeNumberRequest>;
export type CheckRequest = z.infer<typeof checkRequest>;
export type SessionRequest = z.infer<typeof sessionRequest>;
export type RedeemRequest = z.infer<typeof redeemRequest>;
export type LookUpNumberRequest = z.infer<typeof lookUpNumberRequest>;
export type InboxRequest = z.infer<typeof inboxRequest>;
export type WorkflowStep = z.infer<typeof workflowStep>;
export type SentCode = z.infer<typeof sentCode>;
export type VerifiedPhone = z.infer<typeof verifiedPhone>;
export type FreshProof = z.infer<typeof freshProof>;
export type VerificationEvent = z.infer<typeof verificationEvent>;
export type VerificationStatus = z.infer<typeof verificationStatus>;
export type NumberStatus = z.infer<typeof numberStatus>;
export type CanceledVerification = z.infer<typeof canceledVerification>;
export type RedeemedProof = z.infer<typeof redeemedProof>;
export type PhoneNumber = z.infer<typeof phoneNumber>;
export type WidgetConfig = z.infer<typeof widgetConfig>;
export type Inbox = z.infer<typeof inbox>;
export type Problem = z.infer<typeof problem>;
