// What a server answers, in the contract's own form: a change of the contract that these do not follow does not compile.
import type { components } from "../../../sdk/src/v1.ts";

type Schemas = components["schemas"];

/** What a widget learns of its app. */
export type Config = Schemas["WidgetConfig"];

/** Any answer to a widget. */
export type Answer =
  | Config
  | Schemas["SentCode"]
  | Schemas["VerifiedPhone"]
  | Schemas["FreshProof"]
  | Schemas["CanceledVerification"]
  | Schemas["Problem"];

/** Reserved for fiction. */
const phone = "+447700900123";

/** Seconds that a session and its code last: longer than anybody looks at a page. */
const lasting = 86_400;

const verification = { id: "gallery", state: "pending", phone, country: "GB", channel: "sms" } as const;
const timing = { expires_in: lasting, retry_in: 0, messages_sent: 1 };

/** What most apps offer. */
const usual = [
  { channel: "sms", available: true },
  { channel: "voice", available: true },
] as const;

/** Every channel there is. */
export const everyChannel: Schemas["SentCode"]["channels"] = [
  ...usual,
  { channel: "whatsapp", available: true },
  { channel: "viber", available: true },
];

/** A message is on its way. */
export const sent = (more: Partial<Schemas["SentCode"]> = {}): Schemas["SentCode"] => ({
  ...verification,
  ...timing,
  retry_in: 60,
  token: "gallery",
  channels: usual,
  code_length: 6,
  code_expires_in: lasting,
  ...more,
});

/** The contract's HTTP status of each code that the gallery shows. */
const statuses = {
  wrong_code: 422,
  invalid_number: 422,
  channel_unavailable: 422,
  country_not_allowed: 403,
  origin_not_allowed: 403,
  unknown_app: 404,
  not_found: 404,
  canceled: 410,
  session_expired: 410,
  resend_too_soon: 429,
  too_many_messages: 429,
  too_many_guesses: 429,
  server_error: 500,
} as const satisfies { readonly [Code in Schemas["ProblemCode"]]?: number };

export const refused = (
  code: keyof typeof statuses,
  more: Partial<Schemas["Problem"]> = {},
): Schemas["Problem"] => ({ type: "", title: "", status: statuses[code], code, ...more });

const claims = () => {
  const iat = Math.floor(Date.now() / 1000);
  return btoa(JSON.stringify({ phone, country: "GB", iat, exp: iat + lasting }));
};

/** Has a proof's form, but nobody's signature. */
const proof = () => `e30.${claims().replaceAll("=", "")}.e30`;

export const verified = (): Schemas["VerifiedPhone"] => ({
  ...verification,
  ...timing,
  state: "verified",
  phone_type: "mobile",
  carrier: null,
  verified_at: new Date().toISOString(),
  proof: proof(),
});

export const fresh = (): Schemas["FreshProof"] => ({
  ...verification,
  ...timing,
  state: "verified",
  proof: proof(),
});

export const canceled = (): Schemas["CanceledVerification"] => ({
  ...verification,
  ...timing,
  state: "canceled",
});
