// <tel-proof>: the element as pages know it. It joins form, fields and views; what happens is the controller's.
import type { Channel } from "@telproof/sdk";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { createAppearanceUpdater } from "./appearance/appearance-updater.ts";
import type { Controller } from "./controller.ts";
import type { WidgetEvent } from "./events.ts";
import { FailureNotice } from "./failure-notice.ts";
import { FormAssociation } from "./form/form-association.ts";
import { LightDomFields } from "./light-dom/light-dom-fields.ts";
import { listenToPhone } from "./light-dom/listen-to-phone.ts";
import { TelProofMembers } from "./members.ts";
import { Mount } from "./mount.ts";
import { readLocale } from "./page-locale.ts";
import { PagePresets } from "./page-presets.ts";
import type { DialledCountry } from "./phone/entry.ts";
import { LazyPicker } from "./picker/lazy-picker.ts";
import { readPageSettings, readSetting, readTarget } from "./settings.ts";
import { faultOf } from "./setup/setup-fault.ts";
import { SetupWatch } from "./setup/setup-watch.ts";
import { fieldStrings } from "./strings/field-strings.ts";
import { followColors } from "./styles/colors.ts";
import { sheet } from "./styles/sheet.ts";
import type { PhoneActions } from "./templates/actions.ts";
import { renderFrame } from "./templates/frame.ts";
import type { View } from "./view-model/view.ts";

/**
 * A form control that verifies a phone number. Its value is the signed proof.
 *
 * @example
 * <form method="post">
 *   <tel-proof app-key="…" base-url="https://verify.example.com" name="phone_proof" required></tel-proof>
 *   <button>Sign up</button>
 * </form>
 */
export class TelProofElement extends TelProofMembers {
  /** Where the server is when an element does not say; the script of `/widget/v1/` sets it to its own origin. */
  static defaultBaseUrl = "";
  static override readonly styles = sheet;
  readonly #formAssociation = new FormAssociation(this, this.internals, () => this.value);
  readonly #updateAppearance = createAppearanceUpdater(this);
  readonly #picker = new LazyPicker({
    host: this,
    onChoose: (country) => this.#chooseCountry(country),
    onMissing: () => void this.#mount?.showMissing(),
    load: async () => this.#mount?.load(),
  });
  readonly #presets = new PagePresets(this);
  readonly #setup = new SetupWatch(this);
  readonly #failure = new FailureNotice(this, () => this.#formAssociation.block(this.required));
  #fields: LightDomFields | null = null;
  #mount: Mount | null = null;
  /** What this update shows. */
  #view: View | null = null;
  /** As the page has given it last. */
  #token = "";
  /** The form has a proof. */
  #hadProof = false;

  constructor() {
    super();
    // Nothing of it can be clicked but what is inside, so this is a label of the page that was.
    this.addEventListener("click", (event) => event.composedPath()[0] === this && this.focus());
  }

  /** Asks for a code, as the button does. */
  sendCode(): Promise<void> | undefined {
    return this.#send();
  }

  /** Goes back to the number, as the button does: what was sent or verified counts no longer. */
  changeNumber(): Promise<void> | undefined {
    return this.controller?.changeNumber();
  }

  /** Begins anew: forgets number, code, proof and the chosen country. What the page has set is set again. */
  reset(): void {
    this.controller?.reset();
    this.#presets.reset(this.controller);
  }

  /** Focuses what the present step asks for. */
  override focus(options?: FocusOptions): void {
    const act = () => this.#focusTarget()?.focus(options);
    if (this.hasUpdated) act();
    else void this.updateComplete.then(act);
  }

  override connectedCallback(): void {
    this.#formAssociation.block(this.required);
    this.#failure.guard(() => {
      super.connectedCallback();
      this.#fields ??= this.#createFields();
      this.#fields.connect(this);
      followColors(this);
      void this.#setup.checkMarkup();
    });
    this.requestUpdate();
  }

  /** A move within the page also comes here; only an element that stays away ends its session. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== "string" || !this.#fields) return;
    // As if a script of the page had put it there.
    this.#fields.phone.input.value = state;
    this.requestUpdate();
  }

  /** Before anything is drawn, a new look is on, and an element that this one takes the place of has ended its session. */
  protected override async scheduleUpdate(): Promise<void> {
    await null;
    await this.#updateAppearance();
    this.#failure.guard(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#start();
    this.#fields?.attach(this);
    this.controller?.applySettings(readPageSettings(this, this.isFormDisabled));
    this.#readChangedPhone();
    this.#presets.update(this.controller, changed);
    const { controller } = this;
    this.#view = !controller || controller.isWaiting ? null : controller.computeView();
  }

  protected override render(): TemplateResult {
    const mount = this.#mount;
    const { title = fieldStrings.setupTitle, notes } = this.#setup.report ?? {};
    const view = this.#view;
    if (!mount || !view)
      return html`<div class="card" part="card"><p>${mount ? "" : title}</p></div>${notes}`;
    const { verification, controller } = mount;
    const { wording } = controller;
    const announcement = verification?.announce(view) ?? "";
    return html`
      ${renderFrame({ view, wording, announcement, actions: this.#actions, renderFlag: verification?.renderFlag, renderStep: verification?.renderStep })}
      ${verification && this.#picker.render(verification.controller.wording)}
      ${notes}
    `;
  }

  protected override updated(): void {
    const controller = this.controller;
    const view = this.#view;
    if (controller && view && this.#fields) {
      this.#fields.apply(view, controller.inputs, controller.wording);
      const { verification } = this.#mount ?? {};
      const words = verification?.readLabels(this.labels) ?? "";
      this.#fields.describe(this, { words, required: this.required });
      verification?.updated(view);
    }
    this.updateForm(view);
  }

  readonly #actions: PhoneActions = {
    preparePicker: () => void this.#picker.load(),
    openPicker: () => this.#openPicker(),
    typeAhead: (event) => this.#picker.key(event),
    leavePicker: () => this.#picker.leave(),
    send: (channel) => void this.#send(channel),
  };

  #createFields(): LightDomFields {
    const fields = new LightDomFields(this);
    // A morph removes what the page's source does not have. It is put back within the same task, so nobody notices.
    this.renderRoot.addEventListener("slotchange", () => {
      fields.attach(this);
      this.updateForm();
      this.requestUpdate();
    });
    listenToPhone(fields.phone, {
      controller: () => this.controller,
      send: () => void this.#send(),
    });
    fields.phone.input.addEventListener("input", () => {
      this.#presets.typed = true;
    });
    return fields;
  }

  protected override get controller(): Controller | null {
    return this.#mount?.controller ?? null;
  }

  /** Begins a session, or another one if the element was pointed at another app or server. */
  #start(): void {
    const fields = this.#fields;
    if (!this.isConnected || !fields) return;
    this.#token = this.token || this.#token;
    const target = readTarget(this, TelProofElement.defaultBaseUrl, this.#token);
    const locale = readLocale(this, readSetting(this, "locale", ""));
    if (this.#mount?.hasTarget(target)) {
      this.#mount.speak(locale);
      return;
    }
    const { controller } = this;
    this.#stop();
    const draft = controller?.inputs.phone ?? fields.phone.input.value;
    const fault = faultOf(target.appKey, target.baseUrl);
    this.#setup.begin(fault, { ...target, locale });
    if (fault) return;
    this.#mount = new Mount({
      target,
      name: this.id || readSetting(this, "name", ""),
      context: {
        host: this,
        fields,
        form: () => this.form,
        updateForm: () => this.updateForm(),
        keepsSession: () => this.keepSession,
        onChange: () => this.requestUpdate(),
        onEvent: (event) => this.#dispatch(event),
      },
    });
    this.#mount.speak(locale);
    this.#presets.apply(this.#mount.controller, draft);
    if (this.#mount.begin()) this.#presets.typed = this.#presets.chose = true;
  }

  #stop(): void {
    this.#mount?.end(this.#fields?.caret);
    this.#mount = null;
  }

  /** The form learns of a proof before the page does, so that a page may send the form at once. */
  #dispatch({ name, detail }: WidgetEvent): void {
    this.updateForm();
    this.#setup.follow(name);
    if (name === "tel-proof-ready") this.becomeReady?.();
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected override updateForm(view = this.controller?.computeView() ?? null): void {
    const controller = this.controller;
    if (!controller || !view) {
      this.#formAssociation.block(this.required);
      return;
    }
    const { inputs, proof } = controller;
    this.#formAssociation.update({
      states: [
        view.kind,
        ...(["busy", "invalid", "disabled"] as const).filter((it) => Reflect.get(view, it) === true),
      ],
      name: readSetting(this, "name", "phone_proof"),
      mode: readSetting(this, "responseField", "native"),
      proof,
      draft: inputs.forgotten ? "" : inputs.phone,
      validationMessage: this.required ? view.validationMessage : null,
      customError: this.customError,
      anchor: this.#focusTarget(view),
    });
    if (this.#hadProof === (proof !== null)) return;
    this.#hadProof = proof !== null;
    for (const type of ["input", "change"]) this.dispatchEvent(new Event(type, { bubbles: true }));
  }

  #focusTarget(view = this.controller?.computeView()): HTMLElement | null {
    const { verification } = this.#mount ?? {};
    return verification && view ? verification.target(view) : (this.#fields?.phone.input ?? null);
  }

  /** What a script of the page has put into the phone field is as good as typed. */
  #readChangedPhone(): void {
    this.#presets.type(this.controller, this.#fields?.phone.changedValue ?? "");
  }

  #send(channel?: Channel): Promise<void> | undefined {
    this.#readChangedPhone();
    return this.#mount?.send(channel);
  }

  #openPicker(): void {
    const controller = this.controller;
    if (!controller || controller.inputs.disabled) return;
    void this.#picker.open(() => this.controller?.inputs.country?.iso2 ?? null);
    controller.prepare();
  }

  #chooseCountry(country: DialledCountry): void {
    this.#presets.chose = true;
    this.controller?.chooseCountry(country);
    this.#fields?.phone.input.focus();
  }
}
