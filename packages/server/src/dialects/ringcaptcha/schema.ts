// The fields of RingCaptcha's widget and mobile clients, and their limits; those of the direct API are in the other schemas.
import { z } from "zod";
import { defaultPolicy, type Policy } from "../../core/policy.ts";
import { readable, readableLines } from "../../core/readable-text.ts";
import { dialectChoice } from "../../service/app-limits.ts";

/** RingCaptcha's names for what went wrong, as its clients and the texts of its widget know them. */
export type RingcaptchaError =
  | "ERROR_COUNTRY_NOT_SUPPORTED"
  | "ERROR_DIRECT_API_ACCESS_NOT_AVAILABLE"
  | "ERROR_INSTANT_VALIDATION_NOT_AVAILABLE"
  | "ERROR_INTERNAL_SERVER_ERROR"
  | "ERROR_INVALID_API_ACCESS"
  | "ERROR_INVALID_API_KEY"
  | "ERROR_INVALID_APP_KEY"
  | "ERROR_INVALID_DOMAIN"
  | "ERROR_INVALID_NUMBER"
  | "ERROR_INVALID_NUMBER_LENGTH"
  | "ERROR_INVALID_PARAMETERS"
  | "ERROR_INVALID_PIN_CODE"
  | "ERROR_INVALID_SECRET_KEY"
  | "ERROR_INVALID_SERVICE"
  | "ERROR_INVALID_SESSION"
  | "ERROR_INVALID_SITE_KEY"
  | "ERROR_MAX_ATTEMPTS_REACHED"
  | "ERROR_MAX_VALIDATIONS_REACHED"
  | "ERROR_NOT_AUTHORIZED"
  | "ERROR_OUT_OF_CREDITS"
  | "ERROR_SERVICE_NOT_AVAILABLE"
  | "ERROR_SESSION_EXPIRED"
  | "ERROR_URL_VALIDATION_NOT_AVAILABLE"
  | "ERROR_WAIT_TO_RETRY";

/**
 * Limits of sessions whose clients can enter no more than four digits. The code lives as long as the session: the
 * clients know one deadline only. A code of four digits is guessed a hundred times more easily than one of six, so
 * fewer guesses are compared: 3 of 10,000 per code, 15 of 10,000 per phone and day. The widget offers no fifth message.
 */
export const ringcaptchaPolicy = {
  ...defaultPolicy,
  codeLength: 4,
  codeTtl: 900,
  guessesPerCode: 3,
  guessesPerPhoneDay: 15,
  sendsPerVerification: 4,
  keepsGuesses: true,
} as const satisfies Policy;

/** RingCaptcha's limits for back ends; a browser's codes are as long as the app's owner chose. */
export const ringcaptchaChoice = dialectChoice(ringcaptchaPolicy);

/** How many numbers one request may name. */
export const mostNumbers = 10;

const field = (max: number) => z.string().max(max).regex(readable);

/** Clients send what they have: an empty field, or a language that is none, counts as left out. */
const lenientField = (max: number) => field(max).optional().catch(undefined);
/** What is no number is refused as such, not as a malformed request: the widget shows that beside the field. */
const phone = z.string().max((64 + 1) * mostNumbers);
const locale = z
  .string()
  .regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/)
  .optional()
  .catch(undefined);

/** `captcha` and `onboard`. */
export const openingRequest = z.object({ token: lenientField(128), sid: lenientField(128), locale });

/** Every way to ask for a code. */
export const codeRequest = z.object({
  phone: phone.optional(),
  country: lenientField(2),
  token: field(128).optional(),
  locale,
  idempotency_key: lenientField(64),
});

/** The two ways to check one. */
export const checkRequest = z.object({
  code: field(16),
  token: field(128).optional(),
  phone: phone.optional(),
});

/** Asking whether the link was opened. */
export const linkRequest = z.object({ token: field(128) });

/** A text of the site's own. */
export const smsRequest = z.object({ phone, message: z.string().max(1600).regex(readableLines) });

export type OpeningRequest = z.infer<typeof openingRequest>;
export type CodeRequest = z.infer<typeof codeRequest>;
export type CheckRequest = z.infer<typeof checkRequest>;
export type LinkRequest = z.infer<typeof linkRequest>;
export type SmsRequest = z.infer<typeof smsRequest>;

/** The figures of a session: every answer has them, refusals too, because clients count on with whatever they read. */
export interface Figures {
  /** Seconds until the session ends; clients take it for their new deadline. */
  readonly expires_in: number;
  /** Seconds until the next message may be asked for. */
  readonly retry_in: number;
  /** The same moment in Unix seconds. */
  readonly retry_at: number;
  /** Messages sent so far. */
  readonly attempt: number;
}

/** A refusal. */
export interface RefusalAnswer extends Figures {
  readonly status: "ERROR";
  readonly message: RingcaptchaError;
  readonly reason: string;
  readonly phone?: string;
  readonly phone_hash?: string;
}

/** What clients that ask for a session are told when there is none: the older form, which has no `message` of its own. */
export type OldRefusalAnswer = Figures & {
  readonly result: "ERROR";
  readonly status: RingcaptchaError;
  readonly reason: string;
};
