// What an operator configures for a vendor that has no provider of its own: how to ask it and how to read it. Checked at
// start; its errors name a field and never quote a value.
import { z } from "zod";
import { channels } from "../../core/channel.ts";
import { namesIn, placeholders, type Tree, templatesIn } from "./template.ts";

const isKnown = (name: string) => placeholders.some((it) => it === name);

const unknownName = `may only have these in braces: ${placeholders.join(", ")}`;

const template = z.string().refine((it) => namesIn(it).every(isKnown), unknownName);

const startsAtItsHost = /^https?:\/\/[^/?#@{}\s]+(?:[/?][^#]*)?$/;

const url = template
  .refine((it) => startsAtItsHost.test(it), "must have a plain scheme and host, no password and no #")
  .refine((it) => URL.canParse(it), "must be a URL");

const header = template.refine((it) => /^[\x20-\x7e]*$/.test(it), "must be printable ASCII");

const headerName = z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/);

const json = z.json().refine((it: Tree) => templatesIn(it).flatMap(namesIn).every(isKnown), unknownName);

const pattern = z.string().refine((it) => groupsIn(it) !== undefined, "must be a regular expression");

const groupsIn = (source: string): number | undefined => {
  try {
    return (new RegExp(`${source}|`).exec("")?.length ?? 1) - 1;
  } catch {
    return undefined;
  }
};

const rule = z
  .object({
    status: z
      .array(z.union([z.int().min(100).max(599), z.enum(["2xx", "3xx", "4xx", "5xx"])]))
      .min(1)
      .optional()
      .meta({ description: "HTTP statuses, such as `202` or `2xx`" }),
    body: pattern.optional().meta({ description: "Regular expression that the response body matches" }),
  })
  .refine((it) => it.status !== undefined || it.body !== undefined, "must look at status or body");

/** What an answer must be like: every part that is given must hold. */
export type Rule = z.output<typeof rule>;

const receipt = z.object({
  in: z.enum(["query", "form", "json"]).meta({
    description: "Where a receipt has the state: in the query, a form body or a JSON body",
  }),
  field: z
    .string()
    .min(1)
    .meta({ description: "Name of the field; for JSON a JSON Pointer such as `/status`" }),
  delivered: z.array(z.string()).min(1).meta({ description: "Values that mean delivered" }),
  failed: z.array(z.string()).meta({
    description: "Values that mean failed; all other values are ignored",
  }),
});

/** Where a vendor's callback has the state, and which values mean what. */
export type ReceiptRule = z.output<typeof receipt>;

const shape = z.object({
  kind: z.literal("http"),
  name: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default("http")
    .meta({ description: "Unique among the providers; part of the callback URL" }),
  channels: z
    .array(z.enum(channels))
    .min(1)
    .default(["sms"])
    .meta({ description: "Channels that the vendor supports" }),
  url: url.meta({
    description: "Template of the vendor's URL; placeholders only after the host, percent-encoded",
  }),
  method: z.enum(["GET", "POST", "PUT"]).default("POST").meta({ description: "HTTP method" }),
  headers: z.record(headerName, header).default({}).meta({
    description:
      "Templates of header values; what a header cannot hold, and quotes, commas and semicolons, are percent-encoded",
  }),
  query: z
    .record(z.string(), template)
    .optional()
    .meta({ description: "Templates of fields added to the URL" }),
  form: z
    .record(z.string(), template)
    .optional()
    .meta({ description: "Templates of fields sent as a form body" }),
  json: json.optional().meta({ description: "Any JSON, sent as the body; its strings are templates" }),
  body: template.optional().meta({ description: "Template of any other body; needs `escape`" }),
  escape: z
    .enum(["xml", "json", "url", "plain"])
    .optional()
    .meta({ description: "Format of `body`: sets its content type and how values are escaped" }),
  sender: z.string().default("").meta({ description: "{sender} of messages that have no sender" }),
  accepted: rule
    .default({ status: ["2xx"] })
    .meta({ description: "Response that means accepted. Checked after `refused` and `unavailable`" }),
  refused: rule
    .optional()
    .meta({ description: "Response that means that this number cannot be reached. Checked first" }),
  busy: rule.optional().meta({
    description:
      "Response that means busy, as 429 and 503 with Retry-After do anyway. Checked after `refused`",
  }),
  unavailable: rule.optional().meta({
    description:
      "Response that means not sent, so that another provider may try. Any other 4xx or 5xx means the same, except 408 and 504. Everything else counts as unanswered",
  }),
  reference: pattern
    .refine((it) => it.startsWith("/") || groupsIn(it) === 1, "must be a JSON Pointer or have one group")
    .optional()
    .meta({
      description:
        "Where the response has the vendor's message id: a JSON Pointer, or a pattern with one group",
    }),
  idempotent: z.boolean().default(false).meta({
    description:
      "Whether the vendor uses {id} as an idempotency key, so that a repeated request sends one message",
  }),
  callbackSecret: z
    .string()
    .min(16)
    .optional()
    .meta({ description: "Signs {callback}, so that only the vendor can post receipts" }),
  receipt: receipt.optional().meta({ description: "How to read the vendor's requests to {callback}" }),
});

/** Every template of a configuration. */
const templatesOf = (it: z.output<typeof shape>): readonly string[] => [
  it.url,
  ...Object.values(it.headers),
  ...Object.values(it.query ?? {}),
  ...Object.values(it.form ?? {}),
  ...templatesIn(it.json ?? null),
  it.body ?? "",
];

/** The placeholders that say who gets the message. */
const recipients = ["phone", "digits"] as const;

const uses = (it: z.output<typeof shape>, name: string) => templatesOf(it).flatMap(namesIn).includes(name);

const bodies = ({ form, json: tree, body }: z.output<typeof shape>) =>
  [form, tree, body].filter((it) => it !== undefined).length;

/** The options of a generic HTTP provider. */
export const genericOptions = shape
  .refine((it) => bodies(it) <= 1, { path: ["body"], error: "only one of form, json and body" })
  .refine((it) => it.method !== "GET" || bodies(it) === 0, { path: ["method"], error: "GET has no body" })
  .refine((it) => (it.body === undefined) === (it.escape === undefined), {
    path: ["escape"],
    error: "belongs to body, and body needs it",
  })
  .refine((it) => recipients.some((name) => uses(it, name)), {
    path: ["url"],
    error: "no template has a recipient: put {phone} or {digits} into url, query, form, json or body",
  })
  .refine((it) => !it.idempotent || uses(it, "id"), {
    path: ["idempotent"],
    error: "needs {id} in a template",
  })
  .refine((it) => it.callbackSecret !== undefined || (it.receipt === undefined && !uses(it, "callback")), {
    path: ["callbackSecret"],
    error: "receipt and {callback} need it",
  })
  .meta({
    description:
      "Any vendor with an HTTP API, configured with templates: Kannel's sendsms, a JSON API, an XML API",
  });

/** Checked options of a generic HTTP provider. */
export type GenericOptions = z.output<typeof genericOptions>;
