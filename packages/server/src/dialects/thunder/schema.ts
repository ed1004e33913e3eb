// ThunderSMS' fields and limits, named here and nowhere else. Source: MobTexting's Verify API, of which ThunderSMS is a
// white label, in its versions of 2019 to 2024. What is wrong with a field is said after "The … ".
import { z } from "zod";
import { plainPhone } from "../../core/phone/spelling.ts";
import { defaultPolicy, type Policy } from "../../core/policy.ts";
import { readable } from "../../core/readable-text.ts";

const defaults = { length: 6, timeout: 120 } as const;
const longest = 1_209_600;
const mostChannels = 5;

/**
 * ThunderSMS' limits. It documents neither a number of guesses nor a waiting time: a token takes five guesses as
 * everywhere here, and a number's sixth message of a day is the first that has to wait.
 */
export const thunderPolicy = (length: number, timeout: number): Policy => ({
  ...defaultPolicy,
  codeLength: length,
  codeTtl: timeout,
  sessionTtl: null,
  sendsPerVerification: mostChannels,
  retryWaits: [0, 0, 0, 0, 60, 300, 900],
});

/** The text of a message that nobody worded: the one of 2019. */
export const defaultTemplate = "{token} is your verification code";

/** Sender of a message that names none, as look-ups show it. */
export const defaultSender = "VERIFY";

/** Text, or a number where a client leaves the quotes out. */
const text = (most: number) =>
  z
    .union([z.string(), z.int().transform(String)], "must be a string.")
    .pipe(z.string().max(most, `may not be greater than ${most} characters.`).regex(readable, "is invalid."));

/** A whole number, or text of one. */
const whole = (least: number, most: number) => {
  const range = `must be between ${least} and ${most}.`;
  return z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\d{1,9}$/)
          .transform(Number),
      ],
      "must be an integer.",
    )
    .pipe(z.int("must be an integer.").min(least, range).max(most, range));
};

const recipient = z
  .union([z.string(), z.int().transform(String)], "must be a string.")
  .transform(plainPhone)
  .pipe(
    z
      .string()
      .max(32, "may not be greater than 32 characters.")
      .regex(/^[\d()+./-]*$/, "is invalid."),
  );

/** Who an SMS or a call can come from: a number, or a name of at most 11 letters and digits. */
const caller = /^(?:\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ]{0,10})$/;

const channel = z
  .object(
    {
      name: z
        .enum(["sms", "voice", "tts", "whatsapp", "viber"], "is invalid.")
        .transform((name) => (name === "tts" ? "voice" : name)),
      from: text(64).optional(),
      recipient: z.object({ to: recipient }, "must be an object."),
      order: whole(0, 99).default(0),
      wait: whole(0, 86_400).optional(),
      ttl: whole(30, longest).optional(),
      flow_id: text(64).optional(),
      language: text(35)
        .pipe(z.string().regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/, "is invalid."))
        .optional(),
    },
    "must be an object.",
  )
  .refine(({ name, from }) => from === undefined || !["sms", "voice"].includes(name) || caller.test(from), {
    error: "is invalid.",
    path: ["from"],
  });

/** What may be said of the token, in whichever place a version of the API has it. */
const options = {
  length: whole(4, 10).default(defaults.length),
  timeout: whole(30, longest).default(defaults.timeout),
  token: text(10)
    .pipe(z.string().regex(/^[A-Za-z0-9]*$/, "may only contain letters and numbers."))
    .optional(),
  ip_address: text(64).optional(),
  foreign_id: text(255).optional(),
  reference: text(255).optional(),
  template: text(480)
    .pipe(z.string().regex(/\{token\}/, "must contain {token}."))
    .optional(),
};

const ownTokenFits = ({ token, length }: { readonly token?: string | undefined; readonly length: number }) =>
  token === undefined || token.length === length;
const tokenMisfit = { error: "must have as many characters as length says.", path: ["token"] };

/** `POST verify/send`. */
export const sendRequest = z.object({
  channels: z
    .array(channel, "must be an array.")
    .min(1, "must have at least 1 items.")
    .max(mostChannels, `may not have more than ${mostChannels} items.`),
  payload: z.preprocess(
    (payload) => payload ?? {},
    z.object(options, "must be an object.").refine(ownTokenFits, tokenMisfit),
  ),
  foreign_id: options.foreign_id,
  reference: options.reference,
});

/** `POST verify`, the form of 2019, flat. Its number was called `recipient`, and `to` by the Python client. */
export const flatRequest = z
  .object({
    recipient,
    to: recipient,
    originator: text(15).pipe(z.string().regex(caller, "is invalid.")).optional(),
    ...options,
  })
  .partial({ recipient: true, to: true })
  .refine(({ recipient: one, to }) => one !== undefined || to !== undefined, {
    error: "is required.",
    path: ["recipient"],
  })
  .refine(ownTokenFits, tokenMisfit);

/** One of `channels`. */
export type Channel = z.infer<typeof channel>;
