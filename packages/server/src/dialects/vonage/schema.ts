// Every field of Vonage's Verify v2 API (1.0.1) that is read, with its limits, and the policy that they make.
// Source: "Verify v2", OpenAPI 1.0.1. No behaviour lives here.
import { z } from "zod";
import { isSamePhone } from "../../core/phone/phone-number.ts";
import { plainText } from "../../core/phone/spelling.ts";
import { defaultPolicy, type Policy } from "../../core/policy.ts";
import { readable, readableLines } from "../../core/readable-text.ts";

/** A JSON number counts as the text that it is written as: some clients send `to` or `code` so. */
const text = z.union([z.string(), z.number().transform(String)], { error: "Must be a text" });

/** A whole number: `readFields` has made text of those in JSON. */
const whole = (least: number, most: number) =>
  z
    .string({ error: "Must be a whole number" })
    .regex(/^\d{1,6}$/, "Must be a whole number")
    .transform(Number)
    .pipe(z.number().min(least, `Must be at least ${least}`).max(most, `Must be at most ${most}`));

const to = text
  .transform(plainText)
  .pipe(z.string().regex(/^[1-9]\d{6,14}$/, "Must be a number in E.164 form, without a leading + or 00"));

const from = text.pipe(
  z.string().regex(/^(?:\+?\d{3,15}|[A-Za-z0-9][A-Za-z0-9 ]{0,10})$/, "Must be a number, or 1 to 11 letters"),
);

const reuseCode = z.boolean({ error: "Must be true or false" }).default(false);

/**
 * The channels of Vonage's that Telproof knows; `rcs` and `email` are refused as without a provider.
 * `silent_auth` asks a mobile operator instead of the person, which nobody here can do: it is skipped, as Vonage does
 * where the operator does not take part.
 */
const entry = z.discriminatedUnion(
  "channel",
  [
    z.object({
      channel: z.literal("sms"),
      to,
      from: from.optional(),
      app_hash: z.string().length(11, "Must have exactly 11 characters").optional(),
      reuse_code: reuseCode,
    }),
    z.object({ channel: z.literal("voice"), to, reuse_code: reuseCode }),
    z.object({ channel: z.literal("whatsapp"), to, from, reuse_code: reuseCode }),
    z.object({ channel: z.literal("silent_auth"), to }),
  ],
  { error: "No provider carries this channel" },
);

type Entry = z.infer<typeof entry>;

/** The entries that can be carried out; each keeps its place in the request, for error messages. */
const skipSilentAuth = (entries: readonly Entry[]) =>
  entries.flatMap((it, index) =>
    it.channel === "silent_auth" ? [] : [{ ...it, entry: `workflow[${index}]` }],
  );

const oneNumber = (steps: readonly { readonly to: string }[]): boolean =>
  steps.every((it) => isSamePhone(`+${it.to}`, `+${steps[0]?.to}`));

/** `locale`: any language tag, as Telproof's wording has more of them than Vonage's list. */
const locale = z.string().regex(/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/, "Must be a locale such as en-us");

/** `POST /v2/verify`. */
export const newRequest = z.object({
  brand: z
    .string()
    .min(1, "Must not be empty")
    .max(18, "Must have at most 18 characters")
    .regex(/^[^/{}:$]*$/, "Must not contain any of / { } : $")
    .regex(readable, "Must be printable"),
  workflow: z
    .array(entry, { error: "Must be a list" })
    .min(1, "Must have at least one entry")
    .max(3, "Must have at most 3 entries")
    .refine(oneNumber, "Every `to` must be the same number")
    .transform(skipSilentAuth),
  locale: locale.default("en-us"),
  channel_timeout: whole(15, 900).default(180),
  code_length: whole(4, 10).default(4),
  code: z
    .string()
    .regex(/^[a-zA-Z0-9]{4,10}$/, "Must have 4 to 10 letters or digits")
    .optional(),
  // The document's pattern allows letters and digits only; its own examples of callbacks have hyphens, and clients send them.
  client_ref: z
    .string()
    .max(40, "Must have at most 40 characters")
    .regex(readable, "Must be printable")
    .optional(),
  template_id: z.string().max(64, "Must be the id of a template").optional(),
});
export type NewRequest = z.infer<typeof newRequest>;
export type NewStep = NewRequest["workflow"][number];

/** `POST /v2/verify/{request_id}`. What is too short or too long is simply not the code. */
export const checkRequest = z.object({
  code: z.string().transform(plainText).pipe(z.string().min(1, "Must not be empty").max(64, "Too long")),
});

/** A template's name and whether it is the default one; `readFields` has made text of booleans. */
const name = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, "Must have 1 to 64 letters, digits, hyphens or underscores");

export const newTemplate = z.object({ name });
export const templatePatch = z.object({
  name: name.optional(),
  is_default: z.enum(["true", "false"], { error: "Must be true or false" }).optional(),
});

const fragmentText = z
  .string()
  .max(400, "Must have at most 400 characters")
  .refine((it) => it.includes("${" + "code}"), "Must contain the variable ${" + "code}")
  .regex(readableLines, "Must be printable");

export const newFragment = z.object({
  channel: z.enum(["sms", "voice"], { error: "Must be sms or voice" }),
  locale,
  text: fragmentText,
});
export const fragmentPatch = z.object({ text: fragmentText });

/** Entries on a page at most, whatever is asked for: the document names no maximum. */
const largestPage = 100;

/** `page` and `page_size`. */
export const paging = z.object({
  page: whole(1, 10_000).default(1),
  page_size: whole(1, 999_999)
    .default(10)
    .transform((size) => Math.min(size, largestPage)),
});
export type Paging = z.infer<typeof paging>;

/**
 * What bounds a request. Vonage documents no wait between requests: a running one is in the way of the next, and only
 * back ends ask. So the first messages to a phone in a day need none, and then the waits grow as they do elsewhere.
 */
export const vonagePolicy = ({ code, code_length, channel_timeout }: NewRequest): Policy => ({
  ...defaultPolicy,
  codeLength: code?.length ?? code_length,
  codeTtl: channel_timeout,
  sessionTtl: null,
  guessesPerCode: 3,
  sendsPerVerification: 3,
  retryWaits: [0, 0, 0, 0, 0, 0, 60, 300, 900],
  concurrency: "refused",
  cancelWindow: { after: 30, beforeMessage: 2 },
  repeatCodeWhile: 0,
});
