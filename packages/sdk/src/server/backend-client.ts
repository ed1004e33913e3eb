// The client of a secret key, for a site's back end. The key travels in the body of each call and nowhere else.
import type { CanceledVerification, SentCode, VerifiedPhone } from "../answers.ts";
import type { components } from "../api.ts";
import type { CallOptions, ClientOptions } from "../client.ts";
import type { Result } from "../errors.ts";
import { readCanceled, readVerified } from "../forms.ts";
import { requireOption } from "../options.ts";
import { portsWith } from "../ports.ts";
import type { Read } from "../reader.ts";
import { createTransport, type Fields } from "../transport.ts";
import { type BackendSendOptions, choiceFields } from "./choices.ts";
import {
  type BackendVerificationStatus,
  type RedeemedProof,
  readNormalized,
  readRedemption,
  readSentByBackEnd,
  readStatusForBackEnd,
} from "./forms.ts";

type Schemas = components["schemas"];

/** Where the server is, whose app this is, and what proves it. */
export interface BackendClientOptions extends ClientOptions {
  /** The app's secret key. */
  readonly secretKey: string;
}

/** Which verification is meant: by the session's token, by its id, or by the number it verifies. */
export type VerificationRef =
  | { readonly token: string }
  | { readonly id: string }
  | {
      /** E.164, or as its owner writes it. */
      readonly phone: string;
    };

/** A message is on its way. Without a token when it was asked for by id or number. */
export type SentCodeByBackend = Omit<SentCode, "token"> & { readonly token?: string | undefined };

/** A number's parts. */
export interface PhoneNumber extends Read<Schemas["NormalizeAnswer"]> {}

/** Calls of a back end. None of them rejects: what can go wrong is a {@link Result}. */
export interface BackendClient {
  /**
   * Redeems a proof. Only this makes a proof single-use: the second redemption is refused with
   * `timeout-or-duplicate`. Retried with the same idempotency key (default: a new one for each call), it is one.
   */
  redeemProof(
    options: CallOptions & { readonly proof: string; readonly idempotencyKey?: string | undefined },
  ): Promise<Result<RedeemedProof>>;
  /** Sends a code, or sends again. However often it is retried, one call is one message. */
  sendCode(options: BackendSendOptions): Promise<Result<SentCodeByBackend>>;
  /** Checks a code. Never repeated by itself once it may have been counted as a guess. */
  checkCode(
    options: CallOptions & { readonly code: string } & Exclude<VerificationRef, { readonly id: string }>,
  ): Promise<Result<VerifiedPhone>>;
  /** Looks up a verification with everything that happened to it; by number, whether the number counts as verified. */
  getStatus(options: CallOptions & VerificationRef): Promise<Result<BackendVerificationStatus>>;
  /** Stops a verification. */
  cancel(options: CallOptions & VerificationRef): Promise<Result<CanceledVerification>>;
  /** Carries out the workflow's next step now. */
  sendNextStep(options: CallOptions & VerificationRef): Promise<Result<SentCodeByBackend>>;
  /** A number's parts, type and carrier. */
  lookUpNumber(
    options: CallOptions & { readonly phone: string; readonly country?: string | undefined },
  ): Promise<Result<PhoneNumber>>;
}

/**
 * Creates the client of a back end. It opens nothing until it is called. Throws a `TypeError` at once if an option is
 * wrong.
 *
 * @example
 * const telproof = createServerClient({ appKey, secretKey, baseUrl: "https://verify.example.com" });
 * const redeemed = await telproof.redeemProof({ proof: String(form.get("phone_proof")) });
 * if (redeemed.ok && redeemed.value.success) await saveNumber(redeemed.value.phone);
 */
export function createBackendClient(options: BackendClientOptions): BackendClient {
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
    redeemProof: (asked) => siteverify(withIdempotencyKey(asked)),
    sendCode: ({ channel, ...asked }) =>
      createCall(`code/${channel ?? "sms"}`, true, readSentByBackEnd)(withIdempotencyKey(asked)),
    checkCode: createCall("verify", false, readVerified),
    getStatus: createCall("status", true, readStatusForBackEnd),
    cancel: createCall("cancel", true, readCanceled),
    // A step has no idempotency key, so what may have been carried out is not asked for again.
    sendNextStep: createCall("next", false, readSentByBackEnd),
    lookUpNumber: createCall("normalize", true, readNormalized),
  };
}

/** All that a back end can say in a call. */
type Asked = Omit<BackendSendOptions, "channel"> & {
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
