// The client of a public app key: one method per thing a browser may ask for. It holds no session and no clock.
import type {
  CanceledVerification,
  Channel,
  FreshProof,
  SentCode,
  StartedVerification,
  VerificationStatus,
  VerifiedPhone,
  WidgetConfig,
} from "./answers.ts";
import type { Result } from "./errors.ts";
import {
  readCanceled,
  readConfig,
  readProof,
  readSent,
  readStarted,
  readStatus,
  readVerified,
} from "./forms.ts";
import { requireAppKey } from "./options.ts";
import { type GivenPorts, portsWith } from "./ports.ts";
import { present } from "./present.ts";
import { createTransport, type Destination, type Fields } from "./transport.ts";
import type { components } from "./v1.ts";

type Schemas = components["schemas"];

/** Where the server is, whose app this is, and what to use instead of the platform's. */
export interface ClientOptions extends Destination, GivenPorts {
  /** The app's public key. */
  readonly appKey: string;
}

/** Accepted by every call: ends it at once, with the error code `aborted`. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A call about a verification that is known by its token. */
export interface TokenOptions extends CallOptions {
  readonly token: string;
}

/** What is sent again, and how. */
export interface ResendOptions extends CallOptions {
  /** Default: the channel of the last message. */
  readonly channel?: Channel | undefined;
  /** Makes repeated calls one message; at least 16 characters. Default: a new random one for each call. */
  readonly idempotencyKey?: string | undefined;
}

/** Which verification to begin. */
export interface SendOptions extends ResendOptions {
  /** The number as its owner writes it. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2 country of a number written nationally. */
  readonly country?: string | undefined;
  /** Default `"sms"`. */
  readonly channel?: Channel | undefined;
  /** BCP 47 language of the messages. Default: the number's country decides. */
  readonly locale?: string | undefined;
  /** What the number is verified for, such as `signup`: signed into the proof, and compared when it is redeemed. */
  readonly action?: string | undefined;
  /** Anything the site wants to find again, such as an order number. */
  readonly reference?: string | undefined;
}

/** Calls of a browser. None of them rejects or throws: what can go wrong is a {@link Result}. */
export interface Client {
  readonly appKey: string;
  /** What a widget needs to draw itself. */
  getConfig(options?: CallOptions & { readonly locale?: string | undefined }): Promise<Result<WidgetConfig>>;
  /** Begins a verification: sends the first code. However often it is retried, one call is one message. */
  sendCode(options: SendOptions): Promise<Result<StartedVerification>>;
  /** Sends another message of the same verification. One call is one message. */
  resendCode(options: TokenOptions & ResendOptions): Promise<Result<SentCode>>;
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
 * if (sent.ok) await client.checkCode({ token: sent.value.token, code: "123456" });
 */
export function createClient(options: ClientOptions): Client {
  const ports = portsWith(options);
  const { appKey } = options;
  requireAppKey(appKey);
  const call = createTransport(options, ports, { credentials: "omit" });
  const form = (names: readonly FieldName[], given: Given): Fields<Record<string, string>> => {
    const fields = { ...given, idempotency_key: given.idempotencyKey ?? ports.newKey() };
    return { app_key: appKey, ...Object.fromEntries(names.map((name) => [name, fields[name]])) };
  };
  const createCall =
    <Answer, Value>(path: string, names: readonly FieldName[], read: (answer: Answer) => Value) =>
    (given: Given = {}) => {
      // A guess and a step have no idempotency key, so what may have been carried out is not asked for again.
      const repeatable = !/check|next/.test(path);
      return call({
        path: `verifications${path}`,
        form: form(names, given),
        repeatable,
        read,
        signal: given.signal,
      });
    };
  return {
    appKey,
    getConfig: ({ signal, ...given } = {}) => {
      const query = new URLSearchParams(present(form(["locale"], given)));
      return call({ path: `config?${query}`, repeatable: true, read: readConfig, signal });
    },
    sendCode: createCall(
      "",
      ["phone", "country", "channel", "locale", "action", "reference", "idempotency_key"],
      readStarted,
    ),
    resendCode: createCall("/current/resend", ["token", "channel", "idempotency_key"], readSent),
    checkCode: createCall("/current/check", ["token", "code"], readVerified),
    getStatus: createCall("/current/status", ["token"], readStatus),
    cancel: createCall("/current/cancel", ["token"], readCanceled),
    sendNextStep: createCall("/current/next", ["token"], readSent),
    getProof: createCall("/current/proof", ["token"], readProof),
  };
}

/** A field of a page's requests. */
type FieldName = Exclude<
  keyof (Schemas["StartRequest"] & Schemas["ResendRequest"] & Schemas["CheckRequest"]),
  BackendOnly
>;
type BackendOnly =
  | "app_key"
  | "code_length"
  | "code_ttl"
  | "template"
  | "brand"
  | "sender"
  | "android_app_hash"
  | "workflow";

/** All that a page can say in a call. */
type Given = Partial<SendOptions & TokenOptions> & { readonly code?: string };
