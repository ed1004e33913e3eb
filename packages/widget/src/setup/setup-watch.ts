// Notices mistakes around one element. What is said of them is a chunk of its own: a page without mistakes never loads it.
import type { LitElement } from "lit";
import type { SetupFault } from "./setup-fault.ts";
import type { SetupNotes, SetupReport, SetupTarget } from "./setup-report.ts";

/** What of the page is in the element, but not in a slot. */
const unslotted = ":scope > :not([data-tel-proof],[slot])";

/** The mistakes around one element. */
export class SetupWatch {
  readonly #host: LitElement;
  /** Known before the chunk that tells of it is here. */
  #target: SetupTarget | undefined;
  #isReady = false;
  #preventing: SetupFault | null = null;
  #notes: Promise<SetupNotes | null> | undefined;
  report: SetupReport | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Looks at the markup once the document has been read. */
  async checkMarkup(): Promise<void> {
    const host = this.#host;
    const { ownerDocument } = host;
    if (ownerDocument.readyState === "loading")
      await new Promise((resolve) => ownerDocument.addEventListener("DOMContentLoaded", resolve));
    // What an element without an end tag has swallowed is in no slot. What is misspelt is only looked for where a developer is
    // sure to be.
    const isSuspect = location.hostname === "localhost" || host.querySelector(unslotted) !== null;
    this.#note("markup", isSuspect);
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
    if (isThere) this.#notes ??= this.#load();
    void this.#notes?.then((notes) => this.#target && notes?.note(fault, isThere, this.#target));
  }

  async #load(): Promise<SetupNotes | null> {
    const show = (report: SetupReport | null) => {
      this.report = report;
      this.#host.requestUpdate();
    };
    const chunk = await import("./explain-setup.ts").catch(() => null);
    return chunk?.createSetupNotes(this.#host, show) ?? null;
  }
}
