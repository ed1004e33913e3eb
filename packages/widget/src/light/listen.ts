// Hears what people do in the two fields and hands it on. It decides nothing.
import { extractCode } from "../code/extract.ts";
import type { Conductor } from "../conductor.ts";
import type { Edit } from "../phone/numbering.ts";
import type { LightFields } from "./fields.ts";

/** Who is told of what people do. */
export interface Listener {
  /** The present conductor; null while the element is not in use. */
  readonly conductor: () => Pick<
    Conductor,
    "typePhone" | "leavePhone" | "typeCode" | "check" | "codeLength"
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

function listenToPhone(input: HTMLInputElement, { conductor, prepare, send }: Listener): void {
  let previous = input.value;
  const edit = (event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const caret = input.selectionEnd ?? input.value.length;
    const typed = { previous, text: input.value, caret, deleted: deletion(event) };
    const { text, caret: next } = conductor()?.typePhone(typed) ?? typed;
    if (input.value !== text) input.value = text;
    if (input.matches(":focus")) input.setSelectionRange(next, next);
    previous = text;
  };
  input.addEventListener("input", edit);
  input.addEventListener("compositionend", edit);
  input.addEventListener("focus", prepare);
  input.addEventListener("blur", () => conductor()?.leavePhone());
  input.addEventListener("beforeinput", () => {
    previous = input.value;
  });
  onEnter(input, send);
}

function listenToCode(input: HTMLInputElement, { conductor }: Listener): void {
  const edit = (text: string) => {
    const code = conductor()?.typeCode(text) ?? text;
    if (input.value !== code) input.value = code;
  };
  input.addEventListener("input", () => edit(input.value));
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text") ?? "";
    const { codeLength = 0 } = conductor() ?? {};
    if (extractCode(text, codeLength).length < codeLength) return;
    event.preventDefault();
    edit(text);
  });
  onEnter(input, () => void conductor()?.check());
}

/** The listeners live and die with the fields, which only the element holds. */
export function listenToFields({ phone, code }: LightFields, listener: Listener): void {
  listenToPhone(phone.input, listener);
  listenToCode(code.input, listener);
}
