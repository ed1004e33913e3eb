// The client of a secret key, for a site's back end. The key travels in a header of each call and nowhere else.
import type { CanceledVerification, SentCode, StartedVerification, VerifiedPhone } from "../answers.ts";
import type { CallOptions, ResendOptions } from "../client.ts";
import { failure, type Result } from "../errors.ts";
import { readCanceled, readSent, readStarted, readVerified } from "../forms.ts";
import { requireSecretKey } from "../options.ts";
import { type GivenPorts, portsWith } from "../ports.ts";
import { createTransport, type Destination, type Fields } from "../transport.ts";
import type { components } from "../v1.ts";
import { type BackendSendOptions, choiceFields } from "./choices.ts";
import {
  type BackendVerificationStatus,
  type NumberStatus,
  type PhoneNumber,
  type RedeemedProof,
  readBackendStatus,
  readNumberStatus,
  readPhoneNumber,
  readRedeemed,
} from "./forms.ts";

type Schemas = components["schemas"];

/** Where the server is, and what proves whose app this is. */
export interface BackendClientOptions extends Destination, GivenPorts {
  /** The app's secret key. */
  readonly secretKey: string;
}

/** Which verification is meant. */
export interface VerificationRef extends CallOptions {
  readonly id: string;
}

/** A number as somebody writes it. */
export interface NumberRef extends CallOptions {
  /** E.164, or as its owner writes it. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2 country of a number written nationally. */
  readonly country?: string | undefined;
}

/** A proof to redeem. */
export interface RedeemOptions extends CallOptions {
  /** What the page posted. */
  readonly proof: string;
  /** What the proof must be for. Not given: any. */
  readonly action?: string | undefined;
  /** Makes repeated calls one redemption. Default: a new random one for each call. */
  readonly idempotencyKey?: string | undefined;
}

/** Calls of a back end. None of them rejects: what can go wrong is a {@link Result}. */
export interface BackendClient {
  /**
   * Redeems a proof; `ok` only if it is genuine, of this app, for this `action`, in its ten minutes, and was never
   * redeemed before. Only this makes a proof single-use. Otherwise the error's code is `proof_invalid`,
   * `proof_wrong_app`, `proof_wrong_action`, `proof_expired` or `proof_already_used`.
   */
  redeemProof(options: RedeemOptions): Promise<Result<RedeemedProof>>;
  /** Begins a verification: sends the first code. However often it is retried, one call is one message. */
  sendCode(options: BackendSendOptions): Promise<Result<StartedVerification>>;
  /** Sends another message of the same verification. One call is one message. */
  resendCode(options: VerificationRef & ResendOptions): Promise<Result<SentCode>>;
  /** Checks a code. Never repeated by itself once it may have been counted as a guess. */
  checkCode(options: VerificationRef & { readonly code: string }): Promise<Result<VerifiedPhone>>;
  /** Looks up a verification with everything that happened to it. */
  getStatus(options: VerificationRef): Promise<Result<BackendVerificationStatus>>;
  /** Stops a verification. */
  cancel(options: VerificationRef): Promise<Result<CanceledVerification>>;
  /** Carries out the workflow's next step now. */
  sendNextStep(options: VerificationRef): Promise<Result<SentCode>>;
  /** Whether a number counts as verified, and its newest verification. */
  getNumberStatus(options: NumberRef): Promise<Result<NumberStatus>>;
  /** A number's parts, type and carrier. Sends nothing. */
  lookUpNumber(options: NumberRef): Promise<Result<PhoneNumber>>;
}

/**
 * Creates the client of a back end. It opens nothing until it is called. Throws a `TypeError` at once if an option is
 * wrong.
 *
 * @example
 * const telproof = createBackendClient({ secretKey, baseUrl: "https://verify.example.com" });
 * const redeemed = await telproof.redeemProof({ proof: String(form.get("phone_proof")), action: "signup" });
 * if (redeemed.ok) await saveNumber(redeemed.value.phone);
 */
export function createBackendClient(options: BackendClientOptions): BackendClient {
  const ports = portsWith(options);
  const { secretKey } = options;
  requireSecretKey(secretKey);
  const call = createTransport(options, ports, { headers: { Authorization: `Bearer ${secretKey}` } });
  const createCall =
    <Answer, Value>(repeatable: boolean, read: (answer: Answer) => Value) =>
    (path: string, { signal }: CallOptions, form?: Fields<Record<string, string>>) =>
      call({ path, ...(form && { form }), repeatable, read, signal });
  const start = createCall(true, readStarted);
  const resend = createCall(true, readSent);
  const check = createCall(false, readVerified);
  const status = createCall(true, readBackendStatus);
  const cancel = createCall(true, readCanceled);
  // A step has no idempotency key, so what may have been carried out is not asked for again.
  const next = createCall(false, readSent);
  const redeem = createCall(true, readRedeemed);
  const numberStatus = createCall(true, readNumberStatus);
  const lookUp = createCall(true, readPhoneNumber);
  return {
    redeemProof: (it) => {
      const form = {
        proof: it.proof,
        action: it.action,
        idempotency_key: it.idempotencyKey ?? ports.newKey(),
      };
      form satisfies Fields<Schemas["RedeemRequest"]>;
      return redeem("proofs/redeem", it, form);
    },
    sendCode: (it) => {
      const { phone, country, channel, locale, action, reference } = it;
      const form = { phone, country, channel, locale, action, reference, ...choiceFields(it) };
      return start("verifications", it, { ...form, idempotency_key: it.idempotencyKey ?? ports.newKey() });
    },
    resendCode: (it) =>
      askAbout(it, (path) =>
        resend(`${path}/resend`, it, {
          channel: it.channel,
          idempotency_key: it.idempotencyKey ?? ports.newKey(),
        }),
      ),
    checkCode: (it) => askAbout(it, (path) => check(`${path}/check`, it, { code: it.code })),
    getStatus: (it) => askAbout(it, (path) => status(path, it)),
    cancel: (it) => askAbout(it, (path) => cancel(`${path}/cancel`, it, {})),
    sendNextStep: (it) => askAbout(it, (path) => next(`${path}/next`, it, {})),
    getNumberStatus: (it) => numberStatus("numbers/status", it, { phone: it.phone, country: it.country }),
    lookUpNumber: (it) => lookUp("numbers/lookup", it, { phone: it.phone, country: it.country }),
  };
}

/** Whether a text can stand in a path: half a surrogate pair cannot, and one or two dots lead elsewhere. */
const isId = (id: unknown): id is string =>
  typeof id === "string" && id.isWellFormed() && !/^\.{0,2}$/.test(id);

/** Asks about a verification at its path; what is no id is nobody's. */
const askAbout = <Value>(
  { id }: VerificationRef,
  ask: (path: string) => Promise<Result<Value>>,
): Promise<Result<Value>> =>
  isId(id)
    ? ask(`verifications/${encodeURIComponent(id)}`)
    : Promise.resolve(failure("invalid_request", { field: "id" }));
