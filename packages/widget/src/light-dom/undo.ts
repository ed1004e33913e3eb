// Undo in the phone field, from a chunk that loads when somebody comes to the field.
import type { LightDomField } from "./light-dom-field.ts";

/** From the first focus on. */
export function addUndo(field: LightDomField, signal: AbortSignal): void {
  const load = () =>
    void import("./undo-history.ts").then(
      (chunk) => chunk.addUndoHistory(field, signal),
      () => undefined,
    );
  if (field.focused) load();
  else field.input.addEventListener("focus", load, { once: true, signal });
}
