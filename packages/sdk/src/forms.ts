// Each answer of the API that the SDK reads, with what it cannot do without.
import type { components } from "./api.ts";
import { type ErrorCode, type ErrorFacts, type Failure, failure, retryable } from "./errors.ts";
import { reader } from "./reader.ts";

type Schemas = components["schemas"];

const timing = { expires_in: 0, retry_in: 0, attempt: 0 } as const;
const number = { id: "", phone: "", ...timing } as const;

/** To a browser the server always names the token. */
export const readSent = reader<Schemas["SentAnswer"] & { readonly token: string }>({
  ...number,
  token: "",
  service: "",
  channels: [],
  code_length: 0,
  code_expires_in: 0,
});

/** What only RingCaptcha's clients look for is left out. */
type Verified = Omit<
  Schemas["VerifiedAnswer"],
  "token" | "dialing_code" | "roaming" | "device" | "isp" | "referer"
>;

export const readVerified = reader<Verified>({
  ...number,
  service: "",
  country: "",
  phone_type: "",
  carrier: null,
  threat_level: "",
  proof: "",
});

/** The history is for back ends. */
export const readStatus = reader<Omit<Schemas["StatusAnswer"], "events">>({
  ...number,
  id: null,
  state: null,
  verified: false,
  verified_at: null,
  verified_until: null,
  service: null,
  reference: null,
  guesses_left: null,
  code_length: null,
  code_expires_in: null,
  next: null,
  channels: null,
});

export const readCanceled = reader<Schemas["CanceledAnswer"]>({ ...number, state: "" });

export const readProof = reader<Schemas["ProofAnswer"]>({ ...number, proof: "" });

export const readConfig = reader<Schemas["ConfigAnswer"]>({
  app_key: "",
  name: "",
  test: false,
  channels: [],
  countries: [],
  preferred: [],
  country: [],
  metadata: [],
  names: [],
  code_length: 0,
  host: null,
  locale: "",
});

// The number is left out: errors end up in logs.
const readFacts = reader<Omit<Schemas["Refusal"], "message" | "phone">>({
  field: null,
  reason: null,
  guesses_left: null,
  channels: null,
  expires_in: null,
  retry_in: null,
  attempt: null,
});

/** Reads a refusal. What the HTTP answer itself says about when to come back goes before what its body says. */
export const readRefusal = (answer: Schemas["Refusal"], http: ErrorFacts): Failure => {
  const code = answer.message.replace("ERROR_", "").toLowerCase() as ErrorCode;
  const known = Object.hasOwn(retryable, code) ? code : "bad_response";
  return failure(known, { ...readFacts(answer), ...http });
};
