// Checks a proof without asking the server for each: signature, issuer, audience and dates, against the published keys.
// It cannot know whether a proof was used before.
import {
  createLocalJWKSet,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { requireAddress, requireAppKey, requireFunction, requireOption } from "../options.ts";
import { faultOf, type ProofFault } from "./proof-fault.ts";
import { publishedKeys } from "./published-keys.ts";

/** Whose proof it has to be. */
export interface VerifyProofOptions {
  /** The app's public key: what `aud` has to be. */
  readonly appKey: string;
  /** The server's address as the back end reaches it; the keys are at `/.well-known/jwks.json` below it. */
  readonly baseUrl: string;
  /** The server's public address: what `iss` has to be. Default: `baseUrl`. */
  readonly issuer?: string | undefined;
  /** The server's keys, where they are known already. Default: fetched, and kept for ten minutes. */
  readonly jwks?: { readonly keys: readonly JsonWebKey[] } | undefined;
  /** Default: the global `fetch`. Give the same function each time: fetched keys are kept with it. */
  readonly fetch?: typeof fetch | undefined;
  /** Seconds after its issue for which a proof is taken. Default: until it expires, ten minutes. Five of grace. */
  readonly maxAge?: number | undefined;
  /** Unix milliseconds. Default: the device's clock. */
  readonly now?: (() => number) | undefined;
}

/** What a genuine proof says. */
export interface ProofClaims {
  readonly verificationId: string;
  /** E.164. */
  readonly phone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The channel through which the code came. */
  readonly channel: string;
  /** Origin of the page it was done on; null from a back end. */
  readonly origin: string | null;
  /** Characters of the code that was entered: how hard it was to guess. Null in a proof that does not tell. */
  readonly codeLength: number | null;
  /** Unix seconds. */
  readonly issuedAt: number;
  /** Unix seconds. */
  readonly expiresAt: number;
  /** Unlike any other proof's: keep it until `expiresAt` to refuse a second use yourself. */
  readonly jti: string;
}

/** Seconds by which this machine's clock may differ from the server's, into the past and into the future. */
const tolerance = 5;

/** Narrow on `ok`. */
export type ProofCheck =
  | { readonly ok: true; readonly claims: ProofClaims }
  | { readonly ok: false; readonly reason: ProofFault };

/**
 * Checks a proof offline. A genuine proof can be shown again until it expires: only `redeemProof` makes a
 * proof single-use. It rejects, with a `TypeError` that names the option, only if an option is missing or wrong: nothing
 * is accepted then. `undefined` and `null` are options that were not given.
 *
 * @example
 * const checked = await verifyProof(form.get("phone_proof"), { appKey, baseUrl: "https://verify.example.com" });
 * if (checked.ok) await saveNumber(checked.claims.phone);
 */
export async function verifyProof(proof: unknown, options: VerifyProofOptions): Promise<ProofCheck> {
  const { appKey, baseUrl, issuer, keys, maxAge, now } = readOptions(options);
  if (typeof proof !== "string") return { ok: false, reason: "malformed" };
  try {
    const { payload } = await jwtVerify(proof, keys, {
      algorithms: ["EdDSA"],
      typ: "JWT",
      clockTolerance: tolerance,
      audience: appKey,
      issuer: bare(issuer ?? baseUrl),
      requiredClaims: ["exp", "iat"],
      currentDate: new Date(now),
      ...(maxAge === undefined ? {} : { maxTokenAge: maxAge }),
    });
    const claims = claimsOf(payload);
    if (!claims) return { ok: false, reason: "malformed" };
    // The library compares the time of issue only where an age is asked for.
    const isFuture = claims.issuedAt > now / 1000 + tolerance;
    return isFuture ? { ok: false, reason: "not_yet_valid" } : { ok: true, claims };
  } catch (fault) {
    return { ok: false, reason: faultOf(fault) };
  }
}

/** The options as they are used. Throws at the first that is wrong. */
const readOptions = ({ appKey, baseUrl, ...given }: VerifyProofOptions) => {
  const issuer = given.issuer ?? undefined;
  const maxAge = given.maxAge ?? undefined;
  const clock = given.now ?? Date.now;
  requireAppKey(appKey);
  requireAddress("baseUrl", baseUrl);
  if (issuer !== undefined) requireAddress("issuer", issuer);
  requireOption("maxAge", maxAge === undefined || (Number.isFinite(maxAge) && maxAge > 0), "seconds above 0");
  requireFunction("now", clock);
  const now = clock();
  requireOption("now", Number.isFinite(now), "a clock of Unix milliseconds");
  return { appKey, baseUrl, issuer, maxAge, now, keys: readKeys(baseUrl, given) };
};

/** The keys that are given, or those that the server publishes. */
const readKeys = (
  baseUrl: string,
  { jwks, fetch }: Pick<VerifyProofOptions, "jwks" | "fetch">,
): JWTVerifyGetKey => {
  if (fetch) requireFunction("fetch", fetch);
  if (!jwks) {
    requireOption("jwks", jwks === undefined || jwks === null, "a key set");
    return publishedKeys(`${bare(baseUrl)}/.well-known/jwks.json`, fetch ?? undefined);
  }
  requireOption("jwks", Array.isArray(jwks.keys) && jwks.keys.every(isObject), "a key set");
  return createLocalJWKSet(jwks as JSONWebKeySet);
};

const isObject = (it: unknown) => typeof it === "object" && it !== null;

/** An address without slashes at its end. */
const bare = (address: string) => address.replace(/\/+$/, "");

const claimsOf = ({
  sub,
  iat,
  exp,
  jti,
  phone,
  country,
  channel,
  origin,
  code_length,
}: JWTPayload): ProofClaims | null => {
  if (!sub || !jti || iat === undefined || exp === undefined) return null;
  if (typeof phone !== "string" || typeof country !== "string" || typeof channel !== "string") return null;
  if (origin !== null && typeof origin !== "string") return null;
  const codeLength = typeof code_length === "number" ? code_length : null;
  return {
    verificationId: sub,
    phone,
    country,
    channel,
    origin,
    codeLength,
    issuedAt: iat,
    expiresAt: exp,
    jti,
  };
};
