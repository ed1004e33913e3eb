// What follows from an answer: the facts that change, and the seconds that begin to count. Pure.
import type { FreshProof, SentCode, VerificationState, VerificationStatus } from "../answers.ts";
import type { TelProofError } from "../errors.ts";
import type { Seconds, Started } from "./countdown.ts";
import type { Facts } from "./facts.ts";
import type { EndedStep } from "./state.ts";

/** A step of the machine. What it does not name stays; `busy` and `error` end unless it names them. */
export type Move = Partial<Facts> & Started;

/** Seconds after which a proof, which is good for ten minutes, is not handed out any more, but renewed. */
const renewal = 540;
/** Seconds until what the server was asked in vain is asked again. */
const again = 30;

/** A message is on its way. */
export const moveToCode = (answer: SentCode & { readonly token?: string }): Move => ({
  ...answer,
  step: "code",
  guessesLeft: null,
  forgotten: false,
  renewIn: 0,
});

/** A proof is there. */
export const moveToVerified = ({
  phone,
  proof,
  country,
}: Pick<FreshProof, "phone" | "proof" | "country">): Move => ({
  step: "verified",
  phone,
  proof,
  proofUsed: false,
  country,
  renewIn: renewal,
});

/** Over, without success. */
export const moveToEnded = (reason: EndedStep["reason"]): Move => ({
  step: "ended",
  token: "",
  reason,
  restored: false,
});

/** Why a verification is over, if that is what the refusal says. */
const endOf = ({ code, kind }: TelProofError): EndedStep["reason"] | undefined => {
  if (code === "too_many_guesses" || code === "canceled") return code;
  return kind === "ended" ? "expired" : undefined;
};

/**
 * An action was refused. Who does not know the verification (it names no messages) does not know when its next message
 * may be asked for: it can make the wait longer, never shorter.
 */
export const moveAfterRefusal = (facts: Facts & Seconds, error: TelProofError): Move => {
  const end = facts.step === "code" && endOf(error);
  const { guessesLeft = facts.guessesLeft, channels = facts.channels } = error;
  const known = error.messagesSent || facts.step !== "code";
  const retryIn = known ? error.retryIn : Math.max(error.retryIn ?? 0, facts.retryIn);
  return { ...(end && moveToEnded(end)), guessesLeft, channels, error, retryIn };
};

/** Whether the server itself has said what asking again would not change: a stranger's page, as of a gateway, has not. */
export const isFinal = ({ code, retryable }: TelProofError): boolean => !retryable && code !== "bad_response";

/** A proof could not be renewed. One that never will be is not shown as a success any more. */
export const moveAfterFailedRenewal = (facts: Facts & Seconds, error: TelProofError): Move => {
  if (!isFinal(error) || facts.step === "code")
    return { ...moveAfterRefusal(facts, error), retryIn: undefined, renewIn: again };
  return facts.step === "phone" ? { token: "", restored: false } : { ...moveToEnded("expired"), error };
};

/** The server has said where things stand. Guesses left are not shown as long as none was refused. */
export const moveAfterResume = ({ guessesLeft }: Facts, status: VerificationStatus): Move => {
  const end = endOfState(status.state) ?? (status.codeExpiresIn === 0 ? "expired" : null);
  return { ...status, guessesLeft: guessesLeft && status.guessesLeft, ...(end && moveToEnded(end)) };
};

/**
 * The server has not said where things stand. It is asked again, unless there is nothing to ask about any more. Why not is
 * only told of a verification that nothing is known of.
 */
export const moveAfterFailedResume = ({ phone }: Facts, error: TelProofError): Move => {
  const end = endOf(error);
  return end ? moveToEnded(end) : { renewIn: again, ...(!phone && { error }) };
};

/** Why a verification in this state is over; null when it is not. */
const endOfState = (state: VerificationState): EndedStep["reason"] | null => {
  if (state === "failed") return "too_many_guesses";
  return state === "pending" || state === "verified" ? null : state;
};
