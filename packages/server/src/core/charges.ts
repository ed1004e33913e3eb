// Who used up what of one number's day: each message and each wrong guess is charged to its session and its network, so
// that no single stranger can use a number up. Pure; networks come as keyed digests, never as addresses.
const dayMs = 86_400_000;

/** Part of a number's day that one session, or one network, may use up. */
const share = 0.4;

/** A message or a wrong guess, and who caused it. */
export interface Charge {
  /** Unix milliseconds. */
  readonly at: number;
  readonly of: "send" | "guess";
  /** Id of the verification. */
  readonly session: string;
  /** Keyed digest of the network that asked; null for a back end. */
  readonly network: string | null;
}

/** Who asks: a verification, and the network it is asked from. */
export type Requester = Pick<Charge, "session" | "network">;

/** How much of `perDay` one requester may use up: what a single code or verification needs, in any case. */
export const shareOf = (perDay: number, atLeast: number): number =>
  Math.max(Math.ceil(perDay * share), atLeast);

/** The charges of the last 24 hours. */
export const recentCharges = (charges: readonly Charge[], now: number): readonly Charge[] =>
  charges.filter(({ at }) => at > now - dayMs);

const isCausedBy = (charge: Charge, { session, network }: Requester): boolean =>
  charge.session === session || (network !== null && charge.network === network);

/**
 * When the requester may ask again, if its session or its network has used its share up; null when it has not. The two
 * are counted apart: a session may change networks, and a network may have many sessions.
 */
export const shareFreeAt = (
  charges: readonly Charge[],
  requester: Requester,
  { of, most, now }: { readonly of: Charge["of"]; readonly most: number; readonly now: number },
): number | null => {
  const recent = recentCharges(charges, now).filter((charge) => charge.of === of);
  const bySession = recent.filter(({ session }) => session === requester.session);
  const byNetwork = recent.filter(({ network }) => network !== null && network === requester.network);
  const full = [bySession, byNetwork].filter(({ length }) => length >= most);
  return full.length === 0 ? null : Math.max(...full.map(([oldest]) => (oldest?.at ?? now) + dayMs));
};

/** The charges with one more. */
export const withCharge = (charges: readonly Charge[], charge: Charge): readonly Charge[] => [
  ...recentCharges(charges, charge.at),
  charge,
];

/** The charges after a requester's success: what its session and network caused was the number's owner. */
export const withoutCharges = (charges: readonly Charge[], requester: Requester): readonly Charge[] =>
  charges.filter((charge) => !isCausedBy(charge, requester));

/** The network from which a session last sent; null when it is not known. */
export const networkOf = (charges: readonly Charge[], session: string): string | null =>
  charges.findLast((charge) => charge.session === session && charge.network !== null)?.network ?? null;
