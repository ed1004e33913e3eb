// What a server answers, in the contract's own form: a change of the contract that these do not follow does not compile.
import type { components } from "../../../sdk/src/api.ts";

type Schemas = components["schemas"];

/** What a widget learns of its app. */
export type Config = Schemas["ConfigAnswer"];

/** Any answer to a widget. */
export type Answer =
  | Config
  | Schemas["SentAnswer"]
  | Schemas["VerifiedAnswer"]
  | Schemas["ProofAnswer"]
  | Schemas["CanceledAnswer"]
  | Schemas["Refusal"];

/** Reserved for fiction. */
const phone = "+447700900123";

/** Seconds that a session and its code last: longer than anybody looks at a page. */
const lasting = 86_400;

const number = { status: "SUCCESS", id: "gallery", phone } as const;
const timing = { expires_in: lasting, retry_in: 0, retry_at: 0, attempt: 1 };

/** What most apps offer. */
const usual = [
  { service: "sms", available: true },
  { service: "voice", available: true },
] as const;

/** Every channel there is. */
export const everyChannel: Schemas["SentAnswer"]["channels"] = [
  ...usual,
  { service: "whatsapp", available: true },
  { service: "viber", available: true },
];

/** A message is on its way. */
export const sent = (more: Partial<Schemas["SentAnswer"]> = {}): Schemas["SentAnswer"] => ({
  ...number,
  ...timing,
  retry_in: 60,
  token: "gallery",
  service: "SMS",
  channels: usual,
  code_length: 6,
  code_expires_in: lasting,
  ...more,
});

export const refused = (
  message: Schemas["ErrorCode"],
  more: Partial<Schemas["Refusal"]> = {},
): Schemas["Refusal"] => ({ status: "ERROR", message, ...more });

const claims = () => {
  const iat = Math.floor(Date.now() / 1000);
  return btoa(JSON.stringify({ phone, country: "GB", iat, exp: iat + lasting }));
};

/** Has a proof's form, but nobody's signature. */
const proof = () => `e30.${claims().replaceAll("=", "")}.e30`;

export const verified = (): Schemas["VerifiedAnswer"] => ({
  ...number,
  ...timing,
  service: "SMS",
  phone_type: "MOBILE",
  carrier: null,
  country: "GB",
  dialing_code: "44",
  geolocation: 0,
  threat_level: "LOW",
  roaming: null,
  device: null,
  isp: null,
  referer: null,
  proof: proof(),
});

export const fresh = (): Schemas["ProofAnswer"] => ({ ...number, ...timing, proof: proof() });

export const canceled = (): Schemas["CanceledAnswer"] => ({ ...number, ...timing, state: "canceled" });
