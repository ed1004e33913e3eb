// Drives a widget: the only part that calls the SDK, and the owner of everything asynchronous (WebOTP, loading, connection).
// It never touches the DOM: the element asks it for the view and passes on what people do.
import type { Channel, Client, Session, SessionState, TelProofError, WidgetConfig } from "@telproof/sdk";
import { awaitPermission } from "./before-send.ts";
import { extractCode, isWholeCode } from "./code/extract.ts";
import type { Receiver } from "./code/receiver.ts";
import type { Controller } from "./controller.ts";
import type { CodeRequest, WidgetEvent } from "./events.ts";
import { isNewCode, updateEntry } from "./follow-session.ts";
import { ProofSupply } from "./form/proof-supply.ts";
import { type DialledCountry, stripFormatting } from "./phone/entry.ts";
import { Formats } from "./phone/formats.ts";
import type { Edit, Edited } from "./phone/numbering.ts";
import { isPresetUsable } from "./phone/preset.ts";
import { validateEntry } from "./phone/validate-entry.ts";
import type { VerificationControllerOptions } from "./ports.ts";
import { codeLengthOf, initialSessionState, listSessionEvents } from "./session-events.ts";
import { ShownState } from "./shown-state.ts";
import { strings as english } from "./strings/languages/en.ts";
import type { Strings } from "./strings/strings.ts";
import { findActiveError, isConnectionFault, isSetupFault } from "./view-model/error-kinds.ts";
import { chooseFirstChannel } from "./view-model/phone-view.ts";
import { createUiState, emptyEntry, guessEntryCountry, type UiState } from "./view-model/ui-state.ts";
import type { WidgetState } from "./view-model/widget-state.ts";
import { warnIgnored } from "./warn-ignored.ts";

/** One widget's verifications, until it is removed. */
export class VerificationController extends ShownState implements Controller<Strings> {
  readonly #options: VerificationControllerOptions;
  readonly #client: Client;
  readonly #session: Session;
  readonly #formats: Formats;
  readonly #life = new AbortController();
  readonly #receiver: Receiver;
  readonly proofs: ProofSupply;
  #config: WidgetConfig | null = null;
  #state: SessionState = initialSessionState;
  #ui: UiState;
  #formatting = false;
  #preset: string;

  constructor(options: VerificationControllerOptions) {
    super();
    const { ports, connection, language, early } = options;
    this.#options = options;
    this.#formats = new Formats(ports, () => this.#reformat());
    this.#preset = early.preset;
    const { entry, settings, phoneBlurred } = early;
    this.#ui = createUiState({ ...entry, ...settings, phoneBlurred, online: ports.online() });
    this.#receiver = ports.createReceiver((code) => this.typeCode(code));
    this.#client = ports.createClient(connection);
    const { storageKey, purpose } = connection;
    const locale = () => language.locale;
    this.#session = ports.createSession(this.#client, { ...purpose, storageKey, locale });
    this.proofs = new ProofSupply(this.#session);
    ports.onConnection(() => this.#reconnect(), this.#life.signal);
  }

  begin(): void {
    const { entry, prepared } = this.#options.early;
    this.#session.subscribe(() => this.#applySession());
    this.#applySession();
    void this.changeLocale();
    if (entry.country) void this.#prepareCountry();
    else if (prepared) void this.prepare();
  }

  /** Everything that the view is made of. */
  override get widgetState(): WidgetState {
    return {
      session: this.#ui.asked ? { ...this.#state, ...this.#ui.asked } : this.#state,
      config: this.#config,
      ui: this.#ui,
      wording: this.#options.language.wording(english, this.#ui.texts),
      locale: this.#options.language.locale,
      origin: this.#options.ports.origin,
    };
  }

  applySettings(settings: Partial<UiState>): void {
    if (Object.entries(settings).some(([key, it]) => it !== this.#ui[key as keyof UiState]))
      this.#change(settings);
  }

  typePhone(edit: Edit): Edited {
    const { entry, edited } = this.#ui.numbering.applyEdit(this.#ui, edit);
    const validationError = edited.refused ? "number" : null;
    this.#changeEntry({ ...entry, validationError, phoneBlurred: false });
    return edited;
  }

  blurPhone(): void {
    if (!this.#ui.phoneBlurred) this.#change({ phoneBlurred: true });
  }

  chooseCountry(country: DialledCountry): void {
    this.#changeEntry({ ...this.#ui.numbering.setCountry(this.#ui, country), validationError: null });
  }

  /** From now on loads what as-you-type formatting takes. The number is read again as soon as any of it arrives. */
  prepare(): Promise<void> {
    this.#formatting = true;
    return this.#formats.need(this.#ui.country?.iso2 ?? null, this.#life.signal);
  }

  hasCode(text: string): boolean {
    return isWholeCode(text, codeLengthOf(this.#state));
  }

  typeCode(text: string): string {
    const code = extractCode(text, codeLengthOf(this.#state));
    const locked = codeLengthOf(this.#state) === 0 || this.#state.busy === "checking";
    if (locked || code === this.#ui.code) return this.#ui.code;
    this.#change({ code, dismissedError: this.widgetState.session.error });
    if (this.#ui.autoCheck) void this.check();
    return code;
  }

  presetCountry(iso2: string): void {
    this.#preset = iso2;
    if (iso2 === "") this.#change(guessEntryCountry(this.#config));
    else this.chooseCountry({ iso2: iso2.toUpperCase(), callingCode: null });
    if (iso2 !== "") void this.#prepareCountry();
  }

  /** What the country's calling code is can be told by the formats, which may be here already. */
  async #prepareCountry(): Promise<void> {
    await this.prepare();
    this.#reformat();
    this.#checkPreset();
  }

  #checkPreset(): void {
    if (isPresetUsable(this.#preset, this.#ui, this.#config)) return;
    warnIgnored("defaultCountry", this.#preset);
    this.#change(guessEntryCountry(this.#config));
  }

  showMissing(missing: UiState["missing"]): void {
    this.#change({ missing });
  }

  async send(channel = chooseFirstChannel(this.widgetState)): Promise<void> {
    if (this.#ui.disabled || this.#state.step !== "phone" || this.widgetState.session.busy) return;
    const validationError = validateEntry(this.#ui);
    this.#change({ action: null, validationError, triedChannel: channel });
    if (validationError !== null) return;
    const phone = this.#ui.numbering.toE164(this.#ui) ?? stripFormatting(this.#ui.phone);
    if (!(await this.#maySend({ phone, channel }))) return;
    this.#change({ action: "send" });
    await this.#session.sendCode({ phone, country: this.#ui.country?.iso2, channel });
  }

  async resend(channel?: Channel): Promise<void> {
    const { session } = this.widgetState;
    if (this.#ui.disabled || !("channel" in session) || session.busy === "sending") return;
    const request = { phone: session.phone, channel: channel ?? session.channel };
    if (!(await this.#maySend(request))) return;
    this.#change({ action: "resend", triedChannel: channel ?? null });
    await this.#session.resendCode({ channel });
  }

  /** What the page is asked, or has failed to say. */
  showAsked(asked: UiState["asked"]): void {
    this.#change({ asked });
    if (asked?.error) this.#reportError(asked.error);
  }

  #maySend(request: CodeRequest): Promise<boolean> {
    return awaitPermission(this, () => this.#options.askPage?.(request) ?? true);
  }

  async check(): Promise<void> {
    const { code, disabled } = this.#ui;
    if (disabled || code === "" || code.length !== codeLengthOf(this.#state)) return;
    this.#change({ action: "check" });
    await this.#session.checkCode(code);
  }

  /** Does once more what a fault of the connection prevented. */
  async tryAgain(action = this.#ui.action): Promise<void> {
    const channel = this.#ui.triedChannel ?? undefined;
    if (action === "send") await this.send(channel);
    if (action === "resend") await this.resend(channel);
    if (action === "check") await this.check();
    if (action !== "post") return;
    this.#change({ action });
    await this.proofs.renew();
  }

  async changeNumber(): Promise<void> {
    if (this.#ui.disabled) return;
    this.#change({ action: null, asked: null, code: "" });
    if (this.#state.step === "verified") this.#session.reset();
    else await this.#session.changeNumber();
  }

  reset(): void {
    this.#session.reset();
    this.#change({ ...emptyEntry, dismissedError: this.#state.error });
  }

  /** Nothing but this page knows of the session from now on. */
  forget(): void {
    this.#session.forget();
    this.#change({ forgotten: true });
  }

  destroy(): void {
    this.#life.abort();
    this.#receiver.stop();
    this.#ui = { ...this.#ui, asked: null };
    this.#session.destroy();
  }

  /** The person has begun to correct what was refused. */
  #changeEntry(entry: Partial<UiState>): void {
    this.#change({ ...entry, asked: null, missing: null, dismissedError: this.#state.error });
  }

  #change(changes: Partial<UiState>): void {
    const before = this.#ui.country?.iso2;
    this.#ui = { ...this.#ui, ...changes };
    if (this.#formatting && this.#ui.country?.iso2 !== before) void this.prepare();
    this.#options.onChange();
  }

  #reformat(): void {
    if (this.#life.signal.aborted) return;
    const { numbering } = this.#formats;
    this.#change({ ...numbering.reformat(this.#ui), numbering });
  }

  #applySession(): void {
    const before = this.#state;
    const state = this.#session.getState();
    if (isNewCode(before, state)) void this.#receiver.start();
    // Whoever has entered a code needs no prompt any more.
    if (state.step !== "code" || state.busy === "checking") this.#receiver.stop();
    const { phone } = this.#ui;
    this.#ui = updateEntry(this.#ui, before, state);
    if (this.#ui.phone !== phone) this.#reformat();
    // After a reload nobody has touched the phone field, but a number is shown.
    if (before.step !== state.step) void this.prepare();
    this.#state = state;
    this.#options.onChange();
    if (before.step !== state.step) this.#options.onStep?.(state);
    for (const event of listSessionEvents(before, state)) this.#dispatch(event);
    const { error } = state;
    if (error !== null && error !== before.error) this.#reportError(error);
  }

  #dispatch(event: WidgetEvent): void {
    // The page was told of a message before the reload.
    if (event.name === "tel-proof-code-sent" && this.#ui.action === null) return;
    this.#options.onEvent(this.proofs.watchEvent(event));
  }

  #reportError(error: TelProofError): void {
    const { ports, connection } = this.#options;
    // The page's developer is told what to change; never a key.
    if (isSetupFault(error))
      ports.warn(`Telproof: ${connection.baseUrl} refuses this page. ${error.detail ?? error.message}`);
    this.#dispatch({ name: "tel-proof-error", detail: { error } });
  }

  #reconnect(): void {
    const online = this.#options.ports.online();
    const { error } = this.#state;
    const waiting = isConnectionFault(findActiveError(this.widgetState));
    this.#change(online && waiting ? { online, dismissedError: error } : { online });
    if (online && waiting) void this.tryAgain();
    if (online && !this.#config) void this.changeLocale();
  }

  /** Loads the settings of the app; names of countries come with them where the browser lacks them. */
  async changeLocale(): Promise<void> {
    const { locale } = this.#options.language;
    const answer = await this.#client.getConfig({ signal: this.#life.signal, locale });
    if (this.#life.signal.aborted || locale !== this.#options.language.locale) return;
    if (!answer.ok) {
      if (isSetupFault(answer.error)) this.#change({ setup: answer.error });
      return this.#reportError(answer.error);
    }
    const isFirst = this.#config === null;
    this.#config = answer.value;
    this.#change({ country: this.#ui.country ?? guessEntryCountry(answer.value).country });
    this.#checkPreset();
    this.#formats.add(answer.value.metadata);
    if (isFirst) this.#dispatch({ name: "tel-proof-ready", detail: null });
  }
}
