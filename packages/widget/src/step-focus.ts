// Moves the focus once per step, so that it is never lost, and selects a wrong code to be typed over. It draws nothing.
import type { Early, VerificationOptions } from "./controller.ts";
import type { View } from "./view-model/view.ts";

/** What was entered is at fault, so that is where the person goes on. */
const isRefused = (view: Pick<View, "kind">) => "invalid" in view && view.invalid;

/** The focus of one element. */
export class StepFocus {
  readonly #host: HTMLElement;
  readonly #fields: VerificationOptions["fields"];
  /** The field that the entry has drawn. */
  #shown: Pick<View, "kind"> = { kind: "phone" };
  #hadFocus = false;
  #caret: Early["caret"];

  /** Goes on from where the caret was in an element that this one replaces. */
  constructor(host: HTMLElement, fields: VerificationOptions["fields"], { caret }: Pick<Early, "caret">) {
    this.#host = host;
    this.#fields = fields;
    this.#caret = caret;
  }

  /** Before a view is drawn. */
  beforeUpdate(): void {
    this.#hadFocus = this.#hasFocus();
  }

  /** After a view was drawn. */
  updated(view: View): void {
    const shown = this.#shown;
    this.#shown = view;
    this.#restoreFocus(view);
    if (!this.#hadFocus) return;
    const refused = isRefused(view) && !isRefused(shown);
    if (refused || shown.kind !== view.kind || !this.#hasFocus()) this.target(view)?.focus();
    if (refused && view.kind === "code") this.#fields.code.input.select();
  }

  /** Once, and not if the page has put the focus elsewhere. */
  #restoreFocus(view: View): void {
    const caret = this.#caret;
    this.#caret = undefined;
    if (caret === undefined || document.querySelector(":focus")) return;
    const target = this.target(view);
    target?.focus();
    if (target instanceof HTMLInputElement) target.setSelectionRange(caret, caret);
  }

  /** A button that went away, or counts seconds now, takes the focus with it. */
  #hasFocus(): boolean {
    return [this.#host, this.#host.shadowRoot].some((root) => root?.querySelector(":focus:not(:disabled)"));
  }

  /** Where the focus belongs in a view. */
  target(view: View): HTMLElement | null {
    switch (view.kind) {
      case "phone":
        return this.#fields.phone.input;
      case "code":
        return this.#fields.code.input;
      case "ended":
      case "verified":
      case "misconfigured":
        return this.#host.shadowRoot?.querySelector<HTMLElement>(".title") ?? null;
    }
  }
}
