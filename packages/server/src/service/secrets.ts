// Ports to what is derived from the server's secret: codes, tokens, proofs, sealed texts. `secrets/` implements them.
import type { CodeVault } from "../core/verification/decision.ts";

/** A vault that can also open a code, for the message that carries it. */
export interface OpenableVault extends CodeVault {
  /** The plain code. Throws when it was not sealed for this verification. */
  open(id: string, sealed: string): string;
}

/** What a genuine token says. */
export interface SessionToken {
  readonly token: string;
  /** Id of the verification that it continues or will begin. */
  readonly id: string;
  /** Unix milliseconds, whole seconds. */
  readonly issuedAt: number;
  /** Whether its page must not learn the number, which its back end gave. */
  readonly hidesPhone: boolean;
}

/** Makes and reads tokens. */
export interface SessionTokens {
  /** `hidesPhone`: default false. */
  issue(appKey: string, now: number, hidesPhone?: boolean): SessionToken;
  /** Undefined for a token that this server did not make for this app. */
  read(appKey: string, token: string): SessionToken | undefined;
}

/** What a link in a message verifies: this phone, in this verification. */
export interface LinkSubject {
  readonly appKey: string;
  readonly id: string;
  readonly phone: string;
}

/** Makes and reads the tokens of links in messages. */
export interface LinkTokens {
  issue(subject: LinkSubject): string;
  /** Id of the verification that a token names, genuine or not; undefined for what is no token. */
  idIn(token: string): string | undefined;
  /** Whether the token was made for exactly this, in constant time. */
  matches(subject: LinkSubject, token: string): boolean;
}

/** What a proof says. Moments in Unix seconds, as JWT wants them. */
export interface ProofClaims {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  /** E.164; null in what a page gets of a verification that hides its number from pages. */
  readonly phone: string | null;
  readonly country: string;
  readonly channel: string;
  readonly origin: string | null;
  /** Characters of the code that was entered: how hard it was to guess. */
  readonly code_length: number;
  /** What the number was verified for; null when the site did not say. */
  readonly action: string | null;
  /** What the site gave when it began the verification. */
  readonly reference: string | null;
  /** When the number was verified. */
  readonly auth_time: number;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
}

/** Signs proofs, reads them back, publishes its key set. */
export interface ProofSigner {
  sign(claims: ProofClaims): string;
  /** The claims of a proof that one of its keys signed, expired or not; undefined for anything else. */
  read(proof: string): Promise<ProofClaims | undefined>;
  /** JWK set (RFC 7517) with the public keys, the one that signs first. */
  readonly keySet: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
}

/** Encrypts and authenticates small texts under one key. */
export interface Seal {
  /** `nonce ‖ tag ‖ ciphertext` in base64url, bound to `context`. */
  close(text: string, context: string): string;
  /** The text again. Throws when it was altered or belongs to another context. */
  open(sealed: string, context: string): string;
}
