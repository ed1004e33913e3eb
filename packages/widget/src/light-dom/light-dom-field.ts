// A real field in the page's own tree: label, hint, input and remark, slotted into the widget's shadow. There, password
// managers, autofill and screen readers find it. What it shows is handed to it.
import type { Note } from "../view-model/view.ts";
import { writeAttribute } from "../write-attribute.ts";

/** What a field shows. */
export interface FieldModel {
  readonly label: string;
  /** Null leaves what is there. */
  readonly hint: string | null;
  readonly value: string;
  readonly note: Note | null;
  readonly invalid: boolean;
  readonly disabled: boolean;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

export interface FieldOptions {
  /** Which field it is; the names of its slots begin with `tel-proof-` and this. */
  readonly slot: "phone" | "code";
  /** Unique on the page. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Makes a part of a field, marked as the widget's. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.dataset["telProof"] = "";
  return created;
}

const writtenTexts = new WeakMap<Node, string>();

/**
 * Whether `text` is not what was written last. Some screen readers read again what is written again, and a translator's
 * words stay where they are.
 */
export function recordText(node: Node, text: string): boolean {
  if (writtenTexts.get(node) === text) return false;
  writtenTexts.set(node, text);
  return true;
}

function setText(node: HTMLElement, text: string): void {
  if (recordText(node, text)) node.textContent = text;
}

const digit = /[\p{Nd}+]/u;

const countDigits = (text: string) => [...text].filter((char) => digit.test(char)).length;

/**
 * Where the caret belongs in another value: behind the same digit. Digits are counted from the end: at the front an exit code
 * may have become a plus.
 */
function findCaret(value: string, { value: previous, selectionEnd }: HTMLInputElement): number {
  const behind = countDigits(previous.slice(selectionEnd ?? 0));
  let before = countDigits(value) - behind;
  let caret = behind === 0 ? value.length : 0;
  while (before > 0 && caret < value.length) {
    if (digit.test(value.charAt(caret))) before -= 1;
    caret += 1;
  }
  return caret;
}

/** One field of a widget. */
export class LightDomField {
  readonly input: HTMLInputElement;
  /** It has the focus, or had it when it was removed. */
  focused = false;
  readonly #label: HTMLLabelElement;
  readonly hint: HTMLElement;
  readonly #note: HTMLElement;
  #composing = false;
  /** As {@link write} has left the value. */
  #written = "";

  constructor(document: Document, { slot, id, attributes }: FieldOptions) {
    // A page may have slots by other names.
    const own = `tel-proof-${slot}`;
    const hint = `${id}-hint`;
    const note = `${id}-note`;
    this.#label = createElement(document, "label", { slot: `${own}-label`, for: id });
    this.hint = createElement(document, "span", { slot: `${own}-hint`, id: hint });
    this.#note = createElement(document, "span", { slot: `${own}-note`, id: note });
    const described = { dir: "ltr", "aria-describedby": `${hint} ${note}` };
    this.input = createElement(document, "input", { slot: own, id, ...described, ...attributes });
    for (const begins of [true, false])
      this.input.addEventListener(begins ? "compositionstart" : "compositionend", () => {
        this.#composing = begins;
      });
    // The page hears of its control, not of what is inside.
    for (const type of ["input", "change"])
      this.input.addEventListener(type, (event) => event.stopPropagation());
    // Some browsers send `blur` for a field that is being removed, too. It is to get its focus back.
    for (const type of ["focus", "blur"])
      this.input.addEventListener(type, () =>
        queueMicrotask(() => {
          this.focused = !this.input.isConnected || this.input.matches(":focus");
        }),
      );
  }

  /** Puts back what is missing in the host, and the focus if it was lost with the input. */
  attach(host: HTMLElement): void {
    const parts = [this.#label, this.hint, this.input, this.#note];
    const missing = parts.filter(({ parentNode }) => parentNode !== host);
    if (missing.length > 0) host.append(...missing);
    if (this.focused && missing.includes(this.input)) this.input.focus({ preventScroll: true });
  }

  /** What the page calls the control is heard before the field's own label. */
  nameAfter(words: string): void {
    writeAttribute(this.input, "aria-label", words ? `${words} ${this.#label.textContent}` : null);
  }

  apply(model: FieldModel): void {
    for (const text of [this.#label, this.hint, this.#note]) {
      // Whoever watches the page's languages, this widget among them, would take it for a change.
      if (text.lang === model.language) continue;
      text.lang = model.language;
      text.dir = model.direction;
    }
    setText(this.#label, model.label);
    if (model.hint !== null) setText(this.hint, model.hint);
    setText(this.#note, model.note?.text ?? "");
    writeAttribute(this.#note, "data-tone", model.note?.tone ?? "");
    this.input.disabled = model.disabled;
    writeAttribute(this.input, "aria-invalid", String(model.invalid));
    // What an input method has not finished is not known here yet, so it would be lost.
    if (!this.#composing) this.write(model.value);
  }

  /**
   * The one writer of the input's value. Where it changes, the caret stays behind the same digit; a `caret` that is given is
   * set in any case.
   */
  write(value: string, caret: number | null = null): void {
    const { input } = this;
    const at = caret ?? (input.value === value ? null : findCaret(value, input));
    if (input.value !== value) input.value = value;
    this.#written = input.value;
    // The browser takes its time, even if the caret is there already.
    const isThere = at === null || (input.selectionStart === at && input.selectionEnd === at);
    if (!isThere && input.matches(":focus")) input.setSelectionRange(at, at);
  }

  /** What a script of the page, or the browser, has put into it without an event; an empty string for nothing. */
  get changedValue(): string {
    const { value } = this.input;
    return this.#composing || value === this.#written ? "" : value;
  }
}
