// Keys for each purpose, derived from the server's one secret (HKDF-SHA256, RFC 5869). Never stored, never logged.
import { createHmac, createSecretKey, hash, hkdfSync, type KeyObject } from "node:crypto";

/** What a key is for. A key never serves two purposes. */
export type Purpose = "codes" | "session-tokens" | "proofs" | "texts" | "links" | "requests" | "fingerprint";

/** The server's secrets: the first one makes what is new, all of them open what was made before. */
export type Secrets = readonly [current: string, ...previous: string[]];

/** The raw 32-byte key of a purpose. */
export const deriveBytes = (secret: string, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "telproof", purpose, 32));

/** The key of a purpose as a KeyObject, which Node's HMAC takes without preparing it anew. */
export const deriveKey = (secret: string, purpose: Purpose): KeyObject =>
  createSecretKey(deriveBytes(secret, purpose));

/** The keys of a purpose, the current secret's first. */
export const deriveKeys = ([current, ...previous]: Secrets, purpose: Purpose): Keys => [
  deriveKey(current, purpose),
  ...previous.map((secret) => deriveKey(secret, purpose)),
];

/** Keys of one purpose: the first one makes what is new, all of them open what was made before. */
export type Keys = readonly [current: KeyObject, ...previous: KeyObject[]];

/** SHA-256 of something that is itself long and random, such as a secret key: a digest that needs no salt. */
export const digest = (text: string): string => hash("sha256", text, "base64url");

/** HMAC-SHA256 of a text under a base64 key, in base64. */
export const hmac = (key: string, text: string): string =>
  createHmac("sha256", Buffer.from(key, "base64")).update(text).digest("base64");

/** What tells one secret from another and says nothing else about it. */
export const fingerprintOf = (secret: string): string =>
  deriveBytes(secret, "fingerprint").subarray(0, 16).toString("base64url");
