// Makes the code field one for codes, hears what people do in it and hands it on. It decides nothing.
import type { LightDomField } from "./light-dom-field.ts";
import { onEnter } from "./on-enter.ts";

/** As SMS autofill wants it: one text field for digits. Translators and spell checkers keep off. */
const codeAttributes = {
  type: "text",
  inputmode: "numeric",
  autocomplete: "one-time-code",
  autocapitalize: "off",
  spellcheck: "false",
  translate: "no",
} as const;

/** What the listeners call. */
interface CodeController {
  /** Gives what the field shall hold: the code as far as it is entered. */
  typeCode(text: string): string;
  /** Whether a text holds a whole code of the length that is waited for. */
  hasCode(text: string): boolean;
  check(): Promise<void>;
}

export interface CodeListener {
  readonly field: LightDomField;
  readonly controller: CodeController;
  readonly signal: AbortSignal;
}

/** Prepares the field, and listens until `signal` aborts. */
export function listenToCode({ field, controller, signal }: CodeListener): void {
  const { input } = field;
  for (const [name, value] of Object.entries(codeAttributes)) input.setAttribute(name, value);
  const edit = (text: string) => field.write(controller.typeCode(text));
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!controller.hasCode(text)) return;
    event.preventDefault();
    edit(text);
  };
  // Some browsers end a composition before its last input, some after it.
  const read = (event: Event) => {
    if (!(event instanceof InputEvent && event.isComposing)) edit(input.value);
  };
  input.addEventListener("input", read, { signal });
  input.addEventListener("compositionend", read, { signal });
  input.addEventListener("paste", paste, { signal });
  onEnter(input, () => void controller.check(), signal);
}
