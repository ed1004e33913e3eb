// The number and the country that a page sets on the element: at the start, later, and after a reset. What the person has
// typed or chosen stays.
import type { PropertyValues } from "lit";
import type { TelProofAttributes } from "./attributes.ts";
import type { Controller } from "./controller.ts";
import { isInternational } from "./phone/entry.ts";
import { createPaste } from "./phone/numbering.ts";
import { readSetting } from "./settings.ts";

/** Enters a number that nobody types, so formats are not on their way yet. */
function enterNumber(controller: Controller | null, text: string): void {
  controller?.typePhone(createPaste(text));
  controller?.prepare();
}

/** The presets of one element. */
export class PagePresets {
  readonly #host: TelProofAttributes;
  /** The person, or a script in the person's place, has typed a number. */
  typed = false;
  /** The person has chosen a country. */
  chose = false;

  constructor(host: TelProofAttributes) {
    this.#host = host;
  }

  /** Enters all of them; `draft` is a number that the person had typed before. */
  apply(controller: Controller | null, draft = ""): void {
    const number = draft || this.#phone;
    if (number !== "") enterNumber(controller, number);
    controller?.presetCountry(this.#country);
  }

  /** What the page has not set is as good as typed. */
  type(controller: Controller | null, text: string): void {
    if (text === "") return;
    this.typed = true;
    enterNumber(controller, text);
  }

  /** Begins anew. */
  reset(controller: Controller | null): void {
    this.typed = false;
    this.chose = false;
    this.apply(controller);
  }

  /** Enters those that have changed after the start. */
  update(controller: Controller | null, changed: PropertyValues<TelProofAttributes>): void {
    if (!this.#host.hasUpdated || !controller) return;
    const isDecided = this.chose || (this.typed && isInternational(controller.inputs.phone));
    if (changed.has("defaultCountry") && !isDecided) controller.presetCountry(this.#country);
    if (changed.has("defaultPhone") && !this.typed) enterNumber(controller, this.#phone);
  }

  get #phone(): string {
    return readSetting(this.#host, "defaultPhone", "");
  }

  get #country(): string {
    return readSetting(this.#host, "defaultCountry", "");
  }
}
