// Which events follow from a session's way through its steps. Pure.
import type { PhoneStep, SessionState } from "@telproof/sdk";
import type { WidgetEvent } from "./events.ts";

/** What a page knows before anything was told. */
export const initialSessionState: PhoneStep = {
  step: "phone",
  busy: null,
  error: null,
  retryIn: 0,
  restored: false,
  phone: null,
};

/** The events that tell a page what has come about: first the step, then what it means. */
export function listSessionEvents(before: SessionState, after: SessionState): readonly WidgetEvent[] {
  const step: WidgetEvent = { name: "tel-proof-step", detail: after };
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
  return isExpired ? { name: "tel-proof-expired", detail: null } : null;
}
