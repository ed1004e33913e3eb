// What a session knows, whatever its step, and how a state is drawn from it. Pure.
import type { Channel, ChannelOffer } from "../answers.ts";
import type { TelProofError } from "../errors.ts";
import type { Seconds } from "./countdown.ts";
import type { Busy, EndedStep, SessionState } from "./state.ts";

/** All that is known; each step shows a part of it. */
export interface Facts {
  readonly step: SessionState["step"];
  /** What is under way. */
  readonly busy: Busy | null;
  readonly error: TelProofError | null;
  /** Continues the verification; empty when there is none. */
  readonly token: string;
  /** Empty when none was given. */
  readonly phone: string;
  readonly channel: Channel;
  readonly channels: readonly ChannelOffer[];
  readonly codeLength: number;
  readonly guessesLeft: number | null;
  /** The code that was checked last. */
  readonly code: string;
  readonly messagesSent: number;
  readonly reason: EndedStep["reason"];
  readonly country: string | null;
  readonly proof: string;
  /** The proof was handed out, so a back end may have redeemed it. */
  readonly proofUsed: boolean;
  /** See `SessionState`. */
  readonly restored: boolean;
  /** Nothing is kept for the next page any more. */
  readonly forgotten: boolean;
}

/** Nothing is known yet. */
export const nothing: Facts = {
  step: "phone",
  busy: null,
  error: null,
  token: "",
  phone: "",
  channel: "sms",
  channels: [],
  codeLength: 0,
  guessesLeft: null,
  code: "",
  messagesSent: 0,
  reason: "expired",
  country: null,
  proof: "",
  proofUsed: false,
  restored: false,
  forgotten: false,
};

/** The state that shows these facts and seconds. */
export const stateOf = (facts: Facts & Seconds): SessionState => {
  const { step, phone, channel, channels, token, error, retryIn, busy, restored } = facts;
  const shown = { error, retryIn, busy, restored };
  switch (step) {
    case "phone":
      return { step, ...shown, phone: phone || null };
    case "code": {
      const { codeLength, codeExpiresIn, guessesLeft, messagesSent } = facts;
      const code = { token, codeLength, codeExpiresIn, guessesLeft, messagesSent };
      return { step, ...shown, phone, channel, channels, ...code };
    }
    case "verified": {
      const { code, country, proof } = facts;
      return { step, ...shown, retryIn: 0, token, code, phone, country, proof };
    }
    case "ended":
      return { step, ...shown, reason: facts.reason, phone, channel, channels };
  }
};
