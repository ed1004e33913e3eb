// iDenfy's fields and limits, named here and nowhere else. Source: iDenfy's documentation of phone verification.
import { z } from "zod";
import { plainCode, plainPhone, withLeadingZeros } from "../../core/phone/spelling.ts";
import { defaultPolicy, type Policy } from "../../core/policy.ts";
import { readable } from "../../core/readable-text.ts";

/**
 * iDenfy's limits: 4 digits, three wrong codes, one verification of a number at a time.
 * It documents no waiting time between sends: a number's sixth message of a day is the first that has to wait.
 */
export const idenfyPolicy: Policy = {
  ...defaultPolicy,
  codeLength: 4,
  codeTtl: 300,
  sessionTtl: null,
  guessesPerCode: 3,
  retryWaits: [0, 0, 0, 0, 60, 300, 900],
  concurrency: "refused",
};

/** The text of every message; its first word is who sends it. */
export const idenfyTemplate = "{brand} code: {code}. Valid for {minutes} minutes.";

/** A field; what is wrong with one is said after "Field '…' ". */
const text = z.string("must be a string.");

/** `send-sms`. An empty name counts as left out, as null does. */
export const sendRequest = z.object({
  phone_number: text
    .transform(plainPhone)
    .pipe(z.string().regex(/^\+[1-9]\d{1,14}$/, "must be a phone number in E.164 format.")),
  sender_name: z
    .literal("")
    .transform(() => undefined)
    .or(text.max(11, "must have at most 11 characters.").regex(readable, "must have no control characters."))
    .optional(),
});

/** What is asked of `send-sms`. */
export type SendFields = z.infer<typeof sendRequest>;

/** `verify-sms`. */
export const checkRequest = z.object({
  request_id: text
    .min(32, "must have 32 to 40 characters.")
    .max(40, "must have 32 to 40 characters.")
    .regex(readable, "must have no control characters."),
  received_code: z
    .union([z.string(), z.int().nonnegative().transform(String)], "must be a string.")
    .transform((code) => withLeadingZeros(plainCode(code), idenfyPolicy.codeLength))
    .pipe(text.length(4, "must have 4 characters.")),
});

/** What is asked of `verify-sms`. */
export type CheckFields = z.infer<typeof checkRequest>;

/** Names that can be a message's sender; any other only stands in its text. */
const possibleSender = /^(?:\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ]{0,10})$/;

/** The sender of that name, if there can be one. */
export const senderOf = (name: string | undefined): string | undefined =>
  name !== undefined && possibleSender.test(name) ? name : undefined;
