// Leads one widget: it alone calls the SDK and owns what runs by itself (waiting for codes, loading, connection).
// It never touches the DOM; the element asks it what to show and tells it what people do.
import type { Client, Config, Service, SessionState } from "@telproof/sdk";
import { extractCode } from "./code/extract.ts";
import type { CodeReceiver } from "./code/receiver.ts";
import type { Told } from "./events.ts";
import { LateSession } from "./late-session.ts";
import { bare, type DialledCountry, lackOf } from "./phone/entry.ts";
import { Formats } from "./phone/formats.ts";
import type { Edit, Edited } from "./phone/numbering.ts";
import type { Ports, Settings, Steps } from "./ports.ts";
import { english, type Wording } from "./strings/language.ts";
import { reworded } from "./strings/texts.ts";
import { isConnectionFault, isSetupFault } from "./view/errors.ts";
import { firstService } from "./view/phone.ts";
import type { Scene } from "./view/scene.ts";
import { type Allowed, guessCountry, initialUi, type Ui, untouched } from "./view/ui.ts";

export interface ConductorOptions {
  readonly settings: Settings;
  readonly ports: Ports;
  /** Something to be seen may have changed. */
  readonly onChange: () => void;
  readonly onTold: (told: Told) => void;
}

/** One widget's life from connection to removal. */
export class Conductor {
  readonly #options: ConductorOptions;
  readonly #client: Client;
  readonly #late: LateSession;
  readonly #formats: Formats;
  readonly #life = new AbortController();
  #receiver: CodeReceiver | null = null;
  #config: Config | null = null;
  #wording: Wording = english;
  #locale = "";
  #worded = Promise.resolve();
  #state: SessionState;
  #otherService: Service | undefined;
  #ui: Ui;
  #formatting = false;

  constructor(options: ConductorOptions) {
    const { ports, settings } = options;
    this.#options = options;
    this.#formats = new Formats(ports, () => this.#reformat());
    this.#ui = initialUi(ports.online());
    this.#client = ports.createClient(settings);
    const loadSteps = () => Promise.all([ports.loadSteps(), this.#worded]).then(([steps]) => steps);
    const onState = (state: SessionState) => this.#follow(state);
    const locale = () => this.#locale;
    this.#late = new LateSession({ client: this.#client, settings, loadSteps, locale, onState });
    this.#state = this.#late.state;
    const deaf = ports.onConnection(() => this.#reconnect());
    this.#life.signal.addEventListener("abort", deaf);
    this.speak(settings.locale);
    if (ports.remembers(settings.storageKey)) void this.#late.begin();
  }

  /** Everything that the view is made of. */
  get scene(): Scene {
    return {
      session: this.#state,
      config: this.#config,
      ui: this.#ui,
      wording: reworded(this.#wording, this.#ui.texts),
      locale: this.#locale,
      origin: this.#options.ports.origin,
      steps: this.#late.steps,
    };
  }

  /** What a running verification takes; null until it is loaded, and the language that it speaks. */
  get steps(): Steps | null {
    return this.#late.steps;
  }

  /** The signed proof while the number is verified. */
  get proof(): string | null {
    return this.#state.step === "verified" ? this.#state.proof : null;
  }

  /** Whether the proof has to be renewed before it is posted. */
  get proofIsDue(): boolean {
    return this.#late.session?.proofIsDue() === true;
  }

  /** From now on in this language. Nothing of what was typed or has begun is lost. */
  speak(locale: string): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    this.#worded = this.#loadWording(locale);
    void this.#loadConfig(locale);
  }

  /** What the page allows. */
  allow(allowed: Partial<Allowed>): void {
    const known = this.#ui;
    if (Object.entries(allowed).some(([key, it]) => it !== known[key as keyof Allowed]))
      this.#change(allowed);
  }

  typePhone(edit: Edit): Edited {
    const { entry, edited } = this.#ui.numbering.edited(this.#ui, edit);
    const lack = edited.refused ? "number" : null;
    this.#change({ ...entry, lack, phoneLeft: false, mended: this.#state.error });
    return edited;
  }

  leavePhone(): void {
    if (!this.#ui.phoneLeft) this.#change({ phoneLeft: true });
  }

  chooseCountry(country: DialledCountry): void {
    this.#change({
      ...this.#ui.numbering.withCountry(this.#ui, country),
      lack: null,
      mended: this.#state.error,
    });
  }

  /** The person is here: loads what the next steps take. */
  async prepare(): Promise<void> {
    await Promise.all([this.#late.prepare(), this.prepareFormats()]);
  }

  /** From now on loads what as-you-type formatting takes. The number is read again as soon as any of it arrives. */
  prepareFormats(): Promise<void> {
    this.#formatting = true;
    return this.#formats.need(this.#ui.country?.iso2 ?? null, this.#life.signal);
  }

  /** Digits in the code that is waited for; 0 in other steps. */
  get codeLength(): number {
    return this.#state.step === "code" ? this.#state.codeLength : 0;
  }

  /** Gives what the field shall hold: the code as far as it is entered. */
  typeCode(text: string): string {
    const code = extractCode(text, this.codeLength);
    const locked = this.#state.step !== "code" || this.#state.busy === "checking";
    if (locked || code === this.#ui.code) return this.#ui.code;
    this.#change({ code, mended: this.#state.error });
    if (this.#ui.autoCheck) void this.check();
    return code;
  }

  /** The page knows better than the server's guess where its visitor is. */
  async presetCountry(iso2: string): Promise<void> {
    this.chooseCountry({ iso2: iso2.toUpperCase(), callingCode: null });
    await this.prepareFormats();
    this.#reformat();
  }

  async send(): Promise<void> {
    if (this.#ui.disabled || this.#state.step !== "phone" || this.#state.busy) return;
    const lack = lackOf(this.#ui);
    this.#change({ action: lack === null ? "send" : null, lack });
    if (lack !== null) return;
    const { phone, country } = this.#ui;
    const service = firstService({ config: this.#config, ui: this.#ui });
    const session = await this.#late.begin();
    await session?.send({ phone: bare(phone), country: country?.iso2, service });
  }

  async resend(service?: Service): Promise<void> {
    if (this.#ui.disabled) return;
    this.#otherService = service;
    this.#change({ action: "resend" });
    await this.#late.session?.resend(service);
  }

  async check(): Promise<void> {
    const { code, disabled } = this.#ui;
    if (this.#state.step !== "code" || disabled || code.length !== this.#state.codeLength) return;
    this.#change({ action: "check" });
    await this.#late.session?.check(code);
  }

  /** Does once more what a fault of the connection prevented. */
  async tryAgain(): Promise<void> {
    switch (this.#ui.action) {
      case "send":
        return this.send();
      case "resend":
        return this.resend(this.#otherService);
      case "check":
        return this.check();
      case null:
        return;
    }
  }

  async changeNumber(): Promise<void> {
    if (this.#ui.disabled) return;
    this.#change({ action: null, code: "" });
    if (this.#state.step === "verified") this.#late.session?.reset();
    else await this.#late.session?.changeNumber();
  }

  reset(): void {
    this.#late.session?.reset();
    this.#change({ ...untouched, mended: this.#state.error });
  }

  /** A proof that is good to be posted, renewed if need be; null when there is none. */
  async renewProof(): Promise<string | null> {
    return (await this.#late.session?.proof()) ?? null;
  }

  destroy(): void {
    this.#life.abort();
    this.#receiver?.stop();
    this.#late.destroy();
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
    if (state.step === "code") this.#followCode(before, state.attempt);
    // Whoever has entered a code needs no prompt any more.
    if (state.step !== "code" || state.busy === "checking") this.#receiver?.stop();
    if (state.step === "phone" && this.#ui.phone === "" && state.phone?.match(/^\+\d+$/)) {
      this.#ui = { ...this.#ui, phone: state.phone };
      this.#reformat();
    }
    // After a reload nobody has touched the phone field, but a number is shown.
    if (before.step !== state.step) void this.prepareFormats();
    this.#state = state;
    this.#options.onChange();
    for (const told of this.steps?.sessionNews(before, state) ?? []) this.#tell(told);
    const { error } = state;
    if (error !== null && error !== before.error) this.#tell({ name: "tel-proof:error", detail: { error } });
  }

  #followCode(before: SessionState, attempt: number): void {
    if (before.step === "code" && before.attempt === attempt) return;
    this.#ui = { ...this.#ui, code: "" };
    const { codeSource } = this.#options.ports;
    if (this.steps) this.#receiver ??= new this.steps.CodeReceiver(codeSource, (code) => this.typeCode(code));
    void this.#receiver?.start();
  }

  #tell(told: Told): void {
    // A message that a reload finds on its way was told before it.
    if (told.name === "tel-proof:sent" && this.#ui.action === null) return;
    const warning =
      told.name === "tel-proof:error" && this.steps?.setupWarning(told.detail.error, this.#options);
    if (warning) this.#options.ports.warn(warning);
    this.#options.onTold(told);
  }

  #reconnect(): void {
    const online = this.#options.ports.online();
    const { error } = this.#state;
    const waiting = isConnectionFault(error) && error !== this.#ui.mended;
    this.#change(online && waiting ? { online, mended: error } : { online });
    if (online && waiting) void this.tryAgain();
    if (online && !this.#config) void this.#loadConfig(this.#locale);
  }

  #stillSpeaks(locale: string): boolean {
    return !this.#life.signal.aborted && locale === this.#locale;
  }

  async #loadWording(locale: string): Promise<void> {
    const wording = await this.#options.ports.loadWording(locale);
    if (!this.#stillSpeaks(locale) || wording === this.#wording) return;
    this.#wording = wording;
    this.#options.onChange();
  }

  async #loadConfig(locale: string): Promise<void> {
    const answer = await this.#client.getConfig({ signal: this.#life.signal, locale });
    if (!this.#stillSpeaks(locale)) return;
    if (!answer.ok) {
      if (isSetupFault(answer.error)) this.#change({ setup: answer.error });
      if (this.#ui.setup) await this.#late.prepare();
      return this.#tell({ name: "tel-proof:error", detail: { error: answer.error } });
    }
    const isFirst = this.#config === null;
    this.#config = answer.value;
    this.#change({ country: this.#ui.country ?? guessCountry(answer.value) });
    this.#formats.add(answer.value.metadata);
    if (isFirst) this.#tell({ name: "tel-proof:ready", detail: null });
  }
}
