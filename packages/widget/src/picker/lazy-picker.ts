// The country picker before its chunk is here: loads its chunk when it is likely to be opened, and keeps what came of it. What is typed
// on the country button while the chunk is on its way is kept for the search.
import type { TemplateResult } from "lit";
import type { CountryOptions } from "../phone/countries.ts";
import type { Wording } from "../strings/wording.ts";
import type { PickerParts } from "./dialog.ts";
import type { Picker, PickerOptions } from "./picker.ts";
import { appendTypedKey } from "./type-ahead.ts";

interface CountryChoice extends PickerParts {
  readonly countries: () => CountryOptions;
}

export interface LazyPickerOptions extends Omit<PickerOptions, keyof PickerParts> {
  /** What knows the countries to choose from, and their flags; null if it cannot be had now. */
  readonly load: () => Promise<CountryChoice | null | undefined>;
  /** The person waits for a picker that cannot be loaded. */
  readonly onMissing: () => void;
}

/** The picker of one widget, there or not yet. */
export class LazyPicker {
  readonly #options: LazyPickerOptions;
  #picker: Picker | null = null;
  /** What the search begins with; null while nobody waits for the picker. */
  #typed: string | null = null;

  constructor(options: LazyPickerOptions) {
    this.#options = options;
  }

  /** Null if it cannot be loaded now; the next call tries again. */
  async load(): Promise<Picker | null> {
    const [chunk, verification] = await Promise.all([
      import("./picker.ts").catch(() => null),
      this.#options.load(),
    ]);
    if (!chunk || !verification) return null;
    this.#picker ??= new chunk.Picker({ ...this.#options, ...verification });
    this.#picker.list(verification.countries());
    return this.#picker;
  }

  /** Opens as soon as the chunk is here, unless the person has left the button by then. */
  async open(current: () => string | null): Promise<void> {
    if (this.#typed !== null) return;
    this.#typed = "";
    const picker = await this.load();
    const typed = this.#typed;
    this.#typed = null;
    if (typed === null) return;
    if (picker) picker.open(current(), typed);
    else this.#options.onMissing();
  }

  /** A key on the country button. Before the dialog is open it is for the dialog. */
  key(event: KeyboardEvent): void {
    if (event.key === "Escape") this.leave();
    const typed = this.#typed === null ? null : appendTypedKey(this.#typed, event);
    if (typed === null) return;
    event.preventDefault();
    this.#typed = typed;
  }

  /** The person has gone elsewhere: a dialog that opened now would disturb. */
  leave(): void {
    this.#typed = null;
  }

  render(wording: Wording): TemplateResult | undefined {
    return this.#picker?.render(wording);
  }
}
