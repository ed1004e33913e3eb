// The proof as a hidden input of the page's form, for scripts and site builders that read inputs only. A chunk that loads
// for elements with `response-field="input"`.
import { writeAttribute } from "../write-attribute.ts";
import type { FormState, ProofInput } from "./form-state.ts";

/** Scripts may post what they read here, as jQuery's `serialize` does, so a read counts as use. The form itself posts the attribute. */
export function createProofInput(host: HTMLElement, readProof: () => string): ProofInput {
  const input = host.ownerDocument.createElement("input");
  input.type = "hidden";
  input.autocomplete = "off";
  input.dataset["telProof"] = "";
  const set = (value: string) => input.setAttribute("value", value);
  Object.defineProperty(input, "value", { get: readProof, set });
  return {
    update: ({ name, mode, proof }: FormState) => {
      if (mode !== "input") input.remove();
      else if (input.parentNode !== host) host.append(input);
      writeAttribute(input, "form", host.getAttribute("form"));
      writeAttribute(input, "name", name);
      writeAttribute(input, "value", proof ?? "");
    },
  };
}
