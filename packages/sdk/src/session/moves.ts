// What follows from an answer: the facts that change, and the seconds that begin to count. Pure.
import type { FreshProof, Sent, Status } from "../answers.ts";
import type { TelproofError } from "../errors.ts";
import { glance } from "./claims.ts";
import type { Seconds } from "./countdown.ts";
import type { Facts } from "./facts.ts";
import type { EndedStep } from "./state.ts";

/** A step of the machine. What it does not name stays; `busy` and `error` end unless it names them. */
export interface Move {
  readonly facts: Partial<Facts>;
  readonly seconds?: Seconds;
}

/** Seconds before a proof's expiry from which on it is not handed out any more, but renewed. */
const renewal = 60;
/** Seconds until a renewal that failed is tried again, and between any two. */
const again = 30;

/** A message is on its way. */
export const sent = (answer: Sent): Move => ({
  facts: { ...answer, step: "code", guessesLeft: null },
  seconds: { retry: answer.retryIn, code: answer.codeExpiresIn },
});

/** A proof is there. */
export const verified = (
  answer: Pick<FreshProof, "phone" | "proof"> & { readonly country?: string },
): Move => {
  const { country, lifetime } = glance(answer.proof);
  const { phone, proof } = answer;
  return {
    facts: { step: "verified", phone, proof, country: answer.country ?? country },
    seconds: { proof: Math.max(again, lifetime - renewal) },
  };
};

/** Over, without success. */
export const ended = (reason: EndedStep["reason"]): Move => ({ facts: { step: "ended", token: "", reason } });

/** Why a verification is over, if that is what the refusal says. */
const endOf = ({ code, reason }: TelproofError): EndedStep["reason"] | undefined => {
  if (code === "max_validations_reached") return "too-many-guesses";
  if (code === "invalid_session" && reason === "canceled") return reason;
  return code === "invalid_session" || code === "session_expired" ? "expired" : undefined;
};

/** An action was refused. */
export const refused = (facts: Facts, error: TelproofError): Move => {
  const end = facts.step === "code" && endOf(error);
  const { guessesLeft = facts.guessesLeft, channels = facts.channels, retryIn } = error;
  return {
    facts: { ...(end && ended(end).facts), guessesLeft, channels, error },
    seconds: { retry: retryIn },
  };
};

/** A proof could not be renewed. One that never will be is not shown as a success any more. */
export const unrenewed = (facts: Facts, error: TelproofError): Move => {
  if (error.retryable || facts.step === "code")
    return { ...refused(facts, error), seconds: { proof: again } };
  if (facts.step === "phone") return { facts: { token: "" } };
  return { facts: { ...ended("expired").facts, error } };
};

/** After a reload the server has said where things stand. Guesses left are not news as long as none was refused. */
export const resumed = ({ guessesLeft }: Facts, status: Status): Move => ({
  facts: { ...status, guessesLeft, ...endFacts(status.state) },
  seconds: { retry: status.retryIn, code: status.codeExpiresIn },
});

const endFacts = (state: Status["state"]): Partial<Facts> => {
  switch (state) {
    case "failed":
      return ended("too-many-guesses").facts;
    case "expired":
    case "canceled":
      return ended(state).facts;
    case "pending":
    case "verified":
    case undefined:
      return {};
  }
};
