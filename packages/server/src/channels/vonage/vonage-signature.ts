// Tells Vonage's webhooks from forgeries: a JWT (HS256) under the account's signature secret that names the body's hash.
// Pins the algorithm; believes no unsigned, altered or old request.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { parseJson, parseJsonMembers } from "../../parse-json.ts";
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
  const value = parseJson(body);
  if (value === undefined) return [sent];
  return [sent, createHash("sha256").update(JSON.stringify(value)).digest()];
};

const same = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);

const read = (part: string) => parseJsonMembers(Buffer.from(part, "base64url"));
