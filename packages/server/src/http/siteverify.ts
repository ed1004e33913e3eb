// Redeems a proof as captcha services let a response be verified: a secret and a response go in, error codes come out,
// never an HTTP status. Says nothing of the names of fields; an empty one counts as missing, as there.
import type { App } from "../service/app.ts";
import type { Ports } from "../service/ports.ts";
import { type Redeemed, redeemProof } from "../service/proofs.ts";
import type { FieldSchema } from "./endpoint.ts";
import type { Fields } from "./fields.ts";

/** Why nothing was redeemed, in the words of captcha services. */
export type SiteverifyError =
  | "missing-input-secret"
  | "invalid-input-secret"
  | "missing-input-response"
  | "invalid-input-response"
  | "bad-request"
  | "timeout-or-duplicate";

/** The claims of a redeemed proof, or why it was not redeemed. */
export type Siteverified = Extract<Redeemed, { claims: unknown }> | { readonly error: SiteverifyError };

/** A request: its fields, undefined for an unreadable body, and how an API takes them. */
export interface SiteverifyCommand {
  readonly fields: Fields | undefined;
  /** Whether an action is asked for, if only by an empty field: an action that got lost must not count as none. */
  readonly namesAction: () => boolean;
  /** What each field may be. */
  readonly shape: Readonly<Record<string, FieldSchema<string | undefined>>>;
  /** The app whose back end may use this secret. */
  findApp(secret: string): Promise<App | undefined>;
}

/** Redeems the proof of a request. */
export const siteverify = async (
  ports: Ports,
  { fields, shape, namesAction, findApp }: SiteverifyCommand,
): Promise<Siteverified> => {
  if (!fields) return { error: "bad-request" };
  const read = (...names: readonly string[]) => readInput({ fields, shape }, names);
  const secret = read("secret_key", "secret");
  if (secret === "missing") return { error: "missing-input-secret" };
  const app = secret === "invalid" ? undefined : await findApp(secret.value);
  if (!app) return { error: "invalid-input-secret" };
  const proof = read("proof", "response");
  if (proof === "missing") return { error: "missing-input-response" };
  if (proof === "invalid") return { error: "invalid-input-response" };
  const [idempotencyKey, action] = [read("idempotency_key"), read("action")];
  if (idempotencyKey === "invalid" || action === "invalid") return { error: "bad-request" };
  if (action === "missing" && namesAction()) return { error: "bad-request" };
  const redeemed = await redeemProof(ports, {
    app,
    proof: proof.value,
    action: textOf(action),
    idempotencyKey: textOf(idempotencyKey),
  });
  return "refusal" in redeemed ? { error: errorNames[redeemed.refusal] } : redeemed;
};

type Input = "missing" | "invalid" | { readonly value: string };

/** The first of the names that was sent, if its value is one that the API takes. */
const readInput = (
  { fields, shape }: Required<Pick<SiteverifyCommand, "shape">> & { readonly fields: Fields },
  names: readonly string[],
): Input => {
  const name = names.find((it) => fields[it] !== undefined);
  if (name === undefined) return "missing";
  const parsed = shape[name]?.safeParse(fields[name]);
  return parsed?.success && parsed.data !== undefined ? { value: parsed.data } : "invalid";
};

const textOf = (input: Exclude<Input, "invalid">): string | undefined =>
  input === "missing" ? undefined : input.value;

const errorNames: Readonly<Record<Extract<Redeemed, { refusal: string }>["refusal"], SiteverifyError>> = {
  invalid: "invalid-input-response",
  wrong_app: "invalid-input-response",
  wrong_action: "invalid-input-response",
  expired: "timeout-or-duplicate",
  redeemed: "timeout-or-duplicate",
};

/** What a captcha service answers a success with, and what the number's proof says besides. */
export const renderSiteverified = ({ claims }: Extract<Siteverified, { claims: unknown }>) => ({
  phone: claims.phone,
  country: claims.country,
  hostname: claims.origin === null ? null : new URL(claims.origin).hostname,
  challenge_ts: new Date(claims.auth_time * 1000).toISOString(),
  verification_id: claims.sub,
  code_length: claims.code_length,
});
