// Hears what people do in the phone field and hands it on. It decides nothing.
import type { Edit, Edited } from "../phone/numbering.ts";
import type { LightDomField } from "./light-dom-field.ts";
import { onEnter } from "./on-enter.ts";

interface PhoneController {
  typePhone(edit: Edit): Edited;
  blurPhone(): void;
  prepare(): void;
}

/** What the listeners call. */
export interface PhoneListener {
  /** The present controller; null while the element is not in use. */
  readonly controller: () => PhoneController | null;
  readonly send: () => void;
}

function readDeletion(event: Event): Edit["deleted"] {
  if (!(event instanceof InputEvent)) return null;
  if (event.inputType === "deleteContentBackward") return "backward";
  return event.inputType === "deleteContentForward" ? "forward" : null;
}

/** The listeners live and die with the field, which only the element holds. */
export function listenToPhone(field: LightDomField, { controller, send }: PhoneListener): void {
  const { input } = field;
  let previous = input.value;
  const edit = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const caret = input.selectionEnd ?? input.value.length;
    const typed = { previous, text: input.value, caret, deleted: readDeletion(event) };
    const edited = controller()?.typePhone(typed);
    if (edited) field.write(edited.text, edited.caret);
    previous = input.value;
  };
  input.addEventListener("input", edit);
  input.addEventListener("compositionend", edit);
  input.addEventListener("focus", () => controller()?.prepare());
  input.addEventListener("blur", () => controller()?.blurPhone());
  input.addEventListener("beforeinput", ({ isComposing }) => {
    if (!isComposing) previous = input.value;
  });
  onEnter(input, send);
}
