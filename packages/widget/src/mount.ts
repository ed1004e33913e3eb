// One life of an element on a page: the conductor, its place for the session, and what has to end with them.
import { browserPorts } from "./browser.ts";
import { Conductor, type ConductorOptions } from "./conductor.ts";
import type { GateOptions } from "./form/submit-gate.ts";
import type { Settings } from "./ports.ts";
import { releaseKey, takeKey } from "./session-keys.ts";

/** Whose form this is, where its server is, and its language. */
export type Purpose = Omit<Settings, "storageKey">;

export interface MountOptions extends Pick<ConductorOptions, "onChange" | "onTold"> {
  readonly purpose: Purpose;
  /** Tells this widget's session from others of the page, and is the same after a reload. */
  readonly name: string;
}

/** Begins with its creation. */
export class Mount {
  readonly conductor: Conductor;
  readonly #settings: Settings;
  readonly #life = new AbortController();
  #equipped = false;

  constructor({ purpose, name, onChange, onTold }: MountOptions) {
    this.#settings = { ...purpose, storageKey: takeKey(`telproof:${purpose.appKey}:${name}`) };
    const ports = browserPorts(purpose.baseUrl);
    this.conductor = new Conductor({ settings: this.#settings, ports, onChange, onTold });
  }

  /** Whether it can go on for this purpose, if need be in another language. */
  serves({ appKey, baseUrl }: Purpose): boolean {
    const known = this.#settings;
    return known.appKey === appKey && known.baseUrl === baseUrl;
  }

  /** Takes what the chunk of the steps brings beside the steps: their style, the gate before the form's submit, undo. */
  equip(host: HTMLElement, gate: GateOptions): void {
    const { steps } = this.conductor;
    const sheets = host.shadowRoot?.adoptedStyleSheets;
    if (this.#equipped || !steps || !sheets) return;
    this.#equipped = true;
    const { styleSheet } = steps.sheet;
    if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
    steps.guardSubmit(host.ownerDocument, gate, this.#life.signal);
    steps.keepHistory(host, this.#life.signal);
  }

  end(): void {
    this.#life.abort();
    this.conductor.destroy();
    releaseKey(this.#settings.storageKey);
  }
}
