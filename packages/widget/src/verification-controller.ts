// Leads one widget: it alone calls the SDK and owns what runs by itself (waiting for codes, loading, connection).
// It never touches the DOM; the element asks it what to show and tells it what people do.
import type { Client, Config, Service, Session, SessionState } from "@telproof/sdk";
import { extractCode, isWholeCode } from "./code/extract.ts";
import { CodeReceiver } from "./code/receiver.ts";
import type { Controller, ControllerOptions } from "./controller.ts";
import type { Told } from "./events.ts";
import { ProofSupply } from "./form/proof-supply.ts";
import { bare, type DialledCountry, lackOf } from "./phone/entry.ts";
import { Formats } from "./phone/formats.ts";
import type { Edit, Edited } from "./phone/numbering.ts";
import { isUsable } from "./phone/preset.ts";
import type { Ports } from "./ports.ts";
import { beforeSession, sessionNews } from "./session-events.ts";
import { setupWarning } from "./setup-warning.ts";
import { strings as english } from "./strings/languages/en.ts";
import type { Strings } from "./strings/strings.ts";
import type { Wording } from "./strings/wording.ts";
import { isConnectionFault, isSetupFault } from "./view-model/error-kinds.ts";
import { firstService } from "./view-model/phone-view.ts";
import type { Scene } from "./view-model/widget-state.ts";
import { show } from "./view-model/create-view.ts";
import { type Allowed, initialUi, likelyCountry, type MissingPart, type Ui, untouched } from "./view-model/ui-state.ts";
import type { View } from "./view-model/view.ts";
import { warnIgnored } from "./warn-ignored.ts";

export interface ConductorOptions extends ControllerOptions {
  readonly ports: Ports;
}

/** One widget's verifications, until it is removed. */
export class Conductor implements Controller<Strings> {
  readonly #options: ConductorOptions;
  readonly #client: Client;
  readonly #session: Session;
  readonly #formats: Formats;
  readonly #life = new AbortController();
  readonly #receiver: CodeReceiver;
  readonly proofs: ProofSupply;
  #config: Config | null = null;
  #state: SessionState = beforeSession;
  #otherService: Service | undefined;
  #ui: Ui;
  #formatting = false;
  #preset: string;

  constructor(options: ConductorOptions) {
    const { ports, settings, language, early } = options;
    const { storageKey } = settings;
    this.#options = options;
    this.#formats = new Formats(ports, () => this.#reformat());
    this.#preset = early.preset;
    this.#ui = { ...initialUi(ports.online()), ...early.entry, ...early.allowed, phoneLeft: early.phoneLeft };
    this.#receiver = new CodeReceiver(ports.codeSource, (code) => this.typeCode(code));
    this.#client = ports.createClient(settings);
    this.#session = ports.createSession(this.#client, { storageKey, locale: () => language.locale });
    this.proofs = new ProofSupply(this.#session);
    this.#life.signal.addEventListener(
      "abort",
      ports.onConnection(() => this.#reconnect()),
    );
  }

  begin(): void {
    const { entry, prepared } = this.#options.early;
    const follow = () => this.#follow(this.#session.getState());
    this.#session.subscribe(follow);
    follow();
    this.changeLocale();
    if (entry.country) void this.#prepareCountry();
    else if (prepared) this.prepare();
  }

  /** Everything that the view is made of. */
  get scene(): Scene {
    return {
      session: this.#state,
      config: this.#config,
      ui: this.#ui,
      wording: this.wording,
      locale: this.#options.language.locale,
      origin: this.#options.ports.origin,
    };
  }

  computeView(): View {
    return show(this.scene);
  }

  get inputs(): Ui {
    return this.#ui;
  }

  get wording(): Wording {
    return this.#options.language.wording(english, this.#ui.texts);
  }

  get proof(): string | null {
    return this.#state.step === "verified" ? this.#state.proof : null;
  }

  /** Names of countries come from the server where the browser lacks them. */
  changeLocale(): void {
    void this.#loadConfig(this.#options.language.locale);
  }

  allow(allowed: Partial<Allowed>): void {
    if (Object.entries(allowed).some(([key, it]) => it !== this.#ui[key as keyof Allowed]))
      this.#change(allowed);
  }

  typePhone(edit: Edit): Edited {
    const { entry, edited } = this.#ui.numbering.edited(this.#ui, edit);
    const lack = edited.refused ? "number" : null;
    this.#change({ ...entry, lack, missing: null, phoneLeft: false, mended: this.#state.error });
    return edited;
  }

  leavePhone(): void {
    if (!this.#ui.phoneLeft) this.#change({ phoneLeft: true });
  }

  chooseCountry(country: DialledCountry): void {
    const entry = this.#ui.numbering.withCountry(this.#ui, country);
    this.#change({ ...entry, lack: null, missing: null, mended: this.#state.error });
  }

  prepare(): void {
    void this.prepareFormats();
  }

  /** From now on loads what as-you-type formatting takes. The number is read again as soon as any of it arrives. */
  prepareFormats(): Promise<void> {
    this.#formatting = true;
    return this.#formats.need(this.#ui.country?.iso2 ?? null, this.#life.signal);
  }

  hasCode(text: string): boolean {
    return isWholeCode(text, this.#state.step === "code" ? this.#state.codeLength : 0);
  }

  typeCode(text: string): string {
    const code = extractCode(text, this.#state.step === "code" ? this.#state.codeLength : 0);
    const locked = this.#state.step !== "code" || this.#state.busy === "checking";
    if (locked || code === this.#ui.code) return this.#ui.code;
    this.#change({ code, mended: this.#state.error });
    if (this.#ui.autoCheck) void this.check();
    return code;
  }

  presetCountry(iso2: string): void {
    this.#preset = iso2;
    if (iso2 === "") this.#change(likelyCountry(this.#config));
    else this.chooseCountry({ iso2: iso2.toUpperCase(), callingCode: null });
    if (iso2 !== "") void this.#prepareCountry();
  }

  /** What the country's calling code is can be told by the formats, which may be here already. */
  async #prepareCountry(): Promise<void> {
    await this.prepareFormats();
    this.#reformat();
    this.#checkPreset();
  }

  #checkPreset(): void {
    if (isUsable(this.#preset, this.#ui, this.#config)) return;
    warnIgnored("country", this.#preset);
    this.#change(likelyCountry(this.#config));
  }

  showMissing(missing: MissingPart): void {
    this.#change({ missing });
  }

  async send(service = firstService(this.scene)): Promise<void> {
    if (this.#ui.disabled || this.#state.step !== "phone" || this.#state.busy) return;
    const lack = lackOf(this.#ui);
    this.#change({ action: lack === null ? "send" : null, lack, triedService: service });
    if (lack !== null) return;
    const { phone, country } = this.#ui;
    const meant = this.#ui.numbering.meant(this.#ui);
    await this.#session.send({ phone: meant ?? bare(phone), country: country?.iso2, service });
  }

  async resend(service?: Service): Promise<void> {
    if (this.#ui.disabled) return;
    this.#otherService = service;
    this.#change({ action: "resend" });
    await this.#session.resend(service);
  }

  async check(): Promise<void> {
    const { code, disabled } = this.#ui;
    if (this.#state.step !== "code" || disabled || code.length !== this.#state.codeLength) return;
    this.#change({ action: "check" });
    await this.#session.check(code);
  }

  /** Does once more what a fault of the connection prevented. */
  async tryAgain(action = this.#ui.action): Promise<void> {
    if (action === "send") await this.send(this.#ui.triedService ?? undefined);
    if (action === "resend") await this.resend(this.#otherService);
    if (action === "check") await this.check();
    if (action !== "post") return;
    this.#change({ action });
    await this.proofs.renew();
  }

  async changeNumber(): Promise<void> {
    if (this.#ui.disabled) return;
    this.#change({ action: null, code: "" });
    if (this.#state.step === "verified") this.#session.reset();
    else await this.#session.changeNumber();
  }

  reset(): void {
    this.#session.reset();
    this.#otherService = undefined;
    this.#change({ ...untouched, mended: this.#state.error });
  }

  /** Nothing but this page knows of the session from now on. */
  forget(): void {
    this.#session.forget();
    this.#change({ forgotten: true });
  }

  destroy(): void {
    this.#life.abort();
    this.#receiver.stop();
    this.#session.destroy();
  }

  #change(changes: Partial<Ui>): void {
    const before = this.#ui.country?.iso2;
    this.#ui = { ...this.#ui, ...changes };
    if (this.#formatting && this.#ui.country?.iso2 !== before) void this.prepareFormats();
    this.#options.onChange();
  }

  #reformat(): void {
    if (this.#life.signal.aborted) return;
    const { numbering } = this.#formats;
    this.#change({ ...numbering.reformatted(this.#ui), numbering });
  }

  #follow(state: SessionState): void {
    const before = this.#state;
    const isNewCode = state.step === "code" && !(before.step === "code" && before.attempt === state.attempt);
    // After a reload, what is being typed stays.
    if (isNewCode && (before.step === "code" || this.#ui.action)) this.#ui = { ...this.#ui, code: "" };
    if (isNewCode) void this.#receiver.start();
    // Whoever has entered a code needs no prompt any more.
    if (state.step !== "code" || state.busy === "checking") this.#receiver.stop();
    if (state.step === "phone" && this.#ui.phone === "" && state.phone?.match(/^\+\d+$/)) {
      this.#ui = { ...this.#ui, phone: state.phone };
      this.#reformat();
    }
    // After a reload nobody has touched the phone field, but a number is shown.
    if (before.step !== state.step) void this.prepareFormats();
    this.#state = state;
    this.#options.onChange();
    for (const told of sessionNews(before, state)) this.#tell(told);
    const { error } = state;
    if (error !== null && error !== before.error) this.#tell({ name: "tel-proof:error", detail: { error } });
  }

  #tell(told: Told): void {
    // A message that a reload finds on its way was told before it.
    if (told.name === "tel-proof:sent" && this.#ui.action === null) return;
    const warning = told.name === "tel-proof:error" && setupWarning(told.detail.error, this.#options);
    if (warning) this.#options.ports.warn(warning);
    this.#options.onTold(this.proofs.watchEvent(told));
  }

  #reconnect(): void {
    const online = this.#options.ports.online();
    const { error } = this.#state;
    const waiting = isConnectionFault(error) && error !== this.#ui.mended;
    this.#change(online && waiting ? { online, mended: error } : { online });
    if (online && waiting) void this.tryAgain();
    if (online && !this.#config) this.changeLocale();
  }

  async #loadConfig(locale: string): Promise<void> {
    const answer = await this.#client.getConfig({ signal: this.#life.signal, locale });
    if (this.#life.signal.aborted || locale !== this.#options.language.locale) return;
    if (!answer.ok) {
      if (isSetupFault(answer.error)) this.#change({ setup: answer.error });
      return this.#tell({ name: "tel-proof:error", detail: { error: answer.error } });
    }
    const isFirst = this.#config === null;
    this.#config = answer.value;
    this.#change({ country: this.#ui.country ?? likelyCountry(answer.value).country });
    this.#checkPreset();
    this.#formats.add(answer.value.metadata);
    if (isFirst) this.#tell({ name: "tel-proof:ready", detail: null });
  }
}
