// Which events follow from a session's way through its steps. Pure.
import type { PhoneStep, SessionState } from "@telproof/sdk";
import type { TelProofStep, WidgetEvent } from "./events.ts";

/** What a page knows before anything was told. */
export const initialSessionState: PhoneStep = {
  step: "phone",
  busy: null,
  error: null,
  retryIn: 0,
  restored: false,
  phone: null,
};

/** How long a code is; 0 while none is expected. */
export const codeLengthOf = (state: SessionState): number => (state.step === "code" ? state.codeLength : 0);

/** What a page is told of a step: no token, no code, no proof. */
export function describeStep(state: SessionState): TelProofStep {
  const { step, phone } = state;
  return { step, phone, channel: "channel" in state ? state.channel : null };
}

/** The events that tell a page what has come about: first the step, then what it means. */
export function listSessionEvents(before: SessionState, after: SessionState): readonly WidgetEvent[] {
  const step: WidgetEvent = { name: "tel-proof-step", detail: describeStep(after) };
  const meaning = findStepEvent(before, after);
  return [...(before.step === after.step ? [] : [step]), ...(meaning ? [meaning] : [])];
}

function findStepEvent(before: SessionState, after: SessionState): WidgetEvent | null {
  if (after.step === "code") {
    const { phone, channel, messagesSent } = after;
    const known = before.step === "code" ? before.messagesSent : 0;
    return messagesSent > known
      ? { name: "tel-proof-code-sent", detail: { phone, channel, messagesSent } }
      : null;
  }
  if (after.step === before.step) return null;
  if (after.step === "verified") {
    const { phone, country, proof, restored } = after;
    return { name: "tel-proof-verified", detail: { phone, country, proof, restored } };
  }
  const isExpired =
    after.step === "ended" ? after.reason === "expired" : before.step === "verified" && after.error !== null;
  const what = before.step === "verified" ? "proof" : "code";
  return isExpired ? { name: "tel-proof-expired", detail: { what } } : null;
}
