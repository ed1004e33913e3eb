// Registers the element. Importing the package alone registers nothing.
import { TelProofElement } from "./element.ts";

export interface DefineOptions {
  /** Where the server is for elements without `base-url`. */
  readonly baseUrl?: string;
}

/**
 * Defines `<tel-proof>`, unless the page has it already. Does nothing where there is no browser.
 *
 * @example
 * import { defineTelProof } from "@telproof/widget";
 * defineTelProof({ baseUrl: "https://verify.example.com" });
 */
export function defineTelProof({ baseUrl }: DefineOptions = {}): void {
  if (typeof customElements === "undefined" || customElements.get("tel-proof")) return;
  if (baseUrl !== undefined) TelProofElement.defaultBaseUrl = baseUrl;
  customElements.define("tel-proof", TelProofElement);
}
