// Registers the element. Importing the package alone registers nothing.

import { TelProofElement } from "./element.ts";
import { warnOnce } from "./warn.ts";

export interface DefineOptions {
  /** Where the server is for elements without `base-url`. */
  readonly baseUrl?: string | null | undefined;
}

/**
 * Defines `<tel-proof>`. Where another copy of the widget has done so, that one stays, and the console is told. Does nothing where there is no browser.
 *
 * @example
 * import { defineTelProof } from "@telproof/widget";
 * defineTelProof({ baseUrl: "https://verify.example.com" });
 */
export function defineTelProof({ baseUrl }: DefineOptions = {}): void {
  if (typeof customElements === "undefined") return;
  const known = customElements.get("tel-proof");
  if (known) {
    if (known !== TelProofElement) warnOnce("Telproof: another copy of the widget is ignored.");
    else if (baseUrl && baseUrl !== TelProofElement.defaultBaseUrl)
      warnOnce(`Telproof: another baseUrl, ${baseUrl}, is ignored.`);
    return;
  }
  if (baseUrl) TelProofElement.defaultBaseUrl = baseUrl;
  customElements.define("tel-proof", TelProofElement);
}

declare global {
  interface HTMLElementTagNameMap {
    "tel-proof": TelProofElement;
  }
}
