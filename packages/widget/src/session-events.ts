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
  const step: WidgetEvent = { name: "tel-proof:step", detail: after };
  return before.step === after.step
    ? listStepEvents(before, after)
    : [step, ...listStepEvents(before, after)];
}

function listStepEvents(before: SessionState, after: SessionState): readonly WidgetEvent[] {
  switch (after.step) {
    case "code": {
      const { phone, service, attempt } = after;
      const known = before.step === "code" ? before.attempt : 0;
      return attempt > known ? [{ name: "tel-proof:sent", detail: { phone, service, attempt } }] : [];
    }
    case "verified": {
      const { phone, country, proof, restored } = after;
      return before.step === "verified"
        ? []
        : [{ name: "tel-proof:verified", detail: { phone, country, proof, restored } }];
    }
    case "ended": {
      const expired = before.step !== "ended" && after.reason === "expired";
      return expired ? [{ name: "tel-proof:expired", detail: null }] : [];
    }
    case "phone": {
      const lost = before.step === "verified" && after.error !== null;
      return lost ? [{ name: "tel-proof:expired", detail: null }] : [];
    }
  }
}
