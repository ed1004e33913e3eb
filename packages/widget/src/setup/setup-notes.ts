// What an element knows of its page's mistakes. The explanation is a chunk of its own: a page without mistakes never
// loads it.
import type { LitElement } from "lit";
import { misspeltAttributes, type SetupFault, swallowedField } from "./setup-fault.ts";
import type { SetupPage, SetupReport } from "./setup-report.ts";

export type SetupTarget = Pick<SetupPage, "appKey" | "baseUrl" | "locale">;

/** The mistakes around one element. */
export class SetupNotes {
  readonly #host: LitElement;
  readonly #faults = new Set<SetupFault>();
  #target: SetupTarget = { appKey: "", baseUrl: "", locale: "en" };
  #isReady = false;
  #preventing: SetupFault | null = null;
  report: SetupReport | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Looks at the markup once the document has been read. */
  async checkMarkup(known: readonly string[]): Promise<void> {
    const { ownerDocument } = this.#host;
    if (ownerDocument.readyState === "loading")
      await new Promise((resolve) => ownerDocument.addEventListener("DOMContentLoaded", resolve));
    const misspelt = misspeltAttributes(this.#host.getAttributeNames(), known);
    this.#note("markup", misspelt.length > 0 || this.#host.querySelector(swallowedField) !== null);
  }

  /** What the element is to begin with, and what prevents it. */
  begin(fault: SetupFault | null, target: SetupTarget): void {
    this.#target = target;
    this.#isReady = false;
    if (fault === this.#preventing) return;
    if (this.#preventing) this.#note(this.#preventing, false);
    this.#preventing = fault;
    if (fault) this.#note(fault, true);
  }

  /** Settings that the server does not give are a mistake until they arrive. */
  follow(event: string): void {
    this.#isReady ||= event === "tel-proof-ready";
    if (this.#isReady) this.#note("settings", false);
    else if (event === "tel-proof-error") this.#note("settings", true);
  }

  #note(fault: SetupFault, isThere: boolean): void {
    const faults = this.#faults;
    if (faults.has(fault) === isThere) return;
    faults[isThere ? "add" : "delete"](fault);
    void this.#explain();
  }

  async #explain(): Promise<void> {
    const faults = new Set(this.#faults);
    const chunk = faults.size > 0 ? await import("./explain-setup.ts").catch(() => null) : null;
    const report = (await chunk?.explainSetup({ host: this.#host, faults, ...this.#target })) ?? null;
    if (faults.size !== this.#faults.size) return;
    this.report = report;
    this.#host.requestUpdate();
  }
}
