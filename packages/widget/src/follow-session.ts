// What a session's way through its steps does to what a person has entered. Pure.
import type { SessionState } from "@telproof/sdk";
import type { UiState } from "./view-model/ui-state.ts";

/** Whether another code is on its way than before. */
export function isNewCode(before: SessionState, state: SessionState): boolean {
  const isKnown =
    state.step === "code" && before.step === "code" && before.messagesSent === state.messagesSent;
  return state.step === "code" && !isKnown;
}

/** The widget's own state after a change of the session's. */
export function updateEntry(ui: UiState, before: SessionState, state: SessionState): UiState {
  // After a reload, what is being typed stays.
  const isCodeOver = isNewCode(before, state) && (before.step === "code" || ui.action !== null);
  const [known] = (state.step === "phone" && state.phone?.match(/^\+\d+$/)) || [];
  return {
    ...ui,
    code: isCodeOver ? "" : ui.code,
    phone: ui.phone || (known ?? ""),
    asked: before.step === state.step ? ui.asked : null,
  };
}
