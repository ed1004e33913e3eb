// Checks a proof without asking the server for each: signature, issuer, audience and dates, against the published keys.
// It cannot know whether a proof was used before.
import {
  createLocalJWKSet,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import type { Channel } from "../answers.ts";
import type { Result } from "../errors.ts";
import {
  requireAction,
  requireAddress,
  requireAppKey,
  requireFunction,
  requireOption,
  requireOptions,
} from "../options.ts";
import { faultOf, refuseProof } from "./proof-fault.ts";
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
  /** What the proof must be for. Not given: any. A proof for another action, or for none, is refused. */
  readonly action?: string | undefined;
  /** Unix milliseconds. Default: the device's clock. */
  readonly now?: (() => number) | undefined;
}

/** What a genuine proof says. */
export interface ProofClaims {
  /** The verification's id. */
  readonly id: string;
  /**
   * E.164. Null in a proof for a page whose back end has begun the verification: that page may not learn the number. Redeem
   * it, or look the verification up.
   */
  readonly phone: string | null;
  /** ISO 3166-1 alpha-2; null for numbers of no country. */
  readonly country: string | null;
  /** The channel through which the code came. */
  readonly channel: Channel;
  /** What the number was verified for. */
  readonly action: string | null;
  /** What a back end gave when it began the verification. */
  readonly reference: string | null;
  /** Origin of the page it was done on; null from a back end. */
  readonly origin: string | null;
  /** Characters of the code that was entered: how hard it was to guess. Null in a proof that does not tell. */
  readonly codeLength: number | null;
  /** When the number was verified. */
  readonly verifiedAt: Date;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** Unlike any other proof's: keep it until `expiresAt` to refuse a second use yourself. */
  readonly jti: string;
}

/** Seconds by which this machine's clock may differ from the server's, into the past and into the future. */
const tolerance = 5;

/**
 * Checks a proof offline. A genuine proof can be shown again until it expires: only `redeemProof` makes a
 * proof single-use. It rejects, with a `TypeError` that names the option, only if an option is missing or wrong: nothing
 * is accepted then. `undefined` and `null` are options that were not given. The codes are those of `redeemProof`; `reason` tells
 * more, and `network` with the reason `keys_unavailable` that the server's keys could not be fetched.
 *
 * @example
 * const checked = await verifyProof(form.get("phone_proof"), { appKey, baseUrl: "https://verify.example.com" });
 * if (checked.ok) await signIn(checked.value.phone);
 */
export async function verifyProof(proof: unknown, options: VerifyProofOptions): Promise<Result<ProofClaims>> {
  requireOptions(options);
  const { appKey, baseUrl, issuer, keys, maxAge, action, now } = readOptions(options);
  if (typeof proof !== "string") return refuseProof("malformed");
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
    const claims = readClaims(payload);
    if (!claims) return refuseProof("malformed");
    // The library compares the time of issue only where an age is asked for.
    if (claims.issuedAt.getTime() > now + tolerance * 1000) return refuseProof("not_yet_valid");
    if (action !== undefined && claims.action !== action) return refuseProof("wrong_action");
    return { ok: true, value: claims };
  } catch (fault) {
    return refuseProof(faultOf(fault));
  }
}

/** The options as they are used. Throws at the first that is wrong. */
const readOptions = ({ appKey, baseUrl, ...given }: VerifyProofOptions) => {
  const issuer = given.issuer ?? undefined;
  const maxAge = given.maxAge ?? undefined;
  const action = given.action ?? undefined;
  const clock = given.now ?? Date.now;
  requireAppKey(appKey);
  requireAddress("baseUrl", baseUrl);
  if (issuer !== undefined) requireAddress("issuer", issuer);
  requireOption("maxAge", maxAge === undefined || (Number.isFinite(maxAge) && maxAge > 0), "seconds above 0");
  requireAction(action);
  requireFunction("now", clock);
  const now = clock();
  requireOption("now", Number.isFinite(now), "a clock of Unix milliseconds");
  return { appKey, baseUrl, issuer, maxAge, action, now, keys: readKeys(baseUrl, given) };
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

const channels: readonly string[] = ["sms", "voice", "whatsapp", "viber"] satisfies readonly Channel[];

const isText = (it: unknown): it is string => typeof it === "string";
const isTextOrNull = (it: unknown): it is string | null => it === null || isText(it);
const isChannel = (it: unknown): it is Channel => isText(it) && channels.includes(it);
const readMoment = (seconds: number) => new Date(seconds * 1000);

/** The claims; null if one that a proof has is missing or of another kind. */
const readClaims = ({ sub, iat, exp, jti, ...payload }: JWTPayload): ProofClaims | null => {
  const {
    phone,
    country,
    channel,
    origin,
    code_length,
    auth_time,
    action = null,
    reference = null,
  } = payload;
  if (!sub || !jti || iat === undefined || exp === undefined) return null;
  if (!isTextOrNull(phone) || !isTextOrNull(country) || !isChannel(channel)) return null;
  if (!isTextOrNull(origin) || !isTextOrNull(action) || !isTextOrNull(reference)) return null;
  return {
    id: sub,
    phone,
    country: country || null,
    channel,
    action,
    reference,
    origin,
    codeLength: typeof code_length === "number" ? code_length : null,
    verifiedAt: readMoment(typeof auth_time === "number" ? auth_time : iat),
    issuedAt: readMoment(iat),
    expiresAt: readMoment(exp),
    jti,
  };
};
