// Finds the proof among posted fields and redeems it. Only one text is a proof: nothing else is asked about.
import type { Result } from "../errors.ts";
import { requireAction, requireFunction, requireOption, requireOptions } from "../options.ts";
import { type BackendClient, type BackendClientOptions, createBackendClient } from "./backend-client.ts";
import type { PostedFields } from "./form-body.ts";
import type { RedeemedProof } from "./forms.ts";
import { type Refusal, refuseField, refuseRedemption } from "./proof-refusal.ts";

/** What redeems proofs: a back end's client, or what one is made of. */
export type ProofRedeemer = { readonly client: Pick<BackendClient, "redeemProof"> } | BackendClientOptions;

/** Where a page's proof is and what it must be for. */
export interface ProofField {
  /** The field that holds the proof. Default: `phone_proof`, as the widget names it. */
  readonly field?: string | undefined;
  /** What the proof must be for, as the page's `action`. Not given: any. */
  readonly action?: string | undefined;
  /** Bytes of the longest body that is read. Default: 1 MiB. */
  readonly bodyLimit?: number | undefined;
}

/** Options of `requirePhoneProof`. */
export type PhoneProofOptions = ProofField & ProofRedeemer;

/** How posted fields are checked. */
export interface ProofCheck {
  readonly bodyLimit: number;
  readonly check: (fields: PostedFields) => Promise<Extract<Result<RedeemedProof>, { ok: true }> | Refusal>;
}

/** Characters of the longest proof. */
const longest = 4096;

/** The client that is given, or a new one. */
export const clientOf = (options: ProofRedeemer): Pick<BackendClient, "redeemProof"> => {
  requireOptions(options);
  if (!("client" in options)) return createBackendClient(options);
  requireFunction("client.redeemProof", options.client?.redeemProof);
  return options.client;
};

/** Checks the options. Throws a `TypeError` if one is wrong. */
export const createProofCheck = (options: PhoneProofOptions): ProofCheck => {
  const client = clientOf(options);
  const field = options.field ?? "phone_proof";
  const action = options.action ?? undefined;
  const bodyLimit = options.bodyLimit ?? 2 ** 20;
  requireOption("field", typeof field === "string" && field !== "", "a field's name");
  requireOption("bodyLimit", Number.isFinite(bodyLimit) && bodyLimit > 0, "bytes above 0");
  requireAction(action);
  return {
    bodyLimit,
    check: async (fields) => {
      const proof = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (proof === undefined || proof === null || proof === "") return refuseField(field, "missing");
      if (Array.isArray(proof) && proof.length > 1) return refuseField(field, "repeated");
      if (typeof proof !== "string") return refuseField(field, "not_text");
      if (proof.length > longest) return refuseField(field, "too_long");
      const redeemed = await client.redeemProof({ proof, action });
      return redeemed.ok ? redeemed : refuseRedemption(redeemed, field);
    },
  };
};
