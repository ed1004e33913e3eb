// What is shown when the widget itself fails: plain words, made without anything that may have failed.
import { fieldStrings } from "./strings/field-strings.ts";

/** The notice of one element. */
export class FailureNotice {
  readonly #host: HTMLElement;
  readonly #onFailure: () => void;
  #notice: HTMLElement | null = null;

  constructor(host: HTMLElement, onFailure: () => void) {
    this.#host = host;
    this.#onFailure = onFailure;
  }

  /** Shows the notice if `act` throws, and takes it away once it does not. The error is reported like any uncaught one. */
  guard(act: () => unknown): void {
    try {
      act();
      this.#notice?.remove();
    } catch (error) {
      this.#onFailure();
      this.#show();
      reportError(error);
    }
  }

  #show(): void {
    this.#notice ??= this.#host.ownerDocument.createElement("p");
    this.#notice.textContent = fieldStrings.setupTitle;
    (this.#host.shadowRoot ?? this.#host).append(this.#notice);
  }
}
