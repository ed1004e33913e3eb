// Proofs: signed when a number is verified, renewed for its session, redeemed once by the site's back end.
import { lastMessage, type Verified } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import type { Ports } from "./ports.ts";
import type { ProofClaims } from "./secrets.ts";

const lifetime = 600;

/** Milliseconds by which the clocks of two servers may differ. */
const tolerance = 5_000;

/** A fresh proof of a verified number, valid for ten minutes. */
export const prove = ({ proofs, issuer, clock, newId }: Ports, it: Verified): string => {
  const iat = Math.floor(clock.wall() / 1000);
  return proofs.sign({
    iss: issuer,
    aud: it.appKey,
    sub: it.id,
    phone: it.phone,
    country: it.country,
    channel: lastMessage(it).channel,
    origin: it.origin,
    code_length: it.policy.codeLength,
    auth_time: Math.min(iat, Math.floor(it.verifiedAt / 1000)),
    iat,
    exp: iat + lifetime,
    jti: newId(),
  });
};

/** What a back end learns from a proof: its claims, or why it proves nothing (any more). */
export type Redeemed =
  | { readonly claims: ProofClaims }
  | { readonly refusal: "invalid" | "expired" | "redeemed" };

/**
 * Redeems a proof. The first call gets the claims, every later one is refused, except a repetition under the same
 * `idempotencyKey`, which gets them again.
 */
export const redeemProof = async (
  { proofs, store, clock, newId }: Ports,
  {
    app,
    proof,
    idempotencyKey,
  }: { readonly app: App; readonly proof: string; readonly idempotencyKey?: string | undefined },
): Promise<Redeemed> => {
  const claims = await proofs.read(proof);
  if (claims?.aud !== app.appKey) return { refusal: "invalid" };
  const now = clock.wall();
  if (now + tolerance < claims.iat * 1000) return { refusal: "invalid" };
  if (now >= claims.exp * 1000) return { refusal: "expired" };
  const by = idempotencyKey ?? newId();
  const first = await store.redeem({ jti: claims.jti, by, at: clock.now() });
  return first.by === by ? { claims } : { refusal: "redeemed" };
};
