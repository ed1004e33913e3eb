// What has to happen beside drawing when the view changes: the live region speaks, the focus moves once per step and
// is never lost, a wrong code is selected to be typed over. It draws nothing.
import type { Early, Fields } from "./controller.ts";
import type { Wording } from "./strings/wording.ts";
import { describeChange } from "./view-model/announcement.ts";
import type { View } from "./view-model/view.ts";

/** What was entered is at fault, so that is where the person goes on. */
const isRefused = (view: Pick<View, "kind">) => "invalid" in view && view.invalid;

/** The screen of one element. */
export class Screen {
  readonly #host: HTMLElement;
  readonly #fields: Fields;
  /** The field that the entry has drawn. */
  #drawn: Pick<View, "kind"> = { kind: "phone" };
  /** The view that the live region spoke of last. */
  #told: View | null = null;
  #said = "";
  #hadFocus = false;
  #caret: Early["caret"];

  /** Goes on from where the caret was in an element that this one replaces. */
  constructor(host: HTMLElement, fields: Fields, { caret }: Pick<Early, "caret">) {
    this.#host = host;
    this.#fields = fields;
    this.#caret = caret;
  }

  /** Before a view is drawn. */
  prepare(): void {
    this.#hadFocus = this.#hasFocus();
  }

  /** What the live region says when this view is drawn; without a wording yet, nothing new. */
  announce(view: View, wording: Wording | null): string {
    if (!wording) return this.#said;
    const news = describeChange(this.#told, view, wording);
    this.#told = view;
    if (news !== "") this.#said = news === this.#said ? `${news}\u00a0` : news;
    return this.#said;
  }

  /** After a view was drawn. */
  updated(view: View): void {
    const drawn = this.#drawn;
    this.#drawn = view;
    this.#restoreFocus(view);
    if (!this.#hadFocus) return;
    const refused = isRefused(view) && !isRefused(drawn);
    if (refused || drawn.kind !== view.kind || !this.#hasFocus()) this.target(view)?.focus();
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
      case "setup":
        return this.#host.shadowRoot?.querySelector<HTMLElement>(".title") ?? null;
    }
  }
}
