// Every field of Nexmo Verify v1 and its limits, named here and nowhere else. No behaviour lives here.
// Source: Vonage Verify v1, OpenAPI 1.2.4.
import { z } from "zod";
import { plainCode, plainPhone, withLeadingZeros } from "../../core/phone/spelling.ts";
import { defaultPolicy, type Policy } from "../../core/policy.ts";
import { readableCharacter } from "../../core/readable-text.ts";
import { languageOf } from "./locales.ts";
import type { WorkflowId } from "./workflow.ts";

/**
 * Nexmo's limits. It documents no waiting time between two requests for one number: what protects a phone there is that
 * only one may run at a time, that only a back end can ask, and the day's limits; so the first four messages of a day
 * ask for no wait, and the waits after them are the longer ones of the default policy.
 */
export const nexmoPolicy = {
  ...defaultPolicy,
  codeLength: 4,
  codeTtl: 300,
  sessionTtl: null,
  guessesPerCode: 3,
  sendsPerVerification: 3,
  retryWaits: [0, 0, 0, 0, 60, 300, 900],
  concurrency: "refused",
  cancelWindow: { after: 30, beforeMessage: 2 },
  keepsGuesses: true,
} as const satisfies Policy;

/** Readable text of so many characters. */
const text = (least: number, most: number) =>
  z.string().regex(new RegExp(`^${readableCharacter}{${least},${most}}$`, "u"));

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const number = z.string().transform(plainPhone).pipe(text(1, 64));

/** What both kinds of request choose. */
const choices = {
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .optional(),
  code_length: z.enum(["4", "6"]).transform(Number).default(nexmoPolicy.codeLength),
  lg: z
    .string()
    .refine((lg) => languageOf(lg) !== undefined)
    .transform(languageOf)
    .optional(),
  pin_expiry: whole(60, 3600).optional(),
  next_event_wait: whole(60, 900).optional(),
  workflow_id: z
    .string()
    .regex(/^[1-7]$/)
    .transform((id) => Number(id) as WorkflowId)
    .default(1),
};

export const verifyRequest = z.object({
  number,
  brand: text(1, 18),
  ...choices,
  /** What networks let through as a sender's name, and what they make of the rest is theirs. */
  sender_id: z
    .string()
    .regex(/^[A-Za-z0-9+][A-Za-z0-9 .&_+-]{0,10}$/)
    .optional(),
  pin_code: z
    .string()
    .regex(/^(?=(?:-*[A-Za-z0-9]){4})[A-Za-z0-9-]{4,10}$/)
    .optional(),
  /** From Nexmo's documentation of 2018 and KPN's: which type of line the number has to be. */
  require_type: z
    .string()
    .regex(/^(?:all|mobile|landline)$/i)
    .transform((type) => type.toLowerCase() as "all" | "mobile" | "landline")
    .optional(),
});
export type VerifyRequest = z.infer<typeof verifyRequest>;

export const psd2Request = z.object({
  number,
  payee: text(1, 18),
  /** Euros, as two decimals. */
  amount: z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,2})?$/)
    .transform((amount) => {
      const [euros, cents = ""] = amount.split(".");
      return `${euros}.${cents.padEnd(2, "0")}`;
    }),
  ...choices,
});
export type Psd2Request = z.infer<typeof psd2Request>;

/** Nexmo's own have 32 hex digits; a running request that another dialect began may have a UUID. */
export const requestId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

export const checkRequest = z.object({
  request_id: requestId,
  /** Nexmo's have 4 to 6 characters, a `pin_code` up to 10; people write spaces between them. */
  code: z
    .string()
    .transform((code) => withLeadingZeros(plainCode(code), nexmoPolicy.codeLength))
    .pipe(text(4, 16)),
});

/** At most this many in one search. */
export const mostRequestIds = 10;

export const controlRequest = z.object({
  request_id: requestId,
  cmd: z.enum(["cancel", "trigger_next_event"]),
});
export type Command = z.infer<typeof controlRequest>["cmd"];

/** An answer that only says why it failed, or a request that has begun. */
export interface Failure {
  readonly request_id?: string;
  readonly status: string;
  readonly error_text: string;
}

export interface Started {
  readonly request_id: string;
  readonly status: "0";
}

export interface Checked extends Started {
  readonly event_id: string;
  readonly price: string;
  readonly currency: string;
  readonly estimated_price_messages_sent: string;
}

export interface Controlled {
  readonly status: "0";
  readonly command: Command;
}

/** A request as a search shows it. Moments are `YYYY-MM-DD HH:MM:SS` in UTC. */
export interface Found {
  readonly request_id: string;
  readonly account_id: string;
  readonly status: "IN PROGRESS" | "SUCCESS" | "FAILED" | "EXPIRED" | "CANCELLED";
  readonly number: string;
  readonly price: string;
  readonly currency: string;
  readonly sender_id: string;
  readonly date_submitted: string;
  /** Empty while it is in progress. */
  readonly date_finalized: string;
  readonly first_event_date: string;
  readonly last_event_date: string;
  readonly checks: readonly {
    readonly date_received: string;
    readonly code: string;
    readonly status: "VALID" | "INVALID";
    readonly ip_address: "";
  }[];
  readonly events: readonly { readonly type: "sms" | "tts"; readonly id: string }[];
  readonly estimated_price_messages_sent: string;
}

export interface ManyFound {
  readonly verification_requests: readonly Found[];
}

export type Answer = Failure | Started | Checked | Controlled | Found | ManyFound;
