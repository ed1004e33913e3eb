// Why a proof is not taken: the reasons a back end can act upon, from those of the JWT library.
import { errors } from "jose";
import type { ErrorCode, ErrorKind, Failure } from "../errors.ts";

/**
 * `malformed`: not a proof at all. `bad_algorithm`: signed by another algorithm than EdDSA, or not at all.
 * `unknown_key`: by none of the server's keys. `bad_signature`: changed after it was signed. `expired`: older than its ten
 * minutes, or than `maxAge`. `not_yet_valid`: of the future, so a clock is wrong. `wrong_app`: for another app key.
 * `wrong_issuer`: by another server. `wrong_action`: for another action, or for none. `keys_unavailable`: the server's keys could not be fetched; try again.
 */
export type ProofFault =
  | "malformed"
  | "bad_algorithm"
  | "unknown_key"
  | "bad_signature"
  | "expired"
  | "not_yet_valid"
  | "wrong_app"
  | "wrong_issuer"
  | "wrong_action"
  | "keys_unavailable";

const byCode: Readonly<Record<string, ProofFault>> = {
  ERR_JOSE_ALG_NOT_ALLOWED: "bad_algorithm",
  ERR_JWKS_NO_MATCHING_KEY: "unknown_key",
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: "unknown_key",
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "bad_signature",
  ERR_JWT_EXPIRED: "expired",
  ERR_JWKS_TIMEOUT: "keys_unavailable",
  ERR_JWKS_INVALID: "keys_unavailable",
  ERR_JOSE_GENERIC: "keys_unavailable",
};

const byClaim: Readonly<Record<string, ProofFault>> = {
  aud: "wrong_app",
  iss: "wrong_issuer",
  iat: "not_yet_valid",
  nbf: "not_yet_valid",
};

/** Translates what `jwtVerify` threw. What is not the library's own came from fetching the keys. */
export const faultOf = (thrown: unknown): ProofFault => {
  if (!(thrown instanceof errors.JOSEError)) return "keys_unavailable";
  if (thrown instanceof errors.JWTClaimValidationFailed && thrown.reason === "check_failed")
    return byClaim[thrown.claim] ?? "malformed";
  return byCode[thrown.code] ?? "malformed";
};

/** The codes of `redeemProof` for what a check finds out by itself. */
const codeOf = (fault: ProofFault): readonly [code: ErrorCode, kind: ErrorKind] => {
  switch (fault) {
    case "expired":
      return ["proof_expired", "ended"];
    case "wrong_app":
      return ["proof_wrong_app", "input"];
    case "wrong_action":
      return ["proof_wrong_action", "input"];
    case "keys_unavailable":
      return ["network", "network"];
    case "malformed":
    case "bad_algorithm":
    case "unknown_key":
    case "bad_signature":
    case "not_yet_valid":
    case "wrong_issuer":
      return ["proof_invalid", "input"];
  }
};

/** A proof that is not taken. */
export const refuseProof = (reason: ProofFault): Failure => {
  const [code, kind] = codeOf(reason);
  const message = `Telproof: ${code} (${reason})`;
  return { ok: false, error: { code, kind, message, retryable: kind === "network", field: "proof", reason } };
};
