// A verification as a fake client keeps it, and what it answers about it. Times are Unix milliseconds.
import type { Channel, SentCode, VerificationState } from "../answers.ts";
import type { ErrorFacts } from "../errors.ts";

/** Seconds, as the server has them unless its app says otherwise. */
export const defaults = { session: 900, code: 600, verified: 86_400, guesses: 5 } as const;

/** Seconds until the next message to a number, by how many it got already. */
const waits = [0, 60, 120, 300, 900];

/** What one number has got. */
export interface FakeLedger {
  readonly messages: number;
  readonly sentAt: number;
}

export interface FakeVerification {
  readonly id: string;
  readonly token: string;
  readonly phone: string;
  readonly country: string | null;
  readonly channel: Channel;
  readonly action: string | null;
  readonly reference: string | null;
  readonly state: VerificationState;
  readonly createdAt: number;
  readonly verifiedAt: number | null;
  /** When the session ends without use. */
  readonly endsAt: number;
  readonly codeEndsAt: number;
  readonly guesses: number;
  readonly messages: number;
}

/** A verification, what its number has got, and the time. */
export interface Scene {
  readonly it: FakeVerification;
  readonly ledger: FakeLedger;
  readonly now: number;
}

const secondsUntil = (end: number, now: number): number => Math.max(0, Math.ceil((end - now) / 1000));

/** Seconds until another message may be sent to a number. */
export const secondsToRetry = ({ messages, sentAt }: FakeLedger, now: number): number =>
  secondsUntil(sentAt + 1000 * (waits[Math.min(messages, waits.length - 1)] ?? 0), now);

/** Guesses that are left for the code; nothing once the verification is over. */
export const readGuessesLeft = ({ state, guesses }: FakeVerification): Pick<ErrorFacts, "guessesLeft"> =>
  state === "pending" ? { guessesLeft: defaults.guesses - guesses } : {};

/** What every answer about a verification begins with. */
export const describeVerification = ({ id, state, phone, country, channel }: FakeVerification) => ({
  id,
  state,
  phone,
  country,
  channel,
});

/** The figures that every answer about a verification has, problems included. */
export const readTiming = ({ it, ledger, now }: Scene) => ({
  expiresIn: it.state === "pending" || it.state === "verified" ? secondsUntil(it.endsAt, now) : 0,
  retryIn: secondsToRetry(ledger, now),
  messagesSent: it.messages,
});

/** The figures of the code. */
export const readCode = (
  { it, now }: Scene,
  codeLength: number,
): Pick<SentCode, "codeLength" | "codeExpiresIn"> => ({
  codeLength,
  codeExpiresIn: it.state === "pending" ? secondsUntil(Math.min(it.codeEndsAt, it.endsAt), now) : 0,
});

const encode = (claims: object): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** A proof with the claims of a real one. Nobody has signed it, so every back end refuses it. */
export const createProof = ({ it, now }: Scene, appKey: string, jti: string): string => {
  const { id, phone, country, channel, action, reference, verifiedAt } = it;
  const iat = Math.floor(now / 1000);
  const times = { iat, exp: iat + 600, auth_time: Math.floor((verifiedAt ?? now) / 1000), jti };
  const claims = { iss: "fake", aud: appKey, sub: id, phone, country, channel, action, reference, ...times };
  return `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`;
};
