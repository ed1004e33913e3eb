// CAMARA's fields and limits, named here and nowhere else. Source: the OpenAPI document of CAMARA One Time Password SMS
// v1.1.1. The message of a failed rule is said after the field's name.
import { z } from "zod";
import { defaultPolicy, type Policy } from "../../core/policy.ts";
import { readableLines } from "../../core/readable-text.ts";

/**
 * CAMARA's limits. It leaves the number of digits, guesses and codes to the operator: 6 digits, 5 guesses, and a number's
 * sixth code of a day is the first that has to wait. A newer code for the number replaces the older one.
 */
export const camaraPolicy: Policy = {
  ...defaultPolicy,
  sessionTtl: null,
  concurrency: "replaced",
  retryWaits: [0, 0, 0, 0, 60, 300, 900],
};

/** What stands for the code in a message. */
export const codePlaceholder = "{{code}}";

/** JSON Schema counts code points. */
const text = (most: number) =>
  z
    .string("must be a string.")
    .refine((it) => [...it].length <= most, `must have at most ${most} characters.`);

/** `POST send-code`. */
export const sendCodeBody = z.strictObject({
  phoneNumber: z
    .string("must be a string.")
    .regex(/^\+[1-9][0-9]{4,14}$/, "must be a phone number in E.164 format with a plus."),
  message: text(160)
    .refine((it) => it.includes(codePlaceholder), `must contain ${codePlaceholder}.`)
    .regex(readableLines, "must have no control characters."),
});

/** Fields of `send-code`. */
export type SendCodeBody = z.infer<typeof sendCodeBody>;

/** `POST validate-code`. */
export const validateCodeBody = z.strictObject({ authenticationId: text(36), code: text(10) });

/** Fields of `validate-code`. */
export type ValidateCodeBody = z.infer<typeof validateCodeBody>;

/** Values of `x-correlator`. */
export const correlatorPattern = /^[a-zA-Z0-9\-_:;./<>{}]{0,256}$/;

/** The scope of both calls. */
export const scope = "one-time-password-sms:send-validate";
