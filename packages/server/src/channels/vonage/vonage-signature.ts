// Tells Vonage's webhooks from forgeries: a JWT (HS256) under the account's signature secret that names the body's hash.
// Pins the algorithm; believes no unsigned, altered or old request.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Callback } from "../provider.ts";

/** How old a webhook may be, and how far Vonage's clock may be ahead. Seconds. */
const oldest = 300;
const clockSkew = 60;

/** Whether the webhook is Vonage's own, of now, with the body that it signed. */
export const isGenuine = (
  { headers, body }: Pick<Callback, "headers" | "body">,
  secret: string,
  now: number,
): boolean => {
  const [head, claims, signature, ...more] = (headers["authorization"] ?? "")
    .replace(/^bearer +/i, "")
    .split(".");
  if (!head || !claims || !signature || more.length > 0) return false;
  if (read(head)["alg"] !== "HS256") return false;
  const expected = createHmac("sha256", secret).update(`${head}.${claims}`).digest();
  if (!same(Buffer.from(signature, "base64url"), expected)) return false;
  const { iat, payload_hash } = read(claims);
  return typeof iat === "number" && isFresh(iat, now) && hashes(body).some((it) => matches(payload_hash, it));
};

const isFresh = (iat: number, now: number) => {
  const age = now / 1000 - iat;
  return age <= oldest && age >= -clockSkew;
};

const matches = (claimed: unknown, hash: Buffer) =>
  typeof claimed === "string" && same(Buffer.from(claimed.toLowerCase(), "hex"), hash);

/** Vonage hashes the JSON as it is when written compactly, which mostly is the body as sent. */
const hashes = (body: Uint8Array): readonly Buffer[] => {
  const sent = createHash("sha256").update(body).digest();
  try {
    const compact = JSON.stringify(JSON.parse(Buffer.from(body).toString()));
    return [sent, createHash("sha256").update(compact).digest()];
  } catch {
    return [sent];
  }
};

const same = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);

const read = (part: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};
