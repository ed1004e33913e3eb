// Each answer of the API that the SDK reads, with what it cannot do without.
import { type ErrorFacts, type Failure, failure } from "./errors.ts";
import { isFilledIn, reader, rename } from "./reader.ts";
import type { components } from "./v1.ts";

type Schemas = components["schemas"];

const verification = {
  id: "",
  phone: "",
  channel: "",
  expires_in: 0,
  retry_in: 0,
  messages_sent: 0,
} as const;
const code = { ...verification, channels: [], code_length: 0, code_expires_in: 0 } as const;
const proof = { ...verification, proof: "" } as const;

export const readSent = reader<Omit<Schemas["SentCode"], "token">>(code);

/** To a page the server always names the token. */
export const readStarted = reader<Schemas["SentCode"] & { readonly token: string }>({ ...code, token: "" });

export const readVerified = reader<Schemas["VerifiedPhone"]>(proof);

/** The history is for back ends. */
export const readStatus = reader<Omit<Schemas["VerificationStatus"], "events">>({ ...code, state: "" });

export const readCanceled = reader<Schemas["CanceledVerification"]>(verification);

export const readProof = reader<Schemas["FreshProof"]>(proof);

export const readConfig = reader<Schemas["WidgetConfig"]>({
  channels: [],
  countries: [],
  visitor_country: {},
  metadata: {},
  country_names: {},
  code_length: 0,
});

// The number is left out: errors end up in logs.
const facts = {
  field: "",
  reason: "",
  detail: "",
  guesses_left: 0,
  channels: [],
  expires_in: 0,
  retry_in: 0,
  messages_sent: 0,
} as const;

/**
 * Reads a problem. Its code may be newer than this SDK, and a fact that is not what the contract says is left out. What the
 * HTTP answer itself says about when to come back goes before what its body says. Figures of a verification that the server
 * does not know are unknown, not zero.
 */
export const readProblem = (problem: Schemas["Problem"], http: ErrorFacts): Failure => {
  // Not `test`: to that, a code that is missing is the word "undefined".
  if (!problem.code.match(/^[a-z][a-z0-9_]*$/)) throw new TypeError("code");
  const known = Object.entries(facts).flatMap(([name, blank]) => {
    const value = problem[name as keyof typeof facts];
    return isFilledIn(value, blank) && (value || problem.messages_sent) ? [[name, value]] : [];
  });
  return failure(problem.code, { ...rename(Object.fromEntries(known)), ...http });
};
