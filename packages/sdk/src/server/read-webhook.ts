// Reads a webhook of a Telproof: nothing of it is looked at before its signature was checked.
import { requireFunction, requireOption, requireOptions } from "../options.ts";
import { readBytes } from "./form-body.ts";
import { readEvent, type WebhookEvent } from "./webhook-event.ts";
import { isSigned, readSecrets } from "./webhook-signature.ts";

/** A request of a framework without Fetch, such as Express behind `express.raw({ type: "application/json" })`. */
export interface RawWebhook {
  /** As it arrived, not parsed: the signature is of these bytes. */
  readonly body: string | Uint8Array;
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Options of `readWebhook`. */
export interface WebhookOptions {
  /** Seconds by which the request's time may differ from the clock. Default: 300. */
  readonly tolerance?: number | undefined;
  /** Unix milliseconds. Default: the device's clock. */
  readonly now?: (() => number) | undefined;
}

/**
 * `missing_header`: not a Standard Webhook. `body_too_large`: above 1 MiB. `bad_timestamp`: no time, or too far from now, as
 * with a copy that somebody sends again; or a clock is wrong. `bad_signature`: by none of the secrets. `bad_payload`: broken
 * off, or signed but not an event of Telproof.
 */
export type WebhookErrorCode =
  | "missing_header"
  | "body_too_large"
  | "bad_timestamp"
  | "bad_signature"
  | "bad_payload";

/** Why a webhook was not read. */
export interface WebhookError {
  readonly code: WebhookErrorCode;
  /** English, for logs. Holds nothing of the request. */
  readonly message: string;
}

/** An event, or why there is none. */
export type WebhookResult =
  | { readonly ok: true; readonly value: WebhookEvent }
  | { readonly ok: false; readonly error: WebhookError };

const bodyLimit = 2 ** 20;

const fail = (code: WebhookErrorCode): WebhookResult => ({
  ok: false,
  error: { code, message: `Telproof: ${code}` },
});

/**
 * Reads a webhook. `ok` only if it was signed with the secret, less than five minutes ago. While a secret is being replaced, give both.
 * It rejects, with a `TypeError`, only if an option is missing or wrong, or the body was read or parsed before. The same event may
 * come twice, with the same `id`.
 *
 * @example
 * const webhook = await readWebhook(request, process.env.TELPROOF_WEBHOOK_SECRET);
 * if (!webhook.ok) return new Response(webhook.error.code, { status: 400 });
 * if (webhook.value.type === "verification.verified") await markVerified(webhook.value.data.phone);
 * return new Response();
 */
export async function readWebhook(
  request: Request | RawWebhook,
  secret: string | readonly string[],
  options: WebhookOptions = {},
): Promise<WebhookResult> {
  const keys = readSecrets(secret);
  const { tolerance, now } = readOptions(options);
  const header = (name: string) => readHeader(request.headers, name);
  const id = header("webhook-id");
  const timestamp = header("webhook-timestamp");
  const signatures = header("webhook-signature");
  if (!id || !timestamp || !signatures) return fail("missing_header");
  const age = /^\d{1,12}$/.test(timestamp) ? Math.abs(now / 1000 - Number(timestamp)) : Number.NaN;
  if (!(age <= tolerance)) return fail("bad_timestamp");
  const body = await readBody(request);
  if (!body) return fail(body === null ? "body_too_large" : "bad_payload");
  if (!(await isSigned({ id, timestamp, body, signatures }, keys))) return fail("bad_signature");
  try {
    return { ok: true, value: readEvent(id, body) };
  } catch {
    return fail("bad_payload");
  }
}

const readOptions = (options: WebhookOptions) => {
  requireOptions(options);
  const { tolerance, now } = options;
  const seconds = tolerance ?? 300;
  const clock = now ?? Date.now;
  requireOption("tolerance", Number.isFinite(seconds) && seconds > 0, "seconds above 0");
  requireFunction("now", clock);
  return { tolerance: seconds, now: clock() };
};

/** A header's value; nothing for one that came several times. */
const readHeader = (headers: RawWebhook["headers"], name: string): string | undefined => {
  const value = isHeaders(headers) ? headers.get(name) : headers[name];
  return typeof value === "string" ? value : undefined;
};

// Not by their class: frameworks have classes of their own that look the same.
const isHeaders = (it: RawWebhook["headers"]): it is Headers => typeof it.get === "function";
const isFetchRequest = (it: Request | RawWebhook): it is Request => "clone" in it;

/** The body as it arrived; null if it is too long, nothing if it broke off. */
const readBody = async (request: Request | RawWebhook): Promise<Uint8Array | null | undefined> => {
  if (isFetchRequest(request)) {
    if (request.bodyUsed) throw new TypeError("Telproof: the body must not be read before the webhook is");
    return readBytes(request.clone().body, bodyLimit).catch(() => undefined);
  }
  const { body } = request;
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  requireOption("body", isRaw, "the raw body, as text or bytes: parse it afterwards");
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return bytes.length > bodyLimit ? null : bytes;
};
