// Proofs: signed when a number is verified, renewed for its session, redeemed once by the site's back end.
import { lastMessage, type Verified } from "../core/verification/verification.ts";
import type { App } from "./app.ts";
import type { Caller } from "./caller.ts";
import type { Ports } from "./ports.ts";
import type { ProofClaims } from "./secrets.ts";
import { mayReadPhone } from "./shown-phone.ts";

const lifetime = 600;

/** Milliseconds by which the clocks of two servers may differ. */
const tolerance = 5_000;

/** A fresh proof of a verified number for whoever asks, valid for ten minutes. */
export const prove = ({ proofs, issuer, clock, newId }: Ports, it: Verified, caller: Caller): string => {
  const iat = Math.floor(clock.wall() / 1000);
  return proofs.sign({
    iss: issuer,
    aud: it.appKey,
    sub: it.id,
    phone: mayReadPhone(it, caller) ? it.phone : null,
    country: it.country,
    channel: lastMessage(it).channel,
    origin: it.origin,
    code_length: it.policy.codeLength,
    action: it.action ?? null,
    reference: it.reference,
    auth_time: Math.min(iat, Math.floor(it.verifiedAt / 1000)),
    iat,
    exp: iat + lifetime,
    jti: newId(),
  });
};

/** What a back end learns from a proof: its claims, or why it proves nothing (any more). */
export type Redeemed =
  | { readonly claims: ProofClaims & { readonly phone: string } }
  | { readonly refusal: "invalid" | "wrong_app" | "wrong_action" | "expired" | "redeemed" };

/** What is asked for. */
export interface RedeemCommand {
  readonly app: App;
  readonly proof: string;
  /** What the proof must be for. Default: anything. */
  readonly action?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Redeems a proof. The first call gets the claims, every later one is refused, except a repetition under the same
 * `idempotencyKey`, which gets them again. A proof that is refused for its app or its action is not used up.
 */
export const redeemProof = async (ports: Ports, command: RedeemCommand): Promise<Redeemed> => {
  const { proofs, store, clock, newId } = ports;
  const claims = await proofs.read(command.proof);
  const refusal = claims ? findProofFault(claims, command, clock.wall()) : "invalid";
  if (!claims || refusal) return { refusal: refusal ?? "invalid" };
  const phone = claims.phone ?? (await findProvedPhone(ports, claims));
  if (phone === undefined) return { refusal: "invalid" };
  const by = command.idempotencyKey ?? newId();
  const first = await store.redeem({ jti: claims.jti, by, at: clock.now() });
  return first.by === by ? { claims: { ...claims, phone } } : { refusal: "redeemed" };
};

const findProofFault = (
  claims: ProofClaims,
  { app, action }: RedeemCommand,
  now: number,
): Extract<Redeemed, { refusal: string }>["refusal"] | null => {
  if (claims.aud !== app.appKey) return "wrong_app";
  if (now + tolerance < claims.iat * 1000) return "invalid";
  if (now >= claims.exp * 1000) return "expired";
  return action !== undefined && action !== claims.action ? "wrong_action" : null;
};

/** The number of a verification whose page may not know it; undefined once the number was forgotten. */
const findProvedPhone = async (
  { store }: Pick<Ports, "store">,
  { aud, sub }: ProofClaims,
): Promise<string | undefined> => (await store.find({ appKey: aud, id: sub })).verification?.phone;
