// What has to happen beside drawing when the view changes: the live region speaks, the focus moves once per step and
// is never lost, a wrong code is selected to be typed over. It draws nothing.

import type { Verification } from "./controller.ts";
import type { LightFields } from "./light/fields.ts";
import type { Wording } from "./strings/language.ts";
import type { View } from "./view/view.ts";

/** What says what changed. */
type Speaker = Pick<Verification, "announcement">;

/** What was entered is at fault, so that is where the person goes on. */
const isRefused = (view: View | null) => view !== null && "invalid" in view && view.invalid;

/** The screen of one element. */
export class Screen {
  readonly #host: HTMLElement;
  #drawn: View | null = null;
  /** The view that the live region spoke of last. */
  #told: View | null = null;
  #said = "";
  #hadFocus = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Before a view is drawn. Gives what the live region says then. */
  prepare(view: View, wording: Wording, speaker: Speaker | null): string {
    this.#hadFocus = this.#hasFocus();
    if (!speaker) return this.#said;
    const news = speaker.announcement(this.#told, view, wording);
    this.#told = view;
    if (news !== "") this.#said = news === this.#said ? `${news}\u00a0` : news;
    return this.#said;
  }

  /** After a view was drawn. */
  settle(view: View, fields: LightFields): void {
    const drawn = this.#drawn;
    this.#drawn = view;
    if (!this.#hadFocus) return;
    const refused = isRefused(view) && !isRefused(drawn);
    if (refused || drawn?.kind !== view.kind || !this.#hasFocus()) this.target(view, fields)?.focus();
    if (refused && view.kind === "code") fields.code.input.select();
  }

  /** A button that went away, or counts seconds now, takes the focus with it. */
  #hasFocus(): boolean {
    return [this.#host, this.#host.shadowRoot].some((root) => root?.querySelector(":focus:not(:disabled)"));
  }

  /** Where the focus belongs in a view. */
  target(view: View, { phone, code }: LightFields): HTMLElement | null {
    switch (view.kind) {
      case "phone":
        return phone.input;
      case "code":
        return code.input;
      case "ended":
      case "verified":
      case "setup":
        return this.#host.shadowRoot?.querySelector<HTMLElement>(".title") ?? null;
    }
  }
}
