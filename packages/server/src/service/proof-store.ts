// Port to a store: proofs that were redeemed.

/** A proof that was redeemed. */
export interface Redemption {
  readonly jti: string;
  /** Who redeemed it, so that a repeated call can be told from a second one. */
  readonly by: string;
  readonly at: number;
}

/** Keeps redemptions, so that a proof is used once. All moments are Unix milliseconds. */
export interface ProofStore {
  /** Records the first redemption of a proof and returns it; later ones get the first again. */
  redeem(redemption: Redemption): Promise<Redemption>;
}
