// The client of a secret key, for a site's back end. The key travels in the body of each call and nowhere else.
import type { Canceled, Sent, Verified } from "../answers.ts";
import type { components } from "../api.ts";
import type { CallOptions, ClientOptions } from "../client.ts";
import type { Result } from "../errors.ts";
import { readCanceled, readVerified } from "../forms.ts";
import { requireOption } from "../options.ts";
import { portsWith } from "../ports.ts";
import type { Read } from "../reader.ts";
import { createTransport, type Fields } from "../transport.ts";
import { type BackEndSendOptions, choiceFields } from "./choices.ts";
import {
  type Redemption,
  readNormalized,
  readRedemption,
  readSentByBackEnd,
  readStatusForBackEnd,
  type StatusForBackEnd,
} from "./forms.ts";

type Schemas = components["schemas"];

/** Where the server is, whose app this is, and what proves it. */
export interface ServerClientOptions extends ClientOptions {
  /** The app's secret key. */
  readonly secretKey: string;
}

/** Which verification is meant: by the session's token, by its id, or by the number it verifies. */
export type Handle =
  | { readonly token: string }
  | { readonly id: string }
  | {
      /** E.164, or as its owner writes it. */
      readonly phone: string;
    };

/** A message is on its way. Without a token when it was asked for by id or number. */
export type SentByBackEnd = Omit<Sent, "token"> & { readonly token?: string | undefined };

/** A number's parts. */
export interface Normalized extends Read<Schemas["NormalizeAnswer"]> {}

/** Calls of a back end. None of them rejects: what can go wrong is a {@link Result}. */
export interface ServerClient {
  /**
   * Redeems a proof. Only this makes a proof single-use: the second redemption is refused with
   * `timeout-or-duplicate`. Retried with the same idempotency key (default: a new one for each call), it is one.
   */
  siteverify(
    options: CallOptions & { readonly proof: string; readonly idempotencyKey?: string | undefined },
  ): Promise<Result<Redemption>>;
  /** Sends a code, or sends again. However often it is retried, one call is one message. */
  sendCode(options: BackEndSendOptions): Promise<Result<SentByBackEnd>>;
  /** Checks a code. Never repeated by itself once it may have been counted as a guess. */
  verify(
    options: CallOptions & { readonly code: string } & Exclude<Handle, { readonly id: string }>,
  ): Promise<Result<Verified>>;
  /** Looks up a verification with everything that happened to it; by number, whether the number counts as verified. */
  status(options: CallOptions & Handle): Promise<Result<StatusForBackEnd>>;
  /** Stops a verification. */
  cancel(options: CallOptions & Handle): Promise<Result<Canceled>>;
  /** Carries out the workflow's next step now. */
  next(options: CallOptions & Handle): Promise<Result<SentByBackEnd>>;
  /** A number's parts, type and carrier. */
  normalize(
    options: CallOptions & { readonly phone: string; readonly country?: string | undefined },
  ): Promise<Result<Normalized>>;
}

/**
 * Creates the client of a back end. It opens nothing until it is called. Throws a `TypeError` at once if an option is
 * wrong.
 *
 * @example
 * const telproof = createServerClient({ appKey, secretKey, baseUrl: "https://verify.example.com" });
 * const redeemed = await telproof.siteverify({ proof: String(form.get("phone_proof")) });
 * if (redeemed.ok && redeemed.value.success) await saveNumber(redeemed.value.phone);
 */
export function createServerClient(options: ServerClientOptions): ServerClient {
  const { secretKey } = options;
  const ports = portsWith(options);
  requireOption("secretKey", typeof secretKey === "string" && secretKey !== "", "the app's secret key");
  const transport = createTransport(options, ports, {});
  const createCall =
    <Answer, Value>(path: string, repeatable: boolean, read: (answer: Answer) => Value) =>
    (asked: Asked) =>
      transport({ path, form: fieldsOf(asked, secretKey), repeatable, read, signal: asked.signal });
  const siteverify = createCall("siteverify", true, readRedemption);
  const withIdempotencyKey = <It extends Asked>(asked: It) => ({
    ...asked,
    idempotencyKey: asked.idempotencyKey ?? ports.newKey(),
  });
  return {
    siteverify: (asked) => siteverify(withIdempotencyKey(asked)),
    sendCode: ({ service, ...asked }) =>
      createCall(`code/${service ?? "sms"}`, true, readSentByBackEnd)(withIdempotencyKey(asked)),
    verify: createCall("verify", false, readVerified),
    status: createCall("status", true, readStatusForBackEnd),
    cancel: createCall("cancel", true, readCanceled),
    // A step has no idempotency key, so what may have been carried out is not asked for again.
    next: createCall("next", false, readSentByBackEnd),
    normalize: createCall("normalize", true, readNormalized),
  };
}

/** All that a back end can say in a call. */
type Asked = Omit<BackEndSendOptions, "service"> & {
  readonly id?: string | undefined;
  readonly proof?: string | undefined;
};

type Request = Schemas["CodeRequest"] &
  Pick<Schemas["SessionRequest"], "id"> &
  Pick<Schemas["VerifyRequest"], "code"> &
  Pick<Schemas["SiteverifyRequest"], "proof">;

const fieldsOf = (asked: Asked, secretKey: string): Fields<Record<keyof Request, string>> => ({
  ...choiceFields(asked),
  secret_key: secretKey,
  token: asked.token,
  id: asked.id,
  phone: asked.phone,
  country: asked.country,
  code: asked.code,
  proof: asked.proof,
  locale: asked.locale,
  reference: asked.reference,
  idempotency_key: asked.idempotencyKey,
});
