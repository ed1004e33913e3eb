// One life of an element on a page: its place for the session, its controller, which the verification chunk replaces when
// it is loaded, and what has to end with them.
import type { Channel } from "@telproof/sdk";
import { loadVerification } from "./chunks.ts";
import type {
  ConnectionSettings,
  Controller,
  Early,
  FieldValues,
  Verification,
  VerificationOptions,
} from "./controller.ts";
import { EarlyController } from "./early-controller.ts";
import { keepEntry, takeKeptEntry } from "./kept-entry.ts";
import { claimStorageKey, type KeptInput, releaseStorageKey } from "./storage-keys.ts";
import { loadWording } from "./strings/language.ts";
import { WidgetLanguage } from "./strings/widget-language.ts";

/** Whose form this is, and where its server is. */
export type AppTarget = Omit<ConnectionSettings, "storageKey">;

/** What a verification is given by the element, whatever it is for. */
export type MountContext = Omit<VerificationOptions, "connection" | "language" | "early" | "signal">;

export interface MountOptions {
  readonly target: AppTarget;
  /** Tells this widget's session from others of the page, and is the same after a reload. */
  readonly name: string;
  readonly context: MountContext;
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

/** Nothing that loads here may be in the way of the first drawing. A page that nobody sees draws nothing. */
function afterPaint(act: () => void): void {
  if (document.hidden) whenIdle(act);
  else requestAnimationFrame(() => setTimeout(() => whenIdle(act)));
}

export class Mount {
  readonly language: WidgetLanguage;
  readonly #context: MountContext;
  readonly #connection: ConnectionSettings;
  /** What was entered into the element that this one replaces. */
  readonly #input: KeptInput | null | undefined;
  readonly #early: EarlyController;
  readonly #target: string;
  readonly #life = new AbortController();
  #loading: Promise<Verification | null> | null = null;
  /** Null until it is loaded. */
  verification: Verification | null = null;

  constructor({ target, name, context }: MountOptions) {
    const { onChange, onEvent } = context;
    this.#context = context;
    this.#target = JSON.stringify(target);
    const { key, input } = claimStorageKey(
      `telproof:${target.appKey}:${[name, ...Object.values(target.purpose)]}`,
    );
    this.#connection = { ...target, storageKey: key };
    this.#input = input;
    this.language = new WidgetLanguage({ loadWording, onChange });
    this.#early = new EarlyController({
      language: this.language,
      load: () => this.load(),
      onMissing: () => this.showMissing(),
      onChange,
      onEvent,
    });
    this.#early.isWaiting = target.purpose.token !== undefined;
  }

  get controller(): Controller {
    return this.verification?.controller ?? this.#early;
  }

  /**
   * A session that was begun before a reload is resumed at once, in one language. Otherwise the page comes first. Returns
   * whether a person had entered something before the reload.
   */
  begin(): boolean {
    const kept = takeKeptEntry(this.#connection.storageKey);
    const input = this.#input ?? (kept && { entry: kept });
    if (input) Object.assign(this.#early, input);
    if (isRemembered(this.#connection.storageKey))
      void this.language.settled.then(() => this.#early.wait("resuming"));
    else if (input) void this.load();
    else afterPaint(() => void this.load());
    return !!kept;
  }

  /** Whether it is for this app, server and purpose. */
  hasTarget(target: AppTarget): boolean {
    return this.#target === JSON.stringify(target);
  }

  speak(locale: string): void {
    if (this.language.speak(locale)) this.controller.changeLocale();
  }

  /** Loads the verification; null if it cannot be had. Then the next call tries again, as does a new connection. */
  load(): Promise<Verification | null> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<Verification | null> {
    const { signal } = this.#life;
    const chunk = await loadVerification(this.#connection).catch(() => null);
    if (signal.aborted) return null;
    if (!chunk) {
      this.#loading = null;
      addEventListener("online", () => void this.load(), { once: true, signal });
      return null;
    }
    const early = this.#early;
    const common = { connection: this.#connection, language: this.language, early, signal };
    this.verification = chunk.createVerification({ ...this.#context, ...common });
    this.verification.begin();
    this.#context.onChange();
    if (early.waiting === "sending") void this.controller.send();
    return this.verification;
  }

  /**
   * Says that a part of the widget cannot be loaded, and why: a server that responds, but has a file of this page no longer,
   * has a newer version.
   */
  async showMissing(): Promise<void> {
    const asked = fetch(`${this.#connection.baseUrl}/health`, { mode: "no-cors", cache: "no-store" });
    await asked.then(
      () => this.controller.showMissing("outdated"),
      () => this.controller.showMissing("unreachable"),
    );
  }

  /** Sends, or does what the button says instead. */
  async send(channel?: Channel): Promise<void> {
    if (this.controller.inputs.missing === "outdated") {
      keepEntry(this.#connection.storageKey, this.#entry);
      location.reload();
    } else await this.controller.send(channel);
  }

  /** @param caret where it is, if the element had the focus. */
  end(caret: Early["caret"]): void {
    this.#life.abort();
    this.verification?.controller.destroy();
    releaseStorageKey(this.#connection.storageKey, { entry: this.#entry, caret });
  }

  get #entry(): FieldValues {
    const { phone, country, countryChosen, code } = this.controller.inputs;
    return { phone, country, countryChosen, code };
  }
}
