// The signature of a Standard Webhook: HMAC-SHA256 of id, timestamp and raw body.
// Format: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
import { requireOption } from "../options.ts";
import { joinBytes } from "./form-body.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What is signed. */
export interface SignedWebhook {
  readonly id: string;
  /** Unix seconds, as the header has them. */
  readonly timestamp: string;
  readonly body: Uint8Array;
  /** The header `webhook-signature`: one or several, between spaces. */
  readonly signatures: string;
}

/** The keys of one or several secrets. Throws a `TypeError` unless each is one. */
export const readSecrets = (secret: string | readonly string[]): readonly Bytes[] => {
  const secrets = typeof secret === "string" ? [secret] : Array.isArray(secret) ? secret : [];
  const keys = secrets.map((it) => (typeof it === "string" ? decodeBase64(it.replace(/^whsec_/, "")) : null));
  const areKeys = keys.length > 0 && keys.every((key) => key !== null && key.length > 0);
  requireOption("secret", areKeys, "the webhook's signing secret, whsec_…, or a list of them");
  return keys.filter((key) => key !== null);
};

/** True if one of the keys made one of the signatures. */
export const isSigned = async (webhook: SignedWebhook, keys: readonly Bytes[]): Promise<boolean> => {
  const given = webhook.signatures
    .split(" ")
    .filter((it) => it.startsWith("v1,"))
    .map((it) => decodeBase64(it.slice("v1,".length)))
    .filter((it) => it !== null);
  const head = new TextEncoder().encode(`${webhook.id}.${webhook.timestamp}.`);
  const content = joinBytes([head, webhook.body]);
  const made = await Promise.all(keys.map((key) => sign(content, key)));
  return made.some((expected) => given.some((it) => areEqual(expected, it)));
};

const algorithm = { name: "HMAC", hash: "SHA-256" };

const sign = async (content: Bytes, key: Bytes): Promise<Uint8Array> => {
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, content));
};

/** Takes the same time wherever the two differ. */
const areEqual = (one: Uint8Array, other: Uint8Array): boolean => {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return difference === 0;
};

/** The bytes of a text in base64; null for any other text. */
const decodeBase64 = (text: string): Bytes | null => {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
};
