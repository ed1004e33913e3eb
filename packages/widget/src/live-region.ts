// What the live region says: each change of the view once.
import type { Wording } from "./strings/wording.ts";
import { describeChange } from "./view-model/announcement.ts";
import type { View } from "./view-model/view.ts";

/** The live region of one element. */
export class LiveRegion {
  /** The view that was announced last. */
  #view: View | null = null;
  #text = "";

  /** Its text when this view is drawn; the old one while there is no wording yet. */
  announce(view: View, wording: Wording | null): string {
    if (!wording) return this.#text;
    const text = describeChange(this.#view, view, wording);
    this.#view = view;
    // The same text once more has to be another one, or nobody hears it.
    if (text !== "") this.#text = text === this.#text ? `${text}\u00a0` : text;
    return this.#text;
  }
}
