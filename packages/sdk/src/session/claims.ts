// Looks into a proof for what a user interface needs. It checks no signature and no date: that is the back end's task.

/** What of a proof a session reads. */
export interface ProofGlance {
  readonly country: string;
  /** Seconds from its issue to its expiry. */
  readonly lifetime: number;
}

/** Reads an unverified JWT. What cannot be read is taken to last the ten minutes that a proof lasts. */
export const glance = (proof: string): ProofGlance => {
  try {
    const [, payload = ""] = proof.split(".");
    const { country, iat, exp } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return { country, lifetime: exp - iat || 600 };
  } catch {
    return { country: "", lifetime: 600 };
  }
};
