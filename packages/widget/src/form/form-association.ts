// The widget's part in its form: the proof it posts (as the element's own value or in one hidden input, never both),
// whether the form may be sent, what a reload gives back.

import { fieldStrings } from "../strings/field-strings.ts";
import type { FormState, ProofInput } from "./form-state.ts";

/** The association of one element with its form. */
export class FormAssociation {
  readonly #host: HTMLElement;
  readonly #internals: ElementInternals;
  readonly #readProof: () => string;
  #input: ProofInput | null = null;
  #isInputWanted = false;
  #states = "";
  #state: FormState | null = null;
  #value: string | null = null;
  #message: string | null = null;
  #anchor: HTMLElement | null = null;

  /** @param readProof Gives the proof to a script of the page. */
  constructor(host: HTMLElement, internals: ElementInternals, readProof: () => string) {
    this.#host = host;
    this.#internals = internals;
    this.#readProof = readProof;
  }

  /** As long as nothing else is known: a form that requires a number cannot be sent. */
  block(required: boolean): void {
    this.#message = null;
    this.#internals.setValidity({ valueMissing: required }, required ? fieldStrings.requiredPhone : "");
  }

  update(state: FormState): void {
    this.#state = state;
    if (state.mode === "input" && !this.#isInputWanted) void this.#loadInput();
    this.#input?.update(state);
    this.#apply(state);
    this.#markStates(state.states);
  }

  /** Until it is here, and if it cannot be had, the proof is posted natively. */
  async #loadInput(): Promise<void> {
    this.#isInputWanted = true;
    const chunk = await import("./proof-input.ts").catch(() => null);
    this.#input = chunk?.createProofInput(this.#host, this.#readProof) ?? null;
    if (this.#state) this.update(this.#state);
  }

  /** Older browsers take only states that begin with two hyphens, or none; a page's style is no reason to fail. */
  #markStates(wanted: readonly string[]): void {
    if (this.#states === `${wanted}`) return;
    this.#states = `${wanted}`;
    const states = this.#internals.states as CustomStateSet | undefined;
    const mark = (name: string) => {
      try {
        states?.add(name);
      } catch {
        if (!name.startsWith("-")) mark(`--${name}`);
      }
    };
    states?.clear();
    wanted.forEach(mark);
  }

  /** Each call costs the browser time, so only changes are applied. */
  #apply({ name, mode, proof, draft, validationMessage, customError, anchor }: FormState): void {
    const isPosted = mode === "native" || (mode === "input" && !this.#input);
    const posted = isPosted && name !== "" && proof !== null ? proof : "";
    const value = `${[name, posted, draft]}`;
    if (value !== this.#value) {
      const entries = new FormData();
      if (posted) entries.set(name, posted);
      this.#internals.setFormValue(entries, draft);
    }
    const message = customError || (validationMessage ?? "");
    if (message !== this.#message || anchor !== this.#anchor)
      this.#internals.setValidity(
        { valueMissing: validationMessage !== null, customError: customError !== "" },
        message,
        anchor ?? undefined,
      );
    this.#value = value;
    this.#message = message;
    this.#anchor = anchor;
  }
}
