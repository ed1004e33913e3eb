// A JSON Web Token of an application (RFC 7519, RS256 of RFC 7518), as Vonage's SDKs make it. Reads and checks; knows no app.
import { createPublicKey, type KeyObject } from "node:crypto";
import { compactVerify } from "jose/jws/compact/verify";
import { decodeJwt } from "jose/jwt/decode";
import type { TokenTimes } from "../../service/token-times.ts";

/** A token that has the right claims; nothing of it is believed yet. */
export interface Token {
  readonly text: string;
  readonly applicationId: string;
  readonly times: TokenTimes;
}

const longest = 8192;

/** Seconds for which a token without `exp` is valid after `iat`. Source: Vonage's "Authentication" guide, "JWT". */
const defaultLife = 900;

/** Reads a token; undefined for what is none, or lacks a claim other than `exp` and `nbf`. */
export const readToken = (text: string): Token | undefined => {
  const { application_id: applicationId, iat, jti, nbf = iat, exp = expiryOf(iat) } = claimsOf(text);
  if (typeof applicationId !== "string" || typeof jti !== "string" || jti === "") return undefined;
  if (!isMoment(iat) || !isMoment(exp) || !isMoment(nbf)) return undefined;
  return { text, applicationId, times: { from: Math.max(iat, nbf) * 1000, until: exp * 1000 } };
};

const claimsOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return text.length > longest ? {} : decodeJwt(text);
  } catch {
    return {};
  }
};

const expiryOf = (issuedAt: unknown): unknown => (isMoment(issuedAt) ? issuedAt + defaultLife : undefined);

const isMoment = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** Whether the holder of `publicKey` (PEM, RSA of at least 2048 bits) signed it, with RS256. */
export const isSignedBy = async ({ text }: Token, publicKey: string | KeyObject): Promise<boolean> => {
  try {
    const key = typeof publicKey === "string" ? createPublicKey(publicKey) : publicKey;
    await compactVerify(text, key, { algorithms: ["RS256"] });
    return true;
  } catch {
    return false;
  }
};
