// Drives a widget until the verification chunk is here: keeps what is typed and chosen, and a send that was asked for.
// It talks to no server.
import type { Controller, ControllerOptions, Early, Inputs } from "./controller.ts";
import type { DialledCountry, Entry } from "./phone/entry.ts";
import { type Edit, type Edited, plainNumbering } from "./phone/numbering.ts";
import { type FieldStrings, fieldStrings } from "./strings/field-strings.ts";
import type { Wording } from "./strings/wording.ts";
import { showField } from "./view/field.ts";
import type { Allowed, MissingPart } from "./view/ui.ts";
import type { PhoneView } from "./view/view.ts";

export interface EarlyOptions extends Pick<ControllerOptions, "language" | "onChange" | "onTold"> {
  /** Loads what goes on from here; null if it cannot be had now. */
  readonly load: () => Promise<unknown>;
  /** Why it cannot be had. */
  readonly findMissing: () => Promise<MissingPart>;
}

/** What the person waits for, or what failed and can be tried again. */
type EarlyState = "idle" | "resuming" | "sending" | MissingPart;

function inState(
  state: EarlyState,
  { submit }: PhoneView,
  { strings }: Wording<FieldStrings>,
): Partial<PhoneView> {
  switch (state) {
    case "idle":
      return {};
    case "outdated":
      return {
        submit: { label: strings.reload, enabled: true },
        reload: true,
        note: { tone: "error", text: strings.outdated },
      };
    case "unreachable": {
      const text = navigator.onLine ? strings.unreachable : strings.offline;
      return { submit: { ...submit, label: strings.tryAgain }, note: { tone: "error", text } };
    }
    case "sending":
      return { busy: true, submit: { label: strings.sending, enabled: false } };
    case "resuming":
      return { busy: true, submit: { label: strings.checking, enabled: false } };
  }
}

const untouched: Early["entry"] = { phone: "", country: null, countryChosen: false, code: "" };

export class EarlyController implements Controller, Early {
  readonly #options: EarlyOptions;
  entry = untouched;
  caret: Early["caret"];
  preset = "";
  phoneLeft = false;
  allowed: Partial<Allowed> = {};
  prepared = false;
  state: EarlyState = "idle";
  readonly proof = null;
  readonly proofs = null;

  constructor(options: EarlyOptions) {
    this.#options = options;
  }

  get wording(): Wording<FieldStrings> {
    return this.#options.language.wording(fieldStrings, this.allowed.texts ?? {});
  }

  get inputs(): Inputs {
    return { ...this.entry, forgotten: false, disabled: this.allowed.disabled === true };
  }

  get view(): PhoneView {
    const { state, entry, wording, inputs } = this;
    const { locale } = this.#options.language;
    const field = showField({ entry, wording, locale, names: {}, service: "sms", disabled: inputs.disabled });
    return { ...field, ...inState(state, field, wording) };
  }

  allow(allowed: Partial<Allowed>): void {
    this.allowed = allowed;
  }

  changeLocale(): void {}

  typePhone(edit: Edit): Edited {
    const { entry, edited } = plainNumbering.edited(this.entry, edit);
    this.#change({ ...entry });
    return edited;
  }

  leavePhone(): void {
    this.phoneLeft = true;
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

  /** Sends as soon as the chunk is here: {@link state} tells its controller. */
  async send(): Promise<void> {
    if (this.inputs.disabled || this.view.busy) return;
    await this.wait("sending");
  }

  /** Waits for the chunk, and says what for. */
  async wait(state: "sending" | "resuming"): Promise<void> {
    this.#show(state);
    if (await this.#options.load()) return;
    this.#show(await this.#options.findMissing());
    const error = {
      code: "network",
      message: "The widget could not load its next step.",
      retryable: true,
    } as const;
    this.#options.onTold({ name: "tel-proof:error", detail: { error } });
  }

  showMissing(missing: MissingPart): void {
    this.#show(missing);
  }

  reset(): void {
    this.#change(untouched);
  }

  #show(state: EarlyState): void {
    this.state = state;
    this.#options.onChange();
  }

  #change(entry: Partial<Entry>): void {
    this.entry = { ...this.entry, ...entry };
    this.#show(this.state === "unreachable" ? "idle" : this.state);
  }
}
