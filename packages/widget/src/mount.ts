// One life of an element on a page: its place for the session, its controller, which the verification chunk replaces when
// it is loaded, and what has to end with them.
import { loadVerification } from "./chunks.ts";
import type { Controller, ControllerOptions, Extended, Settings, Verification } from "./controller.ts";
import { EarlyController } from "./early-controller.ts";
import { releaseKey, takeKey } from "./session-keys.ts";
import { loadWording } from "./strings/language.ts";
import { WidgetLanguage } from "./strings/widget-language.ts";

/** Whose form this is, and where its server is. */
export type Purpose = Omit<Settings, "storageKey">;

export interface MountOptions extends Pick<ControllerOptions, "onChange" | "onTold"> {
  readonly purpose: Purpose;
  /** Tells this widget's session from others of the page, and is the same after a reload. */
  readonly name: string;
  readonly extended: Omit<Extended, "signal">;
}

/** Whether a session may be waiting to be resumed after a reload. */
function isRemembered(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Calls back when nothing else is to be done, or soon where the browser cannot tell. */
const whenIdle: (act: () => void) => void = globalThis.requestIdleCallback ?? setTimeout;

export class Mount {
  readonly language: WidgetLanguage;
  readonly #options: MountOptions;
  readonly #settings: Settings;
  readonly #early: EarlyController;
  readonly #life = new AbortController();
  #loading: Promise<Controller | null> | null = null;
  /** Null until it is loaded. */
  verification: Verification | null = null;

  constructor(options: MountOptions) {
    const { purpose, name, onChange, onTold } = options;
    this.#options = options;
    this.#settings = { ...purpose, storageKey: takeKey(`telproof:${purpose.appKey}:${name}`) };
    this.language = new WidgetLanguage({ loadWording, onChange });
    this.#early = new EarlyController({ language: this.language, load: () => this.load(), onChange, onTold });
  }

  get controller(): Controller {
    return this.verification?.controller ?? this.#early;
  }

  /** A session that was begun before a reload is resumed at once, in one language. Otherwise the page comes first. */
  begin(): void {
    if (isRemembered(this.#settings.storageKey))
      void this.language.settled.then(() => this.#early.wait("resuming"));
    else whenIdle(() => void this.load());
  }

  /** Whether it can go on for this purpose. */
  serves({ appKey, baseUrl }: Purpose): boolean {
    const known = this.#settings;
    return known.appKey === appKey && known.baseUrl === baseUrl;
  }

  speak(locale: string): void {
    if (this.language.speak(locale)) this.controller.changeLocale();
  }

  /** Loads the verification; null if it cannot be had. Then the next call tries again, as does a new connection. */
  load(): Promise<Controller | null> {
    this.#loading ??= this.#load().catch(() => {
      this.#loading = null;
      addEventListener("online", () => void this.load(), { once: true, signal: this.#life.signal });
      return null;
    });
    return this.#loading;
  }

  async #load(): Promise<Controller | null> {
    const { createVerification } = await loadVerification();
    const { signal } = this.#life;
    if (signal.aborted) return null;
    const { onChange, onTold, extended } = this.#options;
    const early = this.#early;
    this.verification = createVerification({
      settings: this.#settings,
      language: this.language,
      early,
      onChange,
      onTold,
    });
    const { begin, controller, extend } = this.verification;
    extend({ ...extended, signal });
    begin();
    onChange();
    if (early.state === "sending") void controller.send();
    return controller;
  }

  end(): void {
    this.#life.abort();
    this.controller.destroy();
    releaseKey(this.#settings.storageKey);
  }
}
