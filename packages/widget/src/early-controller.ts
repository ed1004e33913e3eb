// Drives a widget until the verification chunk is here: keeps what is typed and chosen, and a send that was asked for.
// It talks to no server.
import type { Controller, ControllerOptions, Early, FieldValues, Inputs } from "./controller.ts";
import type { DialledCountry, Entry } from "./phone/entry.ts";
import { type Edit, type Edited, plainNumbering } from "./phone/numbering.ts";
import { type FieldStrings, fieldStrings } from "./strings/field-strings.ts";
import type { Wording } from "./strings/wording.ts";
import { createFieldView } from "./view-model/field-view.ts";
import type { KnownNumber } from "./view-model/known-number.ts";
import type { MissingPart, PageSettings } from "./view-model/ui-state.ts";
import type { Action, PhoneView } from "./view-model/view.ts";

export interface EarlyOptions extends Pick<ControllerOptions, "language" | "onChange" | "onEvent"> {
  /** Loads what goes on from here; null if it cannot be had now. */
  readonly load: () => Promise<unknown>;
  /** It cannot be had: finds out why, and calls {@link EarlyController.showMissing}. */
  readonly onMissing: () => Promise<void>;
}

/** A chunk is missing. */
export const missingPart = {
  code: "network",
  kind: "network",
  message: "A part of the widget could not be loaded.",
  retryable: true,
} as const;

/** What the person waits for. */
type Wait = "resuming" | "sending";

const untouched: FieldValues = { phone: "", country: null, countryChosen: false, code: "" };

export class EarlyController implements Controller, Early {
  readonly #options: EarlyOptions;
  entry = untouched;
  caret: Early["caret"];
  preset = "";
  phoneBlurred = false;
  settings: Partial<PageSettings> = {};
  prepared = false;
  isWaiting = false;
  waiting: Wait | null = null;
  missing: MissingPart | null = null;
  readonly proof = null;
  readonly proofs = null;

  constructor(options: EarlyOptions) {
    this.#options = options;
  }

  get wording(): Wording<FieldStrings> {
    return this.#options.language.wording(fieldStrings, this.settings.texts ?? {});
  }

  get number(): KnownNumber {
    return { phone: "", country: this.entry.country?.iso2 ?? "" };
  }

  get inputs(): Inputs {
    const { entry, missing, settings } = this;
    return { ...entry, missing, forgotten: false, disabled: settings.disabled === true };
  }

  computeView(): PhoneView {
    const { entry, wording, inputs } = this;
    const { locale } = this.#options.language;
    const view = createFieldView({
      entry,
      wording,
      locale,
      names: {},
      channel: "sms",
      disabled: inputs.disabled,
    });
    return { ...view, ...this.#showState(view.submit, wording) };
  }

  #showState(submit: Action, { strings }: Wording<FieldStrings>): Partial<PhoneView> {
    const { waiting, missing } = this;
    if (waiting)
      return {
        busy: true,
        submit: { label: waiting === "sending" ? strings.sending : strings.checking, enabled: false },
      };
    if (!missing) return {};
    const [label, text] =
      missing === "outdated"
        ? [strings.reload, strings.outdated]
        : [strings.tryAgain, navigator.onLine ? strings.unreachable : strings.offline];
    return { submit: { ...submit, label }, note: { tone: "error", text } };
  }

  applySettings(settings: Partial<PageSettings>): void {
    this.settings = settings;
  }

  changeLocale(): void {}

  typePhone(edit: Edit): Edited {
    const { entry, edited } = plainNumbering.applyEdit(this.entry, edit);
    this.#change({ ...entry });
    return edited;
  }

  blurPhone(): void {
    this.phoneBlurred = true;
  }

  chooseCountry(country: DialledCountry): void {
    this.#change({ country, countryChosen: true });
  }

  presetCountry(iso2: string): void {
    this.preset = iso2;
    if (iso2 === "") this.#change({ country: null, countryChosen: false });
    else this.chooseCountry({ iso2: iso2.toUpperCase(), callingCode: null });
  }

  prepare(): void {
    this.prepared = true;
    void this.#options.load();
  }

  /** Sends as soon as the chunk is here: {@link waiting} tells its controller. */
  async send(): Promise<void> {
    if (!this.settings.disabled && !this.waiting) await this.wait("sending");
  }

  /** Waits for the chunk, and says what for. */
  async wait(waiting: Wait): Promise<void> {
    this.#update(waiting, null);
    if (await this.#options.load()) return;
    await this.#options.onMissing();
    this.#options.onEvent({ name: "tel-proof-error", detail: { error: missingPart } });
  }

  showMissing(missing: MissingPart): void {
    this.isWaiting = false;
    this.#update(null, missing);
  }

  async changeNumber(): Promise<void> {}

  reset(): void {
    this.#change(untouched);
  }

  #update(waiting: Wait | null, missing: MissingPart | null): void {
    this.waiting = waiting;
    this.missing = missing;
    this.#options.onChange();
  }

  #change(entry: Partial<Entry>): void {
    this.entry = { ...this.entry, ...entry };
    this.#update(this.waiting, this.missing === "unreachable" ? null : this.missing);
  }
}
