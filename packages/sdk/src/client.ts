// The client of a public app key: one method per thing a browser may ask for. It holds no session and no clock.
import type {
  CanceledVerification,
  Channel,
  FreshProof,
  SentCode,
  VerificationStatus,
  VerifiedPhone,
  WidgetConfig,
} from "./answers.ts";
import type { components } from "./api.ts";
import type { Result } from "./errors.ts";
import { readCanceled, readConfig, readProof, readSent, readStatus, readVerified } from "./forms.ts";
import { type GivenPorts, portsWith } from "./ports.ts";
import { createTransport, type Destination, type Fields } from "./transport.ts";

type Schemas = components["schemas"];

/** Where the server is, whose app this is, and what to use instead of the platform's. */
export interface ClientOptions extends Destination, GivenPorts {}

/** Accepted by every call: ends it at once, with the error code `aborted`. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A call about a verification that is known by its token. */
export interface TokenOptions extends CallOptions {
  readonly token: string;
}

/** Which message to send. Without `token` a verification begins; with it, another message of the same one. */
export interface SendOptions extends CallOptions {
  /** The number as its owner writes it; may be left out when `token` continues a verification. */
  readonly phone?: string | undefined;
  /** ISO 3166-1 alpha-2 country of a number written nationally. */
  readonly country?: string | undefined;
  /** Default `"sms"`. */
  readonly channel?: Channel | undefined;
  readonly token?: string | undefined;
  /** BCP 47 language of the message. Default: the number's country decides. */
  readonly locale?: string | undefined;
  /** Anything the site wants to find again in `status`. */
  readonly reference?: string | undefined;
  /** Makes repeated calls one message; at least 16 characters. Default: a new random one for each call. */
  readonly idempotencyKey?: string | undefined;
}

/** Calls of a browser. None of them rejects or throws: what can go wrong is a {@link Result}. */
export interface Client {
  readonly appKey: string;
  /** What a widget needs to draw itself. */
  getConfig(options?: CallOptions & { readonly locale?: string | undefined }): Promise<Result<WidgetConfig>>;
  /** Sends a code, or sends again. However often it is retried, one call is one message. */
  sendCode(options: SendOptions): Promise<Result<SentCode>>;
  /** Checks a code. Never repeated by itself once it may have been counted as a guess. */
  checkCode(options: TokenOptions & { readonly code: string }): Promise<Result<VerifiedPhone>>;
  getStatus(options: TokenOptions): Promise<Result<VerificationStatus>>;
  /** Stops a verification. */
  cancel(options: TokenOptions): Promise<Result<CanceledVerification>>;
  /** Carries out the workflow's next step now, once `retryIn` has passed. */
  sendNextStep(options: TokenOptions): Promise<Result<SentCode>>;
  /** A fresh proof for a verified session, without a new message. */
  getProof(options: TokenOptions): Promise<Result<FreshProof>>;
}

/**
 * Creates a client. It opens nothing until it is called. Throws a `TypeError` at once if an option is wrong.
 *
 * @example
 * const client = createClient({ appKey: "…", baseUrl: "https://verify.example.com" });
 * const sent = await client.sendCode({ phone: "+447700900123" });
 * if (sent.ok) await client.verify({ token: sent.value.token, code: "123456" });
 */
export function createClient(options: ClientOptions): Client {
  const ports = portsWith(options);
  const call = createTransport(options, ports, { credentials: "omit" });
  const byToken =
    <Answer, Value>(path: string, repeatable: boolean, read: (answer: Answer) => Value) =>
    ({ token, signal }: TokenOptions) =>
      call({ path, form: { token } satisfies Schemas["ProofRequest"], repeatable, read, signal });
  return {
    appKey: options.appKey,
    getConfig: ({ locale, signal } = {}) => {
      const query = locale ? `?locale=${encodeURIComponent(locale)}` : "";
      return call({ path: `config${query}`, repeatable: true, read: readConfig, signal });
    },
    sendCode: ({ phone, country, channel, token, locale, reference, idempotencyKey, signal }) => {
      const idempotency_key = idempotencyKey ?? ports.newKey();
      const form = { phone, country, token, locale, reference, idempotency_key };
      form satisfies Fields<Schemas["CodeRequest"]>;
      return call({ path: `code/${channel ?? "sms"}`, form, repeatable: true, read: readSent, signal });
    },
    checkCode: ({ token, code, signal }) => {
      const form = { token, code } satisfies Schemas["VerifyRequest"];
      return call({ path: "verify", form, repeatable: false, read: readVerified, signal });
    },
    getStatus: byToken("status", true, readStatus),
    cancel: byToken("cancel", true, readCanceled),
    // A step has no idempotency key, so what may have been carried out is not asked for again.
    sendNextStep: byToken("next", false, readSent),
    getProof: byToken("proof", true, readProof),
  };
}
