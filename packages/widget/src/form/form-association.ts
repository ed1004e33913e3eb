// The widget's part in its form: the proof it posts (in one hidden field or in the element's own value, never in both),
// whether the form may be sent, what a reload gives back.

import { fieldStrings } from "../strings/field-strings.ts";
import type { View } from "../view-model/view.ts";
import { writeAttribute } from "../write-attribute.ts";

/** How the proof takes part in the form. */
export type ResponseField = "hidden" | "internals";

/** What the form has to know. */
export interface FormState {
  readonly name: string;
  readonly mode: ResponseField;
  readonly proof: string | null;
  /** The number as far as it is typed: what the browser may give back after a reload, never a proof. */
  readonly draft: string;
  /** For style sheets of the page: `tel-proof:state(verified)`. */
  readonly kind: View["kind"];
  /** Why the form cannot be sent; null if it can. */
  readonly validationMessage: string | null;
  /** Where the browser shows it. */
  readonly anchor: HTMLElement | null;
}

/** Scripts may post what they read here, as jQuery's `serialize` does, so a read counts as use. The form itself posts the attribute. */
function createHiddenInput(document: Document, readProof: () => string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "hidden";
  input.autocomplete = "off";
  input.dataset["telProof"] = "";
  const set = (value: string) => input.setAttribute("value", value);
  return Object.defineProperty(input, "value", { get: readProof, set });
}

/** The association of one element with its form. */
export class FormAssociation {
  readonly #host: HTMLElement;
  readonly #internals: ElementInternals;
  readonly #readProof: () => string;
  #input: HTMLInputElement | null = null;
  #kind: View["kind"] | null = null;
  #applied: FormState | null = null;

  /** @param readProof Gives the proof to a script of the page. */
  constructor(host: HTMLElement, internals: ElementInternals, readProof: () => string) {
    this.#host = host;
    this.#internals = internals;
    this.#readProof = readProof;
  }

  /** As long as nothing else is known: a form that requires a number cannot be sent. */
  block(required: boolean): void {
    this.#applied = null;
    this.#internals.setValidity({ valueMissing: required }, required ? fieldStrings.requiredPhone : "");
  }

  update(state: FormState): void {
    const { name, mode, proof, kind } = state;
    // Not before it is needed: a server that renders the page has no document.
    this.#input ??= createHiddenInput(this.#host.ownerDocument, this.#readProof);
    const input = this.#input;
    if (mode === "internals") input.remove();
    else if (input.parentNode !== this.#host) this.#host.append(input);
    writeAttribute(input, "form", this.#host.getAttribute("form"));
    writeAttribute(input, "name", name);
    writeAttribute(input, "value", proof ?? "");
    this.#apply(state);
    this.#markState(kind);
  }

  /** Older browsers take only states that begin with two hyphens, or none; a page's style is no reason to fail. */
  #markState(kind: View["kind"]): void {
    if (kind === this.#kind) return;
    this.#kind = kind;
    const states = this.#internals.states as CustomStateSet | undefined;
    states?.clear();
    for (const name of [kind, `--${kind}`]) {
      try {
        states?.add(name);
        return;
      } catch {}
    }
  }

  /** Each call costs the browser time, so only changes are applied. */
  #apply(state: FormState): void {
    const { name, mode, proof, draft, validationMessage: message, anchor } = state;
    const applied = this.#applied;
    this.#applied = state;
    if (
      draft !== applied?.draft ||
      proof !== applied.proof ||
      name !== applied.name ||
      mode !== applied.mode
    ) {
      const entries = new FormData();
      if (mode === "internals" && proof !== null) entries.set(name, proof);
      this.#internals.setFormValue(entries, draft);
    }
    if (message !== applied?.validationMessage || anchor !== applied.anchor)
      this.#internals.setValidity({ valueMissing: message !== null }, message ?? "", anchor ?? undefined);
  }
}
