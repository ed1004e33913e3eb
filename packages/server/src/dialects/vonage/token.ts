// A JSON Web Token of an application (RFC 7519, RS256 of RFC 7518), as Vonage's SDKs make it. Reads and checks; knows no app.
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { TokenTimes } from "../../service/token-times.ts";

/** A token that has the right shape; nothing of it is believed yet. */
export interface Token {
  readonly applicationId: string;
  readonly times: TokenTimes;
  readonly signed: string;
  readonly signature: Buffer;
}

const longest = 8192;
const shape = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/;

/** Seconds for which a token without `exp` is valid after `iat`. Source: Vonage's "Authentication" guide, "JWT". */
const defaultLife = 900;

/** Reads a token; undefined for what is none, or is not signed with RS256, or lacks a claim other than `exp` and `nbf`. */
export const readToken = (text: string): Token | undefined => {
  const [, header = "", claims = "", signature = ""] = text.length > longest ? [] : (shape.exec(text) ?? []);
  const { alg, crit } = json(header);
  const { application_id: applicationId, iat, jti, nbf = iat, exp = expiryOf(iat) } = json(claims);
  if (alg !== "RS256" || crit !== undefined) return undefined;
  if (typeof applicationId !== "string" || typeof jti !== "string" || jti === "") return undefined;
  if (!isMoment(iat) || !isMoment(exp) || !isMoment(nbf)) return undefined;
  return {
    applicationId,
    times: { from: Math.max(iat, nbf) * 1000, until: exp * 1000 },
    signed: `${header}.${claims}`,
    signature: Buffer.from(signature, "base64url"),
  };
};

const expiryOf = (issuedAt: unknown): unknown => (isMoment(issuedAt) ? issuedAt + defaultLife : undefined);

const isMoment = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

const json = (part: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** Whether the holder of `publicKey` (PEM, RSA) signed it. */
export const isSignedBy = ({ signed, signature }: Token, publicKey: string | KeyObject): boolean => {
  try {
    const key = typeof publicKey === "string" ? createPublicKey(publicKey) : publicKey;
    return key.asymmetricKeyType === "rsa" && verify("RSA-SHA256", Buffer.from(signed), key, signature);
  } catch {
    return false;
  }
};
