// One of RingCaptcha's widgets, played by <tel-proof>: draws it into its container, passes options in and events out.
import type { TelProofElement } from "../element.ts";
import type { TelProofEventMap } from "../events.ts";
import type { SessionHost } from "../session-host.ts";
import { createControls } from "./controls.ts";
import { loadElement } from "./element-loader.ts";
import { EventDispatcher } from "./event-dispatcher.ts";
import { isServed } from "./is-served.ts";
import { type LegacyEvent, LegacyEvents } from "./legacy-events.ts";
import { LegacyFields } from "./legacy-fields.ts";
import { tagOf } from "./locales.ts";
import { type Options, readOptions, type Settings } from "./options.ts";
import { loadPageTexts } from "./page-texts.ts";
import { adoptPhoneField, completeNumbers } from "./phone-field.ts";
import { createSignUpFields, type SignUpFields } from "./sign-up.ts";
import { adoptStyle } from "./style.ts";

export interface WidgetParts {
  readonly container: HTMLElement;
  readonly options: Options;
  /** The server that the script came from. */
  readonly baseUrl: string;
}

const warned = new Set<string>();

function warnOnce(message: string): void {
  if (!warned.has(message)) console.warn(message);
  warned.add(message);
}

/** Modes that have an interface of their own in RingCaptcha's widget. */
const otherModes = ["onboarding", "distribution"];

/** What `RingCaptcha.Widget` gives a page. */
export class RingCaptchaWidget {
  readonly #container: HTMLElement;
  readonly #baseUrl: string;
  readonly #element: TelProofElement & SessionHost = document.createElement("tel-proof");
  readonly #legacyEvents = new LegacyEvents();
  readonly #dispatcher: EventDispatcher;
  readonly #fields: LegacyFields;
  #options: Options;
  #settings: Settings;
  #signUp: SignUpFields | null = null;

  constructor({ container, options, baseUrl }: WidgetParts) {
    this.#container = container;
    this.#baseUrl = baseUrl;
    this.#options = options;
    this.#settings = this.#read();
    this.#dispatcher = new EventDispatcher(container);
    this.#fields = new LegacyFields(this.#settings.app);
    this.#follow();
    completeNumbers(this.#element);
    void this.#begin();
  }

  /** Was needed long ago; the widget begins by itself. */
  setup(): this {
    warnOnce("Telproof: setup() is no longer needed.");
    return this;
  }

  /** Changes what the options name. Handlers that are new hear where things stand. */
  setOptions(options: Options): void {
    const before = this.#settings.events;
    this.#options = { ...this.#options, ...options };
    this.#settings = this.#read();
    this.#apply();
    const { events } = this.#settings;
    if (events === before) return;
    for (const event of this.#legacyEvents.standing)
      this.#dispatcher.callHandler(event, events, this.#more(event));
  }

  #read(): Settings {
    const settings = readOptions(this.#container.dataset, this.#options);
    if (otherModes.includes(settings.mode))
      warnOnce(`Telproof: mode "${settings.mode}" is not offered; numbers are verified instead.`);
    return settings;
  }

  async #begin(): Promise<void> {
    const { app, displayAlways } = this.#settings;
    if (!displayAlways && !(await isServed(this.#server, app))) return;
    this.#draw();
    this.#apply();
    await loadElement(this.#baseUrl || this.#settings.endpoint);
  }

  get #server(): string {
    return `${this.#settings.endpoint || this.#baseUrl}/ringcaptcha`;
  }

  #draw(): void {
    const frame = document.createElement("div");
    frame.className = "ringcaptcha widget no-brand";
    frame.append(this.#element, createControls(this.#element));
    const { mode, form } = this.#settings;
    if (mode === "signup") {
      this.#signUp = createSignUpFields(form);
      frame.append(this.#signUp.box);
    }
    this.#container.replaceChildren(frame, ...this.#fields.inputs);
    adoptStyle(this.#container);
  }

  #apply(): void {
    const { app, locale, service: channel, hideCountry } = this.#settings;
    const settings = { "app-key": app, "base-url": this.#server, locale: tagOf(locale), channel };
    // The form posts no proof, and a posted code is forgotten by the fields.
    const attributes = { ...settings, name: "", "keep-session": "" };
    for (const [name, value] of Object.entries(attributes)) this.#element.setAttribute(name, value);
    this.#element.toggleAttribute("data-hide-country", hideCountry);
    void loadPageTexts(locale).then((texts) => {
      this.#element.texts = texts;
    });
  }

  #follow(): void {
    this.#on("tel-proof-ready", () => {
      adoptPhoneField(this.#element);
      if (this.#settings.autoFocus) this.#element.focus();
      this.#publish(this.#legacyEvents.onReady());
    });
    this.#element.onSession = (state) => {
      if (this.#fields.keep(state)) this.#publish(this.#legacyEvents.onStep(state));
      else this.#element.reset();
    };
    this.#on("tel-proof-code-sent", ({ detail }) => this.#publish(this.#legacyEvents.onSent(detail)));
    this.#on("tel-proof-error", ({ detail }) => this.#publish(this.#legacyEvents.onFailed(detail.error)));
    addEventListener("submit", (event) => {
      if (event.target === this.#element.form && !event.defaultPrevented) this.#fields.onPosted();
    });
  }

  #on<Name extends keyof TelProofEventMap>(
    name: Name,
    listener: (event: TelProofEventMap[Name]) => void,
  ): void {
    this.#element.addEventListener(name, (event) => listener(event));
  }

  #publish(legacyEvents: readonly LegacyEvent[]): void {
    const { events, mode } = this.#settings;
    for (const it of legacyEvents) {
      this.#dispatcher.dispatch(it, events, this.#more(it));
      if (it.name === "verified" && mode === "signup")
        this.#dispatcher.dispatch({ name: "signup" }, events, this.#more(it));
    }
    // A handler may have written into the phone field.
    this.#element.requestUpdate();
  }

  /** What handlers get beside the event. */
  #more({ name }: LegacyEvent): readonly unknown[] {
    const phone = this.#fields.inputs[2]?.value ?? "";
    return name === "verified" && this.#signUp ? [this.#signUp.values(phone)] : [];
  }
}
