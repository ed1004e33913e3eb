// Which steps of the funnel lie between two states of a session. Pure.
import type { SessionState } from "../session/state.ts";

/**
 * `phone_shown`: a number can be entered. `code_requested`: a message was asked for, the first one or another.
 * `code_sent`: it is on its way. `wrong_code`. `refused`: something else was refused, or has failed. `verified`. `ended`:
 * over without success. `resumed`: the page began with a step that was reached before it.
 */
export type FunnelStep =
  | "phone_shown"
  | "code_requested"
  | "code_sent"
  | "wrong_code"
  | "refused"
  | "verified"
  | "ended"
  | "resumed";

/** A step, and what is told of it: words of fixed lists. */
export interface ReachedStep {
  readonly step: FunnelStep;
  /** How the code was sent, with `code_sent`. */
  readonly channel?: string;
  /** The error's code, with `refused`; why the verification is over, with `ended`. */
  readonly reason?: string;
}

/** A word of a list, also of a newer server's. What has other characters is none, and is not told. */
const readWord = (text: string): string => (/^[a-z_]+$/.test(text) ? text : "other");

const isPhoneShown = ({ step, restored }: SessionState): boolean => step === "phone" && !restored;

/** The step that a page begins with. */
export const readFirstStep = (state: SessionState): ReachedStep => ({
  step: isPhoneShown(state) ? "phone_shown" : "resumed",
});

const readError = ({ error }: SessionState): readonly ReachedStep[] => {
  if (error === null) return [];
  return [
    error.code === "wrong_code" ? { step: "wrong_code" } : { step: "refused", reason: readWord(error.code) },
  ];
};

const readSend = (before: SessionState, after: SessionState): readonly ReachedStep[] => {
  const isSending = after.busy === "sending";
  if (isSending === (before.busy === "sending")) return [];
  if (isSending) return [{ step: "code_requested" }];
  const isSent = after.step === "code" && after.busy === null && after.error === null;
  return isSent ? [{ step: "code_sent", channel: readWord(after.channel) }] : [];
};

/** The steps that a change of the state has reached, in order. */
export const readFunnelSteps = (before: SessionState, after: SessionState): readonly ReachedStep[] => {
  const isNew = after.step !== before.step;
  if (after.step === "ended" && isNew) return [{ step: "ended", reason: readWord(after.reason) }];
  return [
    ...(isPhoneShown(after) && !isPhoneShown(before) ? [{ step: "phone_shown" } as const] : []),
    ...(after.error === before.error ? [] : readError(after)),
    ...readSend(before, after),
    ...(after.step === "verified" && isNew && !after.restored ? [{ step: "verified" } as const] : []),
  ];
};
