// What an element knows of its page's mistakes. The explanation is a chunk of its own: a page without mistakes never
// loads it.
import type { LitElement, TemplateResult } from "lit";
import { misspeltAttributes, type SetupFault, swallowedField } from "./setup-fault.ts";

/** What is drawn of the mistakes. */
export interface SetupReport {
  /** For everybody, in the page's language: the widget cannot work here. */
  readonly title: string;
  /** For the page's developer; nothing on a page that is not in development. */
  readonly notes: TemplateResult | null;
}

/** What an explanation depends on. */
export interface SetupPage {
  readonly host: HTMLElement;
  readonly faults: ReadonlySet<SetupFault>;
  readonly misspelt: readonly string[];
  readonly appKey: string;
  readonly baseUrl: string;
  readonly locale: string;
}

export type SetupTarget = Pick<SetupPage, "appKey" | "baseUrl" | "locale">;

/** The mistakes around one element. */
export class SetupNotes {
  readonly #host: LitElement;
  readonly #faults = new Set<SetupFault>();
  #target: SetupTarget = { appKey: "", baseUrl: "", locale: "en" };
  #isReady = false;
  #preventing: SetupFault | null = null;
  #misspelt: readonly string[] = [];
  report: SetupReport | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Looks at the markup once the document has been read. */
  async checkMarkup(known: readonly string[]): Promise<void> {
    const { ownerDocument } = this.#host;
    if (ownerDocument.readyState === "loading")
      await new Promise((resolve) => ownerDocument.addEventListener("DOMContentLoaded", resolve));
    this.#misspelt = misspeltAttributes(this.#host.getAttributeNames(), known);
    if (this.#misspelt.length > 0 || this.#host.querySelector(swallowedField)) this.add("markup");
  }

  /** What the element is to begin with, and what prevents it. */
  begin(fault: SetupFault | null, target: SetupTarget): void {
    this.#target = target;
    this.#isReady = false;
    if (fault === this.#preventing) return;
    if (this.#preventing) this.remove(this.#preventing);
    this.#preventing = fault;
    if (fault) this.add(fault);
  }

  /** Settings that the server does not give are a mistake until they arrive. */
  follow(event: string): void {
    this.#isReady ||= event === "tel-proof:ready";
    if (this.#isReady) this.remove("settings");
    else if (event === "tel-proof:error") this.add("settings");
  }

  add(fault: SetupFault): void {
    if (this.#faults.has(fault)) return;
    this.#faults.add(fault);
    void this.#explain();
  }

  remove(fault: SetupFault): void {
    if (this.#faults.delete(fault)) void this.#explain();
  }

  async #explain(): Promise<void> {
    const faults = new Set(this.#faults);
    const page = { host: this.#host, faults, misspelt: this.#misspelt, ...this.#target };
    const chunk = faults.size > 0 ? await import("./explain-setup.ts").catch(() => null) : null;
    const report = (await chunk?.explainSetup(page)) ?? null;
    if (faults.size !== this.#faults.size) return;
    this.report = report;
    this.#host.requestUpdate();
  }
}
