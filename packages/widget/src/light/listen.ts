// Hears what people do in the two fields and hands it on. It decides nothing.
import type { Controller } from "../controller.ts";
import type { Edit } from "../phone/numbering.ts";
import type { LightFields } from "./fields.ts";

/** Who is told of what people do. */
export interface Listener {
  /** The present controller; null while the element is not in use. */
  readonly controller: () => Pick<
    Controller,
    "typePhone" | "leavePhone" | "typeCode" | "check" | "hasCode"
  > | null;
  /** The person is here. */
  readonly prepare: () => void;
  readonly send: () => void;
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

function listenToPhone(input: HTMLInputElement, { controller, prepare, send }: Listener): void {
  let previous = input.value;
  const edit = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const caret = input.selectionEnd ?? input.value.length;
    const typed = { previous, text: input.value, caret, deleted: deletion(event) };
    const { text, caret: next } = controller()?.typePhone(typed) ?? typed;
    if (input.value !== text) input.value = text;
    if (input.matches(":focus")) input.setSelectionRange(next, next);
    previous = text;
  };
  input.addEventListener("input", edit);
  input.addEventListener("compositionend", edit);
  input.addEventListener("focus", prepare);
  input.addEventListener("blur", () => controller()?.leavePhone());
  input.addEventListener("beforeinput", () => {
    previous = input.value;
  });
  onEnter(input, send);
}

function listenToCode(input: HTMLInputElement, { controller }: Listener): void {
  const edit = (text: string) => {
    const code = controller()?.typeCode(text) ?? text;
    if (input.value !== code) input.value = code;
  };
  input.addEventListener("input", () => edit(input.value));
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!controller()?.hasCode(text)) return;
    event.preventDefault();
    edit(text);
  });
  onEnter(input, () => void controller()?.check());
}

/** The listeners live and die with the fields, which only the element holds. */
export function listenToFields({ phone, code }: LightFields, listener: Listener): void {
  listenToPhone(phone.input, listener);
  listenToCode(code.input, listener);
}
