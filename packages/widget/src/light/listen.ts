// Hears what people do in the two fields and hands it on. It decides nothing.
import { extractCode } from "../code/extract.ts";
import type { Edit, Edited } from "../phone/numbering.ts";
import type { LightFields } from "./fields.ts";

/** What the fields report. */
export interface FieldListener {
  readonly phoneFocused: () => void;
  readonly phoneLeft: () => void;
  readonly phoneEdited: (edit: Edit) => Edited;
  readonly phoneEntered: () => void;
  /** Gives what the field shall hold. */
  readonly codeEdited: (text: string) => string;
  readonly codeEntered: () => void;
  readonly codeLength: () => number;
}

/** Enter acts on the widget; without this it would send the page's form. */
function onEnter(input: HTMLInputElement, act: () => void): void {
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    act();
  });
}

function deletion(event: Event): Edit["deleted"] {
  if (!(event instanceof InputEvent)) return null;
  if (event.inputType === "deleteContentBackward") return "backward";
  return event.inputType === "deleteContentForward" ? "forward" : null;
}

function listenToPhone(input: HTMLInputElement, listener: FieldListener): void {
  let previous = input.value;
  const edit = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const caret = input.selectionEnd ?? input.value.length;
    const { text, caret: next } = listener.phoneEdited({
      previous,
      text: input.value,
      caret,
      deleted: deletion(event),
    });
    if (input.value !== text) input.value = text;
    if (input.matches(":focus")) input.setSelectionRange(next, next);
    previous = text;
  };
  input.addEventListener("input", edit);
  input.addEventListener("compositionend", edit);
  input.addEventListener("focus", () => listener.phoneFocused());
  input.addEventListener("blur", () => listener.phoneLeft());
  input.addEventListener("beforeinput", () => {
    previous = input.value;
  });
  onEnter(input, listener.phoneEntered);
}

function listenToCode(input: HTMLInputElement, listener: FieldListener): void {
  const edit = (text: string) => {
    const code = listener.codeEdited(text);
    if (input.value !== code) input.value = code;
  };
  input.addEventListener("input", () => edit(input.value));
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (extractCode(text, listener.codeLength()).length < listener.codeLength()) return;
    event.preventDefault();
    edit(text);
  });
  onEnter(input, listener.codeEntered);
}

/** The listeners live and die with the fields, which only the element holds. */
export function listenToFields({ phone, code }: LightFields, listener: FieldListener): void {
  listenToPhone(phone.input, listener);
  listenToCode(code.input, listener);
}
