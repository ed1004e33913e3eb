// Hears what people do in the code field and hands it on. It decides nothing.
import { onEnter } from "./on-enter.ts";

/** Who is told of it. */
interface CodeController {
  /** Gives what the field shall hold: the code as far as it is entered. */
  typeCode(text: string): string;
  /** Whether a text holds a whole code of the length that is waited for. */
  hasCode(text: string): boolean;
  check(): Promise<void>;
}

export interface CodeListener {
  readonly input: HTMLInputElement;
  readonly controller: CodeController;
  readonly signal: AbortSignal;
}

/** Listens until `signal` aborts. */
export function listenToCode({ input, controller, signal }: CodeListener): void {
  const edit = (text: string) => {
    const code = controller.typeCode(text);
    if (input.value !== code) input.value = code;
  };
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
